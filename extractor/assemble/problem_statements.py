"""Which statements of problems a report makes: under headings, in lists, in running text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.assemble.problem_headings import (
    Statement,
    headed,
    lamented,
    rectified,
    within,
)
from extractor.assemble.problem_narration import narrated, stands_apart
from extractor.assemble.problem_zones import Zone, zones_of
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.plight import Plight
from extractor.span import Span

_STRETCH = deferred("[^。；！？\n]+")
_OPENS_ITEM = deferred(
    "[“（]?(?:[一二三四五六七八九十]是|[一二三四五六七八九十]、|第[一二三四五六]"
    "|（[一二三四五六]）|[0-9][.、]|[①-⑨]|首先|其次|再次|最后|此外|另外|同时|一方面"
    "|另一方面)"
)
_PARALLEL = deferred("一些|部分|有些|有的|个别|少数|不少|特别是|尤其是|从[^，。；]{2,8}[看上]，")
"""What a stretch opens with that speaks of another matter than the one before."""
_PLANS = deferred(
    "^因为|我们(?:决不|绝不|相信|一定)|相信|计划|今年|明年|将|要(?!求|素|害)|必须|应当|力争|下一步|建议"
)
"""What a stretch says that tells what is to be done rather than what is wrong."""
_LEAST_IN_LIST = 2
_LEAST_IN_ROW = 3
"""Laments between commas that are a list of problems, if two clauses of three lament."""


def statements_of(reading: Reading, *, plans: bool, reports: bool) -> list[Statement]:
    """Return the statements of problems, in reading order, none overlapping.

    `plans` tells that the document rules what is to be: what it calls bad is not yet so. `reports`
    tells that it praises what was done: what was bad in it is no more, unless it says so.
    """
    mentions: list[Mention[Plight]] = reading.of_kind("problem")
    zones = zones_of(reading.text.text, reading.outline)
    in_headings = list(lamented(reading, mentions))
    told = [Zone(detail, "section") for stated in in_headings for detail in stated.details]
    found = [
        *headed(reading),
        *in_headings,
        *rectified(reading, mentions),
        *(statement for zone in zones for statement in _listed(reading, zone, mentions)),
        *([] if plans else narrated(reading, mentions, sorted([*zones, *told]), reports=reports)),
    ]
    return list(_apart(sorted(found, key=_place)))


def _place(statement: Statement) -> tuple[int, int]:
    return statement.title.start, -statement.title.end


def _apart(statements: Sequence[Statement]) -> Iterator[Statement]:
    end = 0
    for statement in statements:
        if statement.title.start >= end:
            end = statement.title.end
            yield statement


class _Entry(NamedTuple):
    """Problems that a stretch of a passage states, and the sentences about them."""

    titles: list[Span]
    details: list[Span]
    goes_on: bool


def _listed(
    reading: Reading, zone: Zone, mentions: Sequence[Mention[Plight]]
) -> Iterator[Statement]:
    """Yield the problems of a passage: one an item, the sentences behind it its details."""
    text, setting = reading.text.text, zone.setting
    entries: list[_Entry] = []
    for match in _STRETCH.finditer(text, zone.span.start, zone.span.end):
        item = Span(*match.span())
        stated = [m for m in within(mentions, item) if not m.value.resolved]
        if stated and (not entries or _opens(text, zone, item, stated)):
            row = _is_row(text, item, stated)
            titles = _titles(text, zone, stated, all_of=row)
            entries.append(_Entry(titles, [item], goes_on=not row))
        elif entries and entries[-1].goes_on:
            goes_on = _is_detail(text, zone, item)
            entries[-1] = entries[-1]._replace(goes_on=goes_on or zone.setting == "section")
            entries[-1].details.extend([item] if goes_on else [])
    for entry in entries:
        for title in entry.titles:
            yield Statement(title, tuple(entry.details), setting, "open", "problem_listed")


def _opens(text: str, zone: Zone, item: Span, stated: Sequence[Mention[Plight]]) -> bool:
    """Tell whether a stretch begins a problem rather than goes on about the one before."""
    if zone.setting == "narrative" or text[item.start - 1] in "；\n":
        return True
    return bool(_OPENS_ITEM.match(text, item.start)) or _is_row(text, item, stated)


def _is_detail(text: str, zone: Zone, item: Span) -> bool:
    """Tell whether a stretch without a lament goes on about the problem before it."""
    if zone.setting == "narrative":
        other = _PARALLEL.match(text, item.start) or _PLANS.search(text, item.start, item.end)
        return text[item.start - 1] not in "；\n" and not other
    return text[item.start - 1] != "\n"


def _titles(
    text: str, zone: Zone, stated: Sequence[Mention[Plight]], *, all_of: bool
) -> list[Span]:
    """Return the titles of a stretch: each of a row, else the first and those that stand apart.

    Where semicolons part the problems, what follows the first lament of a part is about it.
    """
    apart = zone.setting == "narrative" and "；" not in zone.span.of(text)
    further = [
        mention.span for mention in stated[1:] if all_of or (apart and stands_apart(text, mention))
    ]
    return [stated[0].span, *further]


def _is_row(text: str, item: Span, stated: Sequence[Mention[Plight]]) -> bool:
    """Tell whether a stretch lists problems: by a noun that closes it, or clause by clause."""
    if sum(1 for mention in stated if mention.value.shape == "listed") >= _LEAST_IN_LIST:
        return True
    clauses = item.of(text).count("，") + 1
    return len(stated) >= _LEAST_IN_ROW and len(stated) * 3 >= clauses * 2
