"""What the items of a passage about problems state: 一是…。二是…。; A不足，B不强，C不畅."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.assemble.problems.items import Item, is_numbered, item_of, opens_item
from extractor.assemble.problems.narration import stands_apart
from extractor.assemble.problems.stated import STRETCH, Statement, within
from extractor.assemble.problems.zones import Zone
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.problems.plight import Plight
from extractor.span import Span

_PARALLEL = deferred("一些|部分|有些|有的|个别|少数|不少|特别是|尤其是|从[^，。；]{2,8}[看上]，")
"""What a stretch opens with that speaks of another matter than the one before."""
_PLANS = deferred(
    "^因为|我们(?:决不|绝不|相信|一定)|相信|计划|今年|明年|将|要(?!求|素|害)|必须|应当|力争|"
    "下一步|建议"
)
"""What a stretch says that tells what is to be done rather than what is wrong."""
_LEAST_IN_LIST = 2
_LEAST_IN_ROW = 3
"""Laments between commas that are a list of problems, if two clauses of three lament."""


class _Stretch(NamedTuple):
    """Text between full stops and semicolons, and the laments in it."""

    span: Span
    stated: Sequence[Mention[Plight]]


class _Entry(NamedTuple):
    """Problems that a stretch of a passage states, and the sentences about them."""

    titles: list[Span]
    details: list[Span]
    goes_on: bool


def listed_in(
    reading: Reading, zone: Zone, mentions: Sequence[Mention[Plight]]
) -> Iterator[Statement]:
    """Yield the problems of a passage: one an item, the sentences behind it its details."""
    text = reading.text.text
    stretches = list(_stretches(text, zone, mentions))
    in_rows = any(_is_row(text, stretch) for stretch in stretches)
    numbered = _all_lament(text, stretches)
    entries: list[_Entry] = []
    for stretch in stretches:
        item = item_of(text, stretch.span) if numbered else None
        if _opens(text, zone, stretch, first=not entries, item=item):
            row = _is_row(text, stretch, in_rows=in_rows)
            titles = _titles(text, zone, stretch, all_of=row, item=item)
            entries.append(_Entry(titles, [stretch.span], goes_on=not row))
        elif entries and entries[-1].goes_on:
            goes_on = _is_detail(text, zone, stretch.span)
            entries[-1] = entries[-1]._replace(goes_on=goes_on or zone.setting == "section")
            entries[-1].details.extend([stretch.span] if goes_on else [])
    for entry in entries:
        for title in entry.titles:
            yield Statement(title, tuple(entry.details), zone.setting, "open", "problem_listed")


def _stretches(text: str, zone: Zone, mentions: Sequence[Mention[Plight]]) -> Iterator[_Stretch]:
    for match in STRETCH.finditer(text, zone.span.start, zone.span.end):
        span = Span(*match.span())
        yield _Stretch(span, [m for m in within(mentions, span) if not m.value.resolved])


def _all_lament(text: str, stretches: Sequence[_Stretch]) -> bool:
    """Tell whether the numbered items of a passage are problems: at least half of them lament."""
    numbered = [stretch for stretch in stretches if is_numbered(text, stretch.span)]
    lament = sum(1 for stretch in numbered if stretch.stated)
    return lament > 0 and len(numbered) <= 2 * lament


def _opens(text: str, zone: Zone, stretch: _Stretch, *, first: bool, item: Item | None) -> bool:
    """Tell whether a stretch begins a problem rather than goes on about the one before."""
    if not stretch.stated:
        return item is not None and not _PLANS.search(text, stretch.span.start, stretch.span.end)
    if first or zone.setting == "narrative" or text[stretch.span.start - 1] in "；\n":
        return True
    return opens_item(text, stretch.span) or _is_row(text, stretch)


def _is_detail(text: str, zone: Zone, stretch: Span) -> bool:
    """Tell whether a stretch without a lament goes on about the problem before it."""
    if zone.setting == "narrative":
        other = _PARALLEL.match(text, stretch.start) or _PLANS.search(
            text, stretch.start, stretch.end
        )
        return text[stretch.start - 1] not in "；\n" and not other
    return text[stretch.start - 1] != "\n"


def _titles(
    text: str, zone: Zone, stretch: _Stretch, *, all_of: bool, item: Item | None
) -> list[Span]:
    """Return the titles of a stretch: each of a row, else the first and those that stand apart.

    Where semicolons part the problems, what follows the first lament of a part is about it. The
    name that an item gives its problem goes before the laments that explain it: 渠道单一：….
    """
    stated = [mention.span for mention in stretch.stated]
    if item and (not stated or (item.is_label and item.title.end <= stated[0].start)):
        return [item.title]
    apart = zone.setting == "narrative" and "；" not in zone.span.of(text)
    further = [
        mention.span
        for mention in stretch.stated[1:]
        if all_of or (apart and stands_apart(text, mention))
    ]
    return [stated[0], *further]


def _is_row(text: str, stretch: _Stretch, *, in_rows: bool = False) -> bool:
    """Tell whether a stretch lists problems: by a noun that closes it, or clause by clause.

    Where other stretches of the passage are rows (`in_rows`), two laments are one as well.
    """
    stated = stretch.stated
    if sum(1 for mention in stated if mention.value.shape == "listed") >= _LEAST_IN_LIST:
        return True
    clauses = stretch.span.of(text).count("，") + 1
    if in_rows and len(stated) == clauses == _LEAST_IN_LIST:
        return True
    return len(stated) >= _LEAST_IN_ROW and len(stated) * 3 >= clauses * 2
