"""Which region a report is about: the one it speaks for, not the ones it gives as examples."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.assemble.frontmatter import Frontmatter
from extractor.mention import Mention
from extractor.schema import Region
from extractor.values.divisions import Division
from extractor.values.places import PlaceName, region_of

_LOCATED = re.compile("(?:位于|地处|地处于|隶属于?|坐落(?:于|在))(?:[\u4e00-\u9fff]{0,3})$")
_HEAD = 1500
"""Characters in which a report introduces the place it is about."""


@dataclass(frozen=True, slots=True)
class Home:
    """The document's own division and township, as far as they are known."""

    division: Division | None = None
    township: str | None = None

    @property
    def region(self) -> Region:
        """Return the region as the contract has it."""
        return region_of(self.division, self.township)


def home_of(parts: Frontmatter, places: Sequence[Mention[PlaceName]]) -> Home:
    """Return the place that a report speaks for.

    Its title names it, or the office that issued it, or its opening; else the word for the whole
    (全县) tells the level, and the name that stands most often there is taken.
    """
    named = [place for place in places if place.value.sort == "named"]
    context = context_of(named)
    division, township = None, None
    for group in (_in_title(parts, named), _subjects(parts, named), _located(parts, named)):
        found = [(settled(place.value, context), place.value.township) for place in group]
        division = division or _lineage([one for one, _ in found if one])
        township = township or next((name for _, name in found if name), None)
    return Home(division or _most_named(places, context), township)


def context_of(named: Sequence[Mention[PlaceName]]) -> Counter[str]:
    """Count the divisions named beyond doubt, each with those it lies in, by code."""
    counts: Counter[str] = Counter()
    for place in named:
        division = place.value.division
        if division:
            counts.update(one.code for one in (*division.parents, division))
    return counts


def settled(place: PlaceName, context: Counter[str]) -> Division | None:
    """Return the division a name means; where several bear it, the one whose city is spoken of."""
    if len(place.candidates) <= 1:
        return place.division
    ranked = sorted(
        ((_weight(one, context), one) for one in place.candidates), key=lambda pair: pair[0]
    )
    (second, _), (first, division) = ranked[-2:]
    return division if first > second else None


def _weight(division: Division, context: Counter[str]) -> tuple[int, ...]:
    """Return how often the surroundings name the division's city, then its province."""
    return tuple(context[one.code] for one in reversed(division.parents))


def _in_title(parts: Frontmatter, named: Sequence[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    span = parts.title_span
    return [place for place in named if span and span.covers(place.span)]


def _subjects(parts: Frontmatter, named: Sequence[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    """Return the first place that begins a line or sentence of the opening."""
    return [place for place in named if parts.begins_sentence(place.span.start)][:1]


def _located(parts: Frontmatter, named: Sequence[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    for place in named:
        start = place.span.start
        if start < _HEAD and _LOCATED.search(parts.text, max(0, start - 8), start):
            return [place]
    return []


def _lineage(divisions: list[Division]) -> Division | None:
    """Return the inmost division if all lie in one another, else None."""
    if not divisions:
        return None
    inmost = max(divisions, key=lambda one: len(one.parents))
    return inmost if all(inmost.lies_in(one) for one in divisions) else None


def _most_named(places: Sequence[Mention[PlaceName]], context: Counter[str]) -> Division | None:
    """Return the 县 named most often in a report on 全县; none that is not named twice."""
    suffixes = Counter(place.value.name[-1] for place in places if place.value.sort == "whole")
    if not suffixes:
        return None
    suffix = suffixes.most_common(1)[0][0]
    counts = Counter(one for one in _settled(places, context) if one.name.endswith(suffix))
    for division, count in counts.most_common(1):
        if count > 1 and 2 * count > counts.total():
            return division
    return None


def _settled(places: Sequence[Mention[PlaceName]], context: Counter[str]) -> Iterator[Division]:
    for place in places:
        division = settled(place.value, context)
        if division:
            yield division
