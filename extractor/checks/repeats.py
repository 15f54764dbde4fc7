"""The same figure stated twice: 全县总人口 52.3万 in one place, 53.2万 in another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.checks.bounds import bounds_of
from extractor.checks.finding import Finding, Verdict, joined
from extractor.checks.in_all import counted_in_all
from extractor.deferred import deferred
from extractor.schema import Figure

SHORTEST_METRIC = 4
"""Characters of a metric that names one thing; shorter ones name a kind: 人口, 企业."""
_WHOLE = deferred(
    "全[省市县区镇乡街州旗村]|总(?:人口|面积|数|户数|量)|户籍人口|常住人口|行政村|辖区面积|"
    "满意[率度]|覆盖率|办结率"
)
_SENTENCE_END = deferred("[。！？\n]")
_DIGITS = deferred("[0-9]+")
_NOW = frozenset(["目前", "现在", "当前", "如今", "现", "至今"])
_LEAST_DIGITS = 2
"""Digits, zeros at the end apart, that two statements of a thing hardly share by chance."""


class _Key(NamedTuple):
    """What must be alike for two figures to state the same thing."""

    metric: str
    condition: str | None
    place: str
    time: str | None
    statistic: str | None
    kind: str


def repeated_figures(text: str, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield each further statement of a figure of `text`, with whether it agrees with the first.

    One sentence states two things by two figures: 分别占户数和人口的93%和96%.
    """
    groups: dict[_Key, list[Figure]] = defaultdict(list)
    drifting: dict[_Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        if key := _key_of_all(text, figure) or _key_of(figure):
            groups[key].append(figure)
        elif key := _key_of_digits(figure):
            drifting[key].append(figure)
    for first, other in _told_again(text, groups):
        yield from _judged(first, other)
    for first, other in _told_again(text, drifting):
        if first.value != other.value and first.unit == other.unit or _are_areas(first, other):
            yield from _judged(first, other)


def _told_again(
    text: str, groups: Mapping[_Key, Sequence[Figure]]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the first statement of each thing with every later one of another sentence."""
    for group in groups.values():
        for other in group[1:]:
            if _SENTENCE_END.search(text, group[0].evidence.end, other.evidence.start):
                yield group[0], other


def _are_areas(first: Figure, other: Figure) -> bool:
    return first.kind == "area" and first.unit != other.unit


def _key_of(figure: Figure) -> _Key | None:
    metric = figure.metric or ""
    if len(metric) < SHORTEST_METRIC or figure.role != "level" or figure.direction:
        return None
    if figure.value is None or figure.place is None or not _WHOLE.search(metric):
        return None
    place = figure.place.code or figure.place.name
    return _Key(metric, figure.condition, place, figure.time, figure.statistic, figure.kind)


def _key_of_all(text: str, figure: Figure) -> _Key | None:
    """Return the key of what a place has in all: 全县共有行政村126个, 网格总数达到320个."""
    noun = counted_in_all(text, figure)
    if noun is None or figure.value is None:
        return None
    place = (figure.place.code or figure.place.name) if figure.place else ""
    time = None if figure.time in _NOW else figure.time
    return _Key(noun, None, place, time, None, figure.kind)


def _key_of_digits(figure: Figure) -> _Key | None:
    """Return the key of a metric stated with the same long digits twice: 860万元, 860元."""
    metric = figure.metric or ""
    if len(metric) < SHORTEST_METRIC or figure.direction:
        return None
    digits = "".join(_DIGITS.findall(figure.quote))
    if len(digits.strip("0")) < _LEAST_DIGITS:
        return None
    place = (figure.place.code or figure.place.name) if figure.place else ""
    return _Key(metric, figure.condition, place, figure.time, digits, figure.kind)


def _judged(first: Figure, other: Figure) -> Iterator[Finding]:
    one, two = bounds_of(first), bounds_of(other)
    if not one or not two or first.value is None or other.value is None:
        return
    unnamed = None in (first.unit, other.unit)
    alike = first.unit == other.unit or unnamed
    agree = alike and one.meets(two)
    kind = "unit" if not agree and _drifts(first, other) else "repeat"
    if not agree and kind == "repeat" and (not alike or first.kind == "percent"):
        return
    verdict: Verdict = "consistent" if agree else "contradictory"
    said = {"others": joined([first.quote]), "stated": other.quote}
    ids = (first.id, other.id)
    yield Finding(kind, verdict, first.value, other.value, Decimal(0), ids, said)


def _drifts(first: Figure, other: Figure) -> bool:
    """Tell whether the digits are the same and only multiplier or unit differ: 860元, 860万元."""
    return _DIGITS.findall(first.quote) == _DIGITS.findall(other.quote)
