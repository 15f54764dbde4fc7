"""An old and a new value against the stated change: 由439个工作日缩至278个工作日，压缩37%."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extractor.checks.bounds import Bounds, bounds_of
from extractor.checks.finding import Finding, compared, uncheckable
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_LONGEST_GAP = 16
"""Characters between the new value and its change; farther ones may speak of something else."""
_ANOTHER = deferred(
    "[。；：]|同比|环比|其中|上年|去年|比年初|均|平均|分别|可比|扣除|实际|不变|名义|递增"
)
_AT_ONCE = deferred(
    "[，,、（(]?(?:共|净|累计|总体|整体|幅度|即|分别)?[^，]{0,2}[\u4e00-\u9fff]{2}了?[约近达为]?"
)
"""What stands between a new value and its own change: a verb, no other subject."""
_DOUBLED = deferred("翻(?P<times>[一两二三四]?)番|翻了?(?P<more>[一两二三四])番")
_TIMES = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4}


def changes_against_levels(passage: Passage) -> Iterator[Finding]:
    """Yield the changes of a sentence that their old and new values confirm or contradict."""
    figures = passage.figures
    for at, (old, new) in enumerate(pairwise(figures)):
        if not _is_pair(old, new) or at + 2 >= len(figures):
            continue
        change = figures[at + 2]
        gap = passage.between(new, change)
        if _is_change_of(old, change, gap):
            yield from _judged(old, new, change)


def _is_change_of(old: Figure, change: Figure, gap: str) -> bool:
    if change.role != "change" or len(gap) > _LONGEST_GAP or _ANOTHER.search(gap):
        return False
    fitting = change.unit in (old.unit, "%", "倍") or bool(_DOUBLED.search(change.quote))
    points = change.unit == "百分点" and old.unit == "%"
    same = change.metric == old.metric or bool(_AT_ONCE.fullmatch(gap))
    return (fitting or points) and same


def _is_pair(old: Figure, new: Figure) -> bool:
    return old.role == "baseline" and new.role in ("level", "target") and old.unit == new.unit


def _judged(old: Figure, new: Figure, change: Figure) -> Iterator[Finding]:
    before, after = bounds_of(old), bounds_of(new)
    if before is None or after is None:
        if old.missing or new.missing:
            yield uncheckable("change", change, (old, new))
        return
    stated = bounds_of(change)
    if change.missing:
        yield uncheckable("change", change, (old, new))
    elif stated and before.is_closed and after.is_closed:
        if change.unit == "倍" or _DOUBLED.search(change.quote):
            yield _multiple(before, after, change, (old, new))
        else:
            yield _amount(before, after, change, (old, new))


def _amount(before: Bounds, after: Bounds, change: Figure, pair: tuple[Figure, Figure]) -> Finding:
    """Compare a change in the same unit, in percentage points or in per cent of the old value."""
    stated = bounds_of(change)
    assert stated is not None
    differing = _difference(before, after)
    if change.unit != "%":
        return compared("change", differing, change, stated, pair)
    if pair[0].unit == "%":
        points = compared("change", differing, change, stated, pair)
        if points.verdict == "consistent":
            return points
    return compared("change", _share(before, after), change, stated, pair)


def _ends(bounds: Bounds) -> tuple[Decimal, Decimal]:
    assert bounds.low is not None and bounds.high is not None
    return bounds.low, bounds.high


def _difference(before: Bounds, after: Bounds) -> Bounds:
    (old_low, old_high), (low, high) = _ends(before), _ends(after)
    best = abs(_best(after) - _best(before))
    if high >= old_high:
        return Bounds(low - old_high, high - old_low, best)
    return Bounds(old_low - high, old_high - low, best)


def _share(before: Bounds, after: Bounds) -> Bounds:
    """Return by how many per cent of the old value the new one differs."""
    ratio = _ratio(before, after)
    if ratio.low is None or ratio.high is None or ratio.best is None:
        return ratio
    low, high, best = ((end - 1) * 100 for end in (ratio.low, ratio.high, ratio.best))
    return Bounds(low, high, best) if best >= 0 else Bounds(-high, -low, -best)


def _ratio(before: Bounds, after: Bounds) -> Bounds:
    """Return how many times the old value the new one is."""
    (old_low, old_high), (low, high) = _ends(before), _ends(after)
    if old_low <= 0:
        return Bounds(None, None)
    return Bounds(low / old_high, high / old_low, _best(after) / _best(before))


def _best(bounds: Bounds) -> Decimal:
    low, high = _ends(bounds)
    return (low + high) / 2 if bounds.best is None else bounds.best


def _multiple(
    before: Bounds, after: Bounds, change: Figure, pair: tuple[Figure, Figure]
) -> Finding:
    """Compare 增长3.2倍, which makes 4.2 times the old value, and 翻番, which doubles it."""
    doubled = _DOUBLED.search(change.quote)
    if doubled:
        times = Decimal(2) ** _TIMES[doubled["times"] or doubled["more"] or ""]
        stated = Bounds.around(times, times / 10)
    else:
        grown = bounds_of(change)
        assert grown is not None
        one = Bounds.around(Decimal(1), _half_of_ratio(change))
        stated = grown.plus(one)
    return compared("multiple", _ratio(before, after), change, stated, pair)


def _half_of_ratio(change: Figure) -> Decimal:
    """增长3倍 is said of anything between 2.5 and 3.5; with decimals the last place decides."""
    return Decimal(0) if "." in change.quote else Decimal("0.5")
