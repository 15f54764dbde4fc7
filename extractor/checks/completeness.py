"""Whether a list of parts was meant to be all there is, and what it makes of the total.

What 其中 names need not be all: such a list contradicts its total only where it misses it by so
little that it was meant to be all, and where all its items are named as parts.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.checks.rows import RANKS, Row
from extractor.checks.slips import is_slip_of_pen, significant
from extractor.checks.states import are_states, name_last_state
from extractor.checks.whole_sets import HANDLED, are_of_two_sets, are_whole_set, names_the_rest
from extractor.deferred import deferred
from extractor.schema import Figure

NEAR = Decimal("0.05")
NEAR_LIST = Decimal("0.1")
NEAR_WHOLE = Decimal("0.2")
"""Share of the total by which parts may miss it and still be meant as all: behind 其中, three of
them behind 其中 (official texts list all, or a few large ones), and behind 包括 or before 共计."""
NEAR_SET = Decimal(1)
"""The same for parts that cannot but be all there is: 专职 and 兼职; a list that ends in 其他."""
NEVER = Decimal(0)
"""Parts that agree with the total or say nothing of it."""
_AMONG = "其中"
_ALL = deferred("包括|分为|分别[为是]|即|[：（]")
_ATTRIBUTES = deferred("党员|(?<!男)女|岁|学历|本科|大专|研究生|硕士|高中|初中|中专|民族|退役|职称")
"""What people are besides other things: lists of these leave some out, and count some twice."""
_OVERLAPS = deferred("以上|以下|持证|[省市县]级|等")
_OPEN_END = deferred("[^，。；、0-9]{0,8}等(?!级|次|待)")
_FEWEST, _LONG_LIST = 2, 3
_SHORT_LABEL = 4
_LONG_NUMBER = 100
"""The least number, by its digits, that a sum hardly misses by one digit unless that is wrong."""
_VERY_LONG = 1000
"""The same where no word says that the parts are all there is."""
_PRECISE = 1000
"""The least total, by its digits, that is so precise that a small part may be left out.

Only slips of the pen count there."""


def nearness(passage: Passage, total: Figure, row: Row, lead: str) -> Decimal:
    """Return by which share of the total the parts behind `lead` may miss it and contradict it."""
    if all(figure.unit in RANKS for figure in row.figures):
        return NEAR_SET
    if are_states(passage, row):
        return NEAR_WHOLE if _exceeds(total, row) or name_last_state(passage, row) else NEVER
    if _AMONG in lead:
        return _nearness_among(passage, total, row)
    if _ALL.search(lead):
        return NEAR_WHOLE
    return NEAR_WHOLE if are_whole_set(row.labels) and _slipped(total, row) else NEVER


def nearness_of_division(division: Passage, total: Figure, row: Row) -> Decimal:
    """Return the same for parts that a sentence of their own tells."""
    if division.text.startswith(_AMONG, division.start):
        return _nearness_among(division, total, row)
    if names_the_rest(row.labels[-1]):
        return NEAR_SET
    handled = HANDLED.match(division.text, division.start, division.end)
    if handled and not (are_whole_set(row.labels) and _slipped(total, row)):
        return NEVER
    return NEAR_WHOLE if _may_be_all(total, row) else NEVER


def _nearness_among(passage: Passage, total: Figure, row: Row) -> Decimal:
    start = row.figures[0].evidence.start - len(row.labels[0])
    told = passage.text[start : row.figures[-1].evidence.end]
    if are_whole_set(row.labels) or names_the_rest(row.labels[-1]):
        return NEAR_SET
    if _ATTRIBUTES.search(told) or are_of_two_sets(row.labels):
        return NEVER
    parted = len(row.figures) >= _LONG_LIST and not _OVERLAPS.search(told)
    near = NEAR_LIST if parted else NEAR
    return near if _are_parallel(row) and _may_be_all(total, row) else NEVER


def _exceeds(total: Figure, row: Row) -> bool:
    summed, bounds = sum_of(row.figures), bounds_of(total)
    return summed is not None and bounds is not None and summed.exceeds(bounds)


def _are_parallel(row: Row) -> bool:
    """Tell whether commas part the like: 专职61人，兼职84人, not 订单稻3万亩，玉米播种面积1万亩."""
    ends = row.labels[0][-1:]
    return all(
        mark != "，" or len(label) <= _SHORT_LABEL or label[-1:] == ends
        for mark, label in zip(row.marks, row.labels[1:], strict=True)
    )


def _may_be_all(total: Figure, row: Row) -> bool:
    if total.value is None:
        return False
    return significant(total.value) < _PRECISE or _slipped(total, row)


def _slipped(total: Figure, row: Row) -> bool:
    """Tell whether one digit, or two that changed places, keep the parts from their total."""
    summed = sum_of(row.figures)
    if total.value is None or summed is None or summed.best is None:
        return False
    return is_slip_of_pen(summed.best, total.value)


def agreed(passage: Passage, total: Figure, row: Row, near: Decimal) -> Iterator[Finding]:
    """Yield whether parts sum to their total; nothing where they miss it by more than `near`."""
    parts = _those_that_make(total, row.figures)
    bounds, summed = bounds_of(total), sum_of(parts)
    if bounds is None or summed is None or _OPEN_END.match(passage.after(parts[-1])):
        return
    finding = compared("parts", summed, total, bounds, parts)
    if finding.verdict == "consistent":
        if _is_close(summed, bounds, NEAR_WHOLE):
            yield finding
    elif row.named and (
        _is_close(summed, bounds, near)
        or _is_far_slip(summed, total, _LONG_NUMBER if near != NEVER else _VERY_LONG)
    ):
        yield finding


def _is_far_slip(summed: Bounds, total: Figure, long: int) -> bool:
    """Tell whether a wrong first digit keeps a sum far from its total: 887 for 187.

    Parts that leave much out miss a short total by one digit often enough by chance.
    """
    if summed.best is None or total.value is None or total.role == "change":
        return False
    is_long = significant(max(summed.best, total.value)) >= long
    return is_long and is_slip_of_pen(summed.best, total.value)


def _those_that_make(total: Figure, listed: Sequence[Figure]) -> Sequence[Figure]:
    """Return the first ones if they alone make the total: 移交12项，下放5项，委托7项；收回3项."""
    for most in range(_FEWEST, len(listed)):
        summed = sum_of(listed[:most])
        if summed is not None and summed.best is not None and summed.best == total.value:
            return listed[:most]
    return listed


def sum_of(parts: Sequence[Figure]) -> Bounds | None:
    """Return what the parts make together, None where one states no number."""
    summed = Bounds.around(Decimal(0))
    for part in parts:
        bounds = bounds_of(part)
        if bounds is None:
            return None
        summed = summed.plus(bounds)
    return summed


def _is_close(summed: Bounds, total: Bounds, near: Decimal) -> bool:
    if not summed.is_closed or not total.is_closed:
        return False
    low, high = summed.low, total.high
    assert low is not None and high is not None
    return max(low, high) <= min(low, high) * (1 + near)
