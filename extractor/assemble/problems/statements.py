"""Which statements of problems a report makes: under headings, in lists, in running text."""

from collections.abc import Iterator, Sequence

from extractor.assemble.overlaps import Covered
from extractor.assemble.problems.corrections import corrected, rectified
from extractor.assemble.problems.headings import headed, lamented
from extractor.assemble.problems.listings import listed_in
from extractor.assemble.problems.narration import narrated
from extractor.assemble.problems.sections import is_figurative
from extractor.assemble.problems.settled import settled
from extractor.assemble.problems.stated import Statement
from extractor.assemble.problems.zones import Zone, zones_of
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.rules.problems.plight import Plight


def statements_of(reading: Reading, *, plans: bool, reports: bool) -> list[Statement]:
    """Return the statements of problems, in reading order, none overlapping.

    `plans` tells that the document rules what is to be: what it calls bad is not yet so. `reports`
    tells that it praises what was done: what was bad in it is no more, unless it says so.
    """
    mentions: list[Mention[Plight]] = reading.of_kind("problem")
    zones = zones_of(reading.text.text, reading.outline)
    done = corrected(reading.text.text, reading.outline)
    in_headings = list(lamented(reading, mentions, done))
    told = [
        Zone(detail, "section")
        for stated in in_headings
        if not is_figurative(reading.text.text, stated.title)
        for detail in stated.details
    ]
    lists = list(settled(reading.text.text))
    found = [
        *headed(reading, done),
        *in_headings,
        *rectified(reading, mentions, done),
        *(statement for zone in zones for statement in listed_in(reading, zone, mentions)),
        *([] if plans else narrated(reading, mentions, sorted([*zones, *told]), reports=reports)),
    ]
    told_solved = Covered([span for span, _ in lists])
    open_ones = [one for one in found if not told_solved.touches(one.title)]
    solved = [statement for _, statements in lists for statement in statements]
    return list(_apart(sorted([*open_ones, *solved], key=_place)))


def _place(statement: Statement) -> tuple[int, int]:
    return statement.title.start, -statement.title.end


def _apart(statements: Sequence[Statement]) -> Iterator[Statement]:
    end = 0
    for statement in statements:
        if statement.title.start >= end:
            end = statement.title.end
            yield statement
