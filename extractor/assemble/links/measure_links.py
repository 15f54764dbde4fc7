"""Relations between named measures: part of a package, upgraded to another, put in its place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from extractor.deferred import deferred
from extractor.schema import Evidence, Link, Measure
from extractor.span import Span

_TO = "[^，。；“”]{0,6}[“‘]?"
_UPGRADED = deferred(
    f"[”’]?[^，。；“”]{{0,12}}(?:升级|提升|拓展|迭代|深化|扩展|丰富|完善|扩容|"
    f"延伸)(?:完善)?(?:为|成|到|至){_TO}"
)
_REPLACED = deferred(
    "[”’]?[^，。；“”]{0,14}(?:整合|调整|改革|合并|重组|改设|归并|撤并|精简|优化|改|变|转|替换)"
    f"(?:设置|整合|组建)?(?:为|成|到){_TO}"
)
_NAMES = 3
"""Names that may begin inside one component."""
_APART = 40
"""Characters that may stand between the old name and the new."""


class _Place(NamedTuple):
    span: Span
    measure: Measure


def measure_links(text: str, measures: Sequence[Measure]) -> Iterator[Link]:
    """Yield the relations that the normalised `text` states between the named `measures`.

    An upgrade or a replacement leads from the new measure to the old one.
    """
    places = sorted(_places(measures), key=_bounds)
    yield from _parts(places, measures)
    for old, new in pairwise(places):
        kind = _relation(text, old.span, new.span)
        if kind and old.measure is not new.measure:
            later, earlier = new.measure, old.measure
            yield Link(kind=kind, from_=later.id, to=earlier.id, evidence=later.evidence)


def _bounds(place: _Place) -> tuple[int, int]:
    return place.span.start, place.span.end


def _places(measures: Sequence[Measure]) -> Iterator[_Place]:
    for measure in measures:
        for evidence in (measure.evidence, *measure.mentions):
            yield _Place(_span(evidence), measure)


def _parts(places: Sequence[_Place], measures: Sequence[Measure]) -> Iterator[Link]:
    starts = [place.span.start for place in places]
    for package in measures:
        for component in package.components:
            if evidence := component.evidence:
                first = bisect_left(starts, evidence.start)
                part = _named_there(places[first : first + _NAMES], evidence)
                if part and part is not package:
                    yield Link(kind="part_of", from_=part.id, to=package.id, evidence=evidence)


def _named_there(places: Sequence[_Place], evidence: Evidence) -> Measure | None:
    """Return the measure that a component is, if it names one and little else."""
    component = _span(evidence)
    for place in places:
        if component.covers(place.span) and 2 * len(place.span) >= len(component):
            return place.measure
    return None


def _relation(text: str, old: Span, new: Span) -> Literal["upgrades", "replaces"] | None:
    between = text[old.end : new.start]
    if len(between) > _APART:
        return None
    if _UPGRADED.fullmatch(between):
        return "upgrades"
    return "replaces" if _REPLACED.fullmatch(between) else None


def _span(evidence: Evidence) -> Span:
    return Span(evidence.start, evidence.end)
