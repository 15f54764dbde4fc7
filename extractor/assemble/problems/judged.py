"""Problems that the tagger tells in running text: where rules are silent, or left it open."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from extractor.assemble.confidence import confidence_of
from extractor.assemble.overlaps import Covered
from extractor.assemble.problems.stated import TELLING, Statement, within
from extractor.assemble.problems.status import status_of
from extractor.assemble.reading import Reading
from extractor.rules.problems.edges import OPENERS
from extractor.rules.problems.plight import Plight
from extractor.span import Span
from extractor.tagger.opinion import Opinion
from extractor.tagger.stretches import stretches_of

LIKELY = 0.8
"""Probability from which a stretch is taken for a problem (evaluation/results/tagger.md)."""
_SHORTEST_TITLE = 4
_TOLD = Plight("plight", True)


def with_judged(
    reading: Reading, statements: Sequence[Statement], *, reports: bool
) -> list[Statement]:
    """Return the statements with those of the tagger between them; the rules' ones stay.

    `reports` tells that the document praises what was done: what was bad in it is no more.
    """
    if reading.tagger is None:
        return list(statements)
    text = reading.text.text
    judged = [
        _statement(reading, opinion, reading.tagger.name, reports=reports)
        for opinion in reading.tagger.opinions(text, open_stretches(reading, statements))
        if opinion.role == "problem" and opinion.problem >= LIKELY
    ]
    return sorted([*statements, *judged], key=attrgetter("title"))


def open_stretches(reading: Reading, statements: Sequence[Statement]) -> Iterator[Span]:
    """Yield the stretches of running text in which a problem may be told and no rule found one."""
    covered = Covered(sorted(_places(statements)))
    for stretch in stretches_of(reading.text.text):
        if not covered.touches(stretch) and _may_tell(reading, stretch):
            yield stretch


def _may_tell(reading: Reading, stretch: Span) -> bool:
    """Tell whether a stretch is no heading, and its section one that tells of problems."""
    section = reading.outline.at(stretch.start)
    if section is None:
        title = reading.outline.title
        return title is None or not title.overlaps(stretch)
    return section.role in TELLING and not section.heading.overlaps(stretch)


def _statement(reading: Reading, opinion: Opinion, by: str, *, reports: bool) -> Statement:
    """Return what a stretch states; a rule that lamented in it draws the borders."""
    text, stretch = reading.text.text, opinion.stretch
    left_open = within(reading.of_kind("problem"), stretch)
    title = _title(text, opinion.clause)
    if left_open:
        title, by = left_open[0].span, f"problem_{left_open[0].rule}+{by}"
    status = status_of(reading, Span(stretch.start, title.end), _TOLD, reports=reports)
    return Statement(title, (stretch,), "narrative", status, by, confidence_of("tagger"))


def _title(text: str, clause: Span) -> Span:
    """Return the clause without the words that lead to it."""
    opened = OPENERS.match(text, clause.start, clause.end)
    start = opened.end() if opened else clause.start
    return Span(start, clause.end) if clause.end - start >= _SHORTEST_TITLE else clause


def _places(statements: Sequence[Statement]) -> Iterator[Span]:
    """Yield the places that statements speak of."""
    for statement in statements:
        yield statement.title
        yield from statement.details
