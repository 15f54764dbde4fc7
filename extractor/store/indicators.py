"""What makes two figures of different reports comparable: one key for what they measure.

The key joins the metric with the condition that narrows it, the statistic that says how it was
taken and what it is per, so that an average never stands beside a total and 持证的 never beside
all. The place's name and words for the whole (全县, 我市) are left out: whose figure it is stands
in columns of its own.
"""

from typing import Final

from extractor.deferred import deferred
from extractor.schema import Figure

_WHOLE = deferred("^[全我本该](?:[国省市州县区旗乡镇村域]|自治区|街道|社区)(?![级内外])")
_FIRST: Final = "全我本该"
_APART: Final = {"average": "平均", "per_unit": "每单位", "max": "最大", "min": "最小"}
"""Statistics that must stand apart; a stock and what was counted through a year compare."""


def indicator_of(figure: Figure) -> str | None:
    """Return the key under which `figure` is laid beside those of other reports.

    None where the report does not say what is measured.
    """
    if not figure.metric:
        return None
    place = figure.place.quote if figure.place else ""
    metric = figure.metric.removeprefix(place) or figure.metric
    if metric[0] in _FIRST:
        metric = _WHOLE.sub("", metric) or metric
    if not (figure.condition or figure.per or figure.statistic in _APART):
        return metric
    condition = figure.condition if figure.condition and figure.condition not in metric else None
    statistic = _APART.get(figure.statistic or "")
    per = f"每{figure.per.removeprefix('每')}" if figure.per else None
    return "·".join(part for part in (metric, condition, per or statistic) if part)
