"""An average times the number of units against the total: 10个乡镇，平均每个52项，共520项."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of, half_step_of
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_TOTAL = deferred("共|总|合计|累计")
_EACH = deferred("每[个名户家所处]?|平均|[户村镇乡人]均")
_NOT_ONE = deferred("最|以上|左右|不等|至少")


def averages_against_totals(passage: Passage) -> Iterator[Finding]:
    """Yield the totals that an average and the number of its units confirm or contradict."""
    averages = [f for f in passage.figures if f.statistic == "average" and f.per]
    if len(averages) != 1:
        return
    (average,) = averages
    units = [f for f in passage.figures if _counts_units(f, average)]
    totals = [f for f in passage.figures if _is_total(passage, f, average)]
    if len(units) == 1 and len(totals) == 1 and units[0] is not totals[0]:
        yield from _judged(average, units[0], totals[0])


def _counts_units(figure: Figure, average: Figure) -> bool:
    """Tell whether a figure counts what the average is per: 10个乡镇 for 每个乡镇."""
    unit = _EACH.sub("", average.per or "")
    named = (figure.metric or "").endswith(unit) or (figure.unit == unit)
    return bool(unit) and figure is not average and figure.kind == "count" and named


def _is_total(passage: Passage, figure: Figure, average: Figure) -> bool:
    return (
        figure is not average
        and figure.unit == average.unit
        and figure.statistic not in ("average", "per_unit")
        and figure.role == "level"
        and figure.condition == average.condition
        and bool(_TOTAL.search(passage.before(figure, 14)))
        and not _NOT_ONE.search(passage.between(*sorted((figure, average), key=_place)))
    )


def _place(figure: Figure) -> int:
    return figure.evidence.start


def _judged(average: Figure, units: Figure, total: Figure) -> Iterator[Finding]:
    each, number, stated = bounds_of(average), bounds_of(units), bounds_of(total)
    if not (each and number and stated and each.is_closed and number.is_closed):
        return
    assert each.low is not None and each.high is not None
    assert number.low is not None and number.high is not None
    # A whole average is a rounded one: 平均52项 is said of 51.5 to 52.5.
    by = Decimal(0) if half_step_of(average) else Decimal("0.5")
    best = (each.low + each.high) * (number.low + number.high) / 4
    product = Bounds((each.low - by) * number.low, (each.high + by) * number.high, best)
    yield compared("average", product, total, stated, (average, units))
