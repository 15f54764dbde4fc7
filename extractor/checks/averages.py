"""An average times the number of units against the total: 10个乡镇，平均每个52项，共520项.

What each one has (每个乡镇配备5名) gives a total that the very next clause states of all of them.
"""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of, half_step_of
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_TOTAL = deferred("(?<!公)共|总|合计|累计")
_EACH = deferred("每[个名户家所处]?|平均|[户村镇乡人]均")
_NOT_ONE = deferred("最|以上|左右|不等|至少|其中|不同")
_OF_THESE = deferred("[^，。；0-9]{0,8}，?平均每?[个名户家所处]?[^，。；0-9]{0,6}$")
_IN_ALL = deferred("[^，。；0-9]{0,8}(?<!公)共计?[^，。；0-9]{0,6}$")
_ROLES = ("level", "change")
_NUMBERS = 3
"""Figures that it takes: an average, the number of units and a total."""


def averages_against_totals(passage: Passage) -> Iterator[Finding]:
    """Yield the totals that an average and the number of its units confirm or contradict."""
    figures = passage.figures
    averages = [f for f in figures if f.per or (f.statistic == "average" and _is_quantity(f))]
    averages = [f for f in averages if f.statistic in ("average", "per_unit")]
    if len(averages) != 1 or len(figures) < _NUMBERS:
        return
    (average,) = averages
    units = [f for f in figures if _counts_units(passage, f, average)]
    totals = [f for f in figures if f not in units and _is_total(passage, f, average)]
    if len(units) != 1 or len(totals) != 1:
        return
    if average.statistic == "average" or _states_all(passage, units[0], totals[0]):
        yield from _judged(average, units[0], totals[0])


def _is_quantity(figure: Figure) -> bool:
    """Tell whether 平均 is said of the figure, not of the units before it: 10个乡镇平均|下放."""
    return not (figure.metric or "").endswith("平均")


def _counts_units(passage: Passage, figure: Figure, average: Figure) -> bool:
    """Tell whether a figure counts what the average is per: 10个乡镇 for 每个乡镇."""
    unit = _EACH.sub("", average.per or "")
    if figure.kind != "count" or (figure.unit == average.unit and not unit):
        return False
    if not unit:
        between = passage.between(figure, average)
        return figure.evidence.end < average.evidence.start and bool(_OF_THESE.fullmatch(between))
    if passage.after(figure).startswith(unit):
        return True
    named = (figure.metric or "").endswith(unit) or figure.unit == unit
    return named and figure.unit != average.unit


def _is_total(passage: Passage, figure: Figure, average: Figure) -> bool:
    return (
        figure is not average
        and figure.unit == average.unit
        and figure.statistic not in ("average", "per_unit")
        and figure.role == average.role in _ROLES
        and figure.condition == average.condition
        and bool(_TOTAL.search(passage.before(figure, 14)))
        and not _NOT_ONE.search(passage.between(*sorted((figure, average), key=_place)))
    )


def _states_all(passage: Passage, units: Figure, total: Figure) -> bool:
    """Tell whether 10个乡镇|共配备|60名 says what all of them have."""
    before = units.evidence.end <= total.evidence.start
    return before and bool(_IN_ALL.fullmatch(passage.between(units, total)))


def _place(figure: Figure) -> int:
    return figure.evidence.start


def _judged(average: Figure, units: Figure, total: Figure) -> Iterator[Finding]:
    each, number, stated = bounds_of(average), bounds_of(units), bounds_of(total)
    if not (each and number and stated and each.is_closed and number.is_closed):
        return
    assert each.low is not None and each.high is not None
    assert number.low is not None and number.high is not None
    # A whole average is a rounded one: 平均52项 is said of 51.5 to 52.5.
    exact = half_step_of(average) or average.statistic == "per_unit"
    by = Decimal(0) if exact else Decimal("0.5")
    best = (each.low + each.high) * (number.low + number.high) / 4
    product = Bounds((each.low - by) * number.low, (each.high + by) * number.high, best)
    yield compared("average", product, total, stated, (average, units))
