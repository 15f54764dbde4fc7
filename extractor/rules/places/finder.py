"""Finds places: divisions and townships by name, words for the document's own place, masks."""

from collections.abc import Iterator, Sequence
from itertools import chain

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.places.division_chains import chains
from extractor.rules.places.division_names import division_names
from extractor.rules.places.short_names import short_places
from extractor.rules.places.townships import alone, with_township
from extractor.rules.places.unlisted_counties import standing_alone
from extractor.rules.places.words import (
    MASK,
    MASKED_BEFORE,
    NATION,
    NOT_WHOLE_AFTER,
    PART_BEFORE,
    PARTS_OF_NATION,
    TEMPLATE_AFTER,
    UNITS,
    WHOLE_BEFORE,
)
from extractor.span import Span
from extractor.values.places import PlaceLevel, PlaceName, PlaceSort

PlaceMention = Mention[PlaceName]

LEVELS: dict[str, PlaceLevel] = {
    "省": "province",
    "市": "city",
    "州": "city",
    "盟": "city",
    "县": "county",
    "区": "county",
    "旗": "county",
    "镇": "township",
    "乡": "township",
    "道": "township",
    "村": "village",
}
"""The level of a place by the last character of its name."""
_ENDINGS = deferred(f"[{''.join(LEVELS)}木]")
_COMMUNITY = "社区"
_LONG_SUFFIXES = frozenset(("街道", "社区"))
_WHOLE = frozenset("全我本该")
_MASKS = frozenset(MASK + "ABCDEFGHIJKLMNOPQRSTUVWYZ")
_SIGNS = _WHOLE | _MASKS | frozenset("街社")
_LONGEST_MASK = 16
_NATION = 2
_PART_LENGTHS = (4, 5)


class PlaceFinder:
    """Finds the places of a text; the register is read when the first text comes.

    >>> [(m.span.of(s), m.rule, m.value.code) for s in ["河北省沧州市青县的18个乡镇"]
    ...  for m in PlaceFinder().find(s)]
    [('河北省沧州市青县', 'division', '130922'), ('18个乡镇', 'units', None)]
    """

    def find(self, text: str) -> Iterator[PlaceMention]:
        """Yield the places of `text` in order, none overlapping another."""
        names = division_names()
        ends = [match.end() for match in _ENDINGS.finditer(text)]
        found_chains = chains(text, names.hits(text, ends), names.register)
        named = [with_township(text, one) for one in found_chains]
        named += [*standing_alone(text, ends, named), *alone(text, ends, named)]
        short = short_places(text, named, names.register)
        found = chain(named, short, _words(text, ends), _units(text), _nation(text))
        end = 0
        for mention in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
            if mention.span.start >= end:
                end = mention.span.end
                yield mention


def _words(text: str, ends: Sequence[int]) -> Iterator[PlaceMention]:
    """Yield the words for the own place (全县), masked names (**镇) and parts of the nation."""
    for end in ends:
        before = text[end - 2 : end - 1]
        if before == "地":
            yield from _part_of_nation(text, end)
        if before not in _SIGNS or text[end - 1] not in LEVELS:
            continue
        stem = end - (2 if text[end - 2 : end] in _LONG_SUFFIXES else 1)
        before = text[stem - 1 : stem]
        if before in _WHOLE and not NOT_WHOLE_AFTER.match(text, end):
            if WHOLE_BEFORE.search(text, max(0, stem - 2), stem):
                yield _word(text, stem - 1, end, "whole")
        elif before in _MASKS and not TEMPLATE_AFTER.match(text, end):
            match = MASKED_BEFORE.search(text, max(0, stem - _LONGEST_MASK), stem)
            if match:
                yield _word(text, match.start(), end, "masked")


def _part_of_nation(text: str, end: int) -> Iterator[PlaceMention]:
    for start in (max(0, end - length) for length in _PART_LENGTHS):
        name = text[start:end]
        if name in PARTS_OF_NATION and PART_BEFORE.search(text, max(0, start - 2), start):
            yield Mention("place", Span(start, end), "region", PlaceName(name, "region", None))


def _units(text: str) -> Iterator[PlaceMention]:
    for match in UNITS.finditer(text):
        yield _word(text, match.start(), match.end(), "units")


def _nation(text: str) -> Iterator[PlaceMention]:
    for match in NATION.finditer(text):
        span = Span(match.start() - 1, match.end())
        name = PlaceName(span.of(text)[:_NATION], "nation", None)
        yield Mention("place", span, "nation", name)


def _word(text: str, start: int, end: int, sort: PlaceSort) -> PlaceMention:
    name = text[start:end]
    level = "units" if sort == "units" else _level(name)
    return Mention("place", Span(start, end), sort, PlaceName(name, sort, level))


def _level(name: str) -> PlaceLevel:
    return "village" if name.endswith(_COMMUNITY) else LEVELS[name[-1]]
