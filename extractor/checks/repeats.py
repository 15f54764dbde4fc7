"""The same figure stated twice: 全县总人口 52.3万 in one place, 53.2万 in another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.checks.bounds import bounds_of
from extractor.checks.finding import Finding, Verdict, joined
from extractor.deferred import deferred
from extractor.schema import Figure

SHORTEST_METRIC = 4
"""Characters of a metric that names one thing; shorter ones name a kind: 人口, 企业."""
_WHOLE = deferred(
    "全[省市县区镇乡街州旗村]|总(?:人口|面积|数|户数|量)|户籍人口|常住人口|行政村|辖区面积|满意[率度]|覆盖率|办结率"
)
_SENTENCE_END = deferred("[。！？\n]")
_DIGITS = deferred("[0-9]+")


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
    for figure in figures:
        if key := _key_of(figure):
            groups[key].append(figure)
    for group in groups.values():
        for other in group[1:]:
            between = text[group[0].evidence.end : other.evidence.start]
            if _SENTENCE_END.search(between):
                yield from _judged(group[0], other)


def _key_of(figure: Figure) -> _Key | None:
    metric = figure.metric or ""
    if len(metric) < SHORTEST_METRIC or figure.role != "level" or figure.direction:
        return None
    if figure.value is None or figure.place is None or not _WHOLE.search(metric):
        return None
    place = figure.place.code or figure.place.name
    return _Key(metric, figure.condition, place, figure.time, figure.statistic, figure.kind)


def _judged(first: Figure, other: Figure) -> Iterator[Finding]:
    one, two = bounds_of(first), bounds_of(other)
    if not one or not two or first.value is None or other.value is None:
        return
    agree = first.unit == other.unit and one.meets(two)
    kind = "unit" if not agree and _drifts(first, other) else "repeat"
    if not agree and kind == "repeat" and (first.unit != other.unit or first.kind == "percent"):
        return
    verdict: Verdict = "consistent" if agree else "contradictory"
    said = {"others": joined([first.quote]), "stated": other.quote}
    ids = (first.id, other.id)
    yield Finding(kind, verdict, first.value, other.value, Decimal(0), ids, said)


def _drifts(first: Figure, other: Figure) -> bool:
    """Tell whether the digits are the same and only multiplier or unit differ: 860元, 860万元."""
    return _DIGITS.findall(first.quote) == _DIGITS.findall(other.quote)
