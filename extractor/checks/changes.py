"""An old and a new value against the stated changes: 由439天缩至278天，减少161天，减幅37%."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from extractor.checks.bounds import Bounds, bounds_of
from extractor.checks.differences import difference, doubling_of, growth, of_old, ratio, share
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
    "[，,、（(]?(?:共|净|累计|总体|整体|幅度|即|分别)?[^，]{0,2}[\u4e00-\u9fff]{2}(?:率|比例|幅度)?"
    "了?(?:[约近达为]|达到)?"
)
"""What stands between a new value and its own change: a verb, no other subject."""
_OLD = deferred("[由从](?!而|事|此)[^，。；、]{0,8}$|原[来有先]?[^，。；、]{0,8}$")
_BASE = deferred("[。；：]|其中|均|平均|分别|可比|扣除|实际|不变|名义|递增|累计")
_TAKEN = deferred("，(?:改革后|调整后|共|已|先后|累计)*[\u4e00-\u9fff]{2}了?")
_CHANGES = 3
"""Changes told of one pair: 减少161天、减幅37%，翻了一番."""


def changes_against_levels(passage: Passage) -> Iterator[Finding]:
    """Yield the changes of a sentence that their old and new values confirm or contradict."""
    figures = passage.figures
    for at, (old, new) in enumerate(pairwise(figures)):
        if _is_pair(old, new):
            for change in _changes_of(passage, at + 1):
                yield from _judged(old, new, change)
        elif at + 2 < len(figures) and not (at and _is_pair(figures[at - 1], old)):
            yield from _against_amount(passage, old, new, figures[at + 2])


def _is_pair(old: Figure, new: Figure) -> bool:
    return old.role == "baseline" and new.role in ("level", "target") and old.unit == new.unit


def _changes_of(passage: Passage, at: int) -> Iterator[Figure]:
    """Yield the changes told behind the new value, which is the figure at `at`."""
    old = passage.figures[at - 1]
    row = pairwise(passage.figures[at : at + 1 + _CHANGES])
    for _, change in takewhile(lambda pair: _is_change_of(passage, old, *pair), row):
        yield change


def _is_change_of(passage: Passage, old: Figure, left: Figure, change: Figure) -> bool:
    gap = passage.between(left, change)
    if change.role != "change" or len(gap) > _LONGEST_GAP or _ANOTHER.search(gap):
        return False
    fitting = change.unit in (old.unit, "%", "倍") or doubling_of(change) is not None
    points = change.unit == "百分点" and old.unit == "%"
    same = change.metric == old.metric or bool(_AT_ONCE.fullmatch(gap))
    return (fitting or points) and same


def _judged(old: Figure, new: Figure, change: Figure) -> Iterator[Finding]:
    before, after, stated = bounds_of(old), bounds_of(new), bounds_of(change)
    if before is None or after is None:
        if old.missing or new.missing:
            yield uncheckable("change", change, (old, new))
    elif change.missing:
        yield uncheckable("change", change, (old, new))
    elif stated and before.is_closed and after.is_closed:
        yield _compared(before, after, change, (old, new))


def _compared(
    before: Bounds, after: Bounds, change: Figure, pair: tuple[Figure, Figure]
) -> Finding:
    """Compare a change in the same unit, in points, in per cent or in multiples of the old."""
    times, stated = doubling_of(change), bounds_of(change)
    assert stated is not None
    if times is not None:
        return compared("doubling", ratio(before, after), change, times, pair)
    if change.unit == "倍":
        return compared("multiple", growth(before, after), change, of_old(change, stated), pair)
    differing = difference(before, after)
    if change.unit != "%":
        return compared("change", differing, change, stated, pair)
    if pair[0].unit == "%":
        points = compared("change", differing, change, stated, pair)
        if points.verdict == "consistent":
            return points
    return compared("change", share(before, after), change, stated, pair)


def _against_amount(
    passage: Passage, level: Figure, change: Figure, rate: Figure
) -> Iterator[Finding]:
    """Judge the rate of 原有98个，减少21个，减幅21.4% and of 收入98亿元，增加21亿元，增长27.3%."""
    if not _are_told_together(passage, level, change, rate):
        return
    known, amount, stated = bounds_of(level), bounds_of(change), bounds_of(rate)
    if not (known and amount and stated and known.is_closed and amount.is_closed):
        return
    if level.role == "baseline" or _OLD.search(passage.before(level)):
        before, after = known, known.changed(amount, grows=change.direction == "increase")
    else:
        before, after = known.changed(amount, grows=change.direction == "decrease"), known
    if before.low is not None and before.low > 0:
        yield compared("growth", share(before, after), rate, stated, (level, change))


def _are_told_together(passage: Passage, level: Figure, change: Figure, rate: Figure) -> bool:
    if (change.role, rate.role, rate.unit) != ("change", "change", "%"):
        return False
    if level.role not in ("level", "baseline"):
        return False
    if level.metric != change.metric and not _is_taken_from(passage, level, change):
        return False
    if level.unit != change.unit or change.unit == "%" or rate.direction != change.direction:
        return False
    first, second = passage.between(level, change), passage.between(change, rate)
    near = max(len(first), len(second)) <= _LONGEST_GAP and not _BASE.search(first)
    return near and not _ANOTHER.search(second) and bool(_AT_ONCE.fullmatch(second))


def _is_taken_from(passage: Passage, old: Figure, change: Figure) -> bool:
    """Tell whether a deed alone stands between old value and change: 原有915个，共撤并|291个."""
    deed = _TAKEN.fullmatch(passage.between(old, change))
    return old.role == "baseline" and deed is not None
