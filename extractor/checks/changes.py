"""An old and a new value against the stated changes: 由439天缩至278天，减少161天，减幅37%.

The old value stands before the new one, or is what it is compared with: 583万元，比上年的326万元
增长79%; 比上年的326万元增长79%，达到583万元.
"""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from extractor.checks.bounds import Bounds, bounds_of, cut_off
from extractor.checks.differences import difference, doubling_of, growth, of_old, ratio, share
from extractor.checks.finding import Finding, compared, uncheckable
from extractor.checks.growths import ANOTHER, AT_ONCE, COMPARED, LONGEST_GAP, is_real
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_AGAINST = deferred("，?[^，。；：0-9]{0,6}$")
"""What stands between a value and the words that compare it with another."""
_DEED = deferred("[净共还]?[\u4e00-\u9fff]{1,3}了?[近约]?")
_REACHED = deferred("，?(?:达到?|为|[增减升降缩扩提][\u4e00-\u9fff]?[至到])(?:了|约)?")
_CHANGES = 3
"""Changes told of one pair: 减少161天、减幅37%，翻了一番."""


def changes_against_levels(passage: Passage) -> Iterator[Finding]:
    """Yield the changes of a sentence that their old and new values confirm or contradict."""
    figures = passage.figures
    for at, (left, right) in enumerate(pairwise(figures)):
        if is_pair(left, right):
            for change in _changes_of(passage, left, at + 1):
                yield from judged(passage, left, right, change)
        elif at + 2 < len(figures) and left.unit == right.unit and _is_base(passage, left, right):
            for change in _changes_of_base(passage, at + 1):
                yield from judged(passage, right, left, change)
        elif at + 2 < len(figures) and _reaches(passage, left, right, figures[at + 2]):
            yield from judged(passage, left, figures[at + 2], right)


def is_pair(old: Figure, new: Figure) -> bool:
    """Tell whether two figures in turn are told as an old value and the new one."""
    return old.role == "baseline" and new.role in ("level", "target") and old.unit == new.unit


def _is_base(passage: Passage, new: Figure, old: Figure) -> bool:
    """Tell whether the first is compared with the second: 收入583万元，比上年的|326万元."""
    said = COMPARED.search(passage.between(new, old))
    levels = new.role in ("level", "target") and old.role in ("level", "baseline", "target")
    return said is not None and levels and bool(_AGAINST.fullmatch(said.string, 0, said.start()))


def _changes_of_base(passage: Passage, at: int) -> Iterator[Figure]:
    """Yield the changes told right behind the figure at `at`, with which a value is compared."""
    old, change = passage.figures[at], passage.figures[at + 1]
    if _fits(old, change) and _DEED.fullmatch(passage.between(old, change)):
        yield change
        yield from _changes_of(passage, old, at + 1)


def _reaches(passage: Passage, old: Figure, change: Figure, new: Figure) -> bool:
    """Tell whether 比上年的326万元增长79%，达到583万元 tells old value, change and new value."""
    if not COMPARED.search(passage.before(old)) or old.unit != new.unit or new.role == "change":
        return False
    deed, reached = passage.between(old, change), passage.between(change, new)
    fits = _fits(old, change) and _DEED.fullmatch(deed) is not None
    return fits and _REACHED.fullmatch(reached) is not None


def _changes_of(passage: Passage, old: Figure, at: int) -> Iterator[Figure]:
    """Yield the changes from `old` that are told behind the figure at `at`."""
    row = pairwise(passage.figures[at : at + 1 + _CHANGES])
    for _, change in takewhile(lambda pair: _is_change_of(passage, old, *pair), row):
        yield change


def _is_change_of(passage: Passage, old: Figure, left: Figure, change: Figure) -> bool:
    gap = passage.between(left, change)
    if len(gap) > LONGEST_GAP or ANOTHER.search(gap):
        return False
    same = change.role == "change" and change.metric == old.metric
    return _fits(old, change) and (same or AT_ONCE.fullmatch(gap) is not None)


def _fits(old: Figure, change: Figure) -> bool:
    """Tell whether the figure can be a change of what `old` measures, planned ones included."""
    if change.role != "change" and not (change.role == "target" and change.direction):
        return False
    fitting = change.unit in (old.unit, "%", "倍") or doubling_of(change) is not None
    return fitting or (change.unit == "百分点" and old.unit == "%")


def judged(passage: Passage, old: Figure, new: Figure, change: Figure) -> Iterator[Finding]:
    """Yield whether the change is that from the old value to the new one."""
    before, after, stated = bounds_of(old), bounds_of(new), bounds_of(change)
    if before is None or after is None:
        if old.missing or new.missing:
            yield uncheckable("change", change, (old, new))
    elif change.missing:
        yield uncheckable("change", change, (old, new))
    elif stated and before.is_closed and after.is_closed:
        finding = _compared(before, after, change, (old, new))
        real = is_real(passage, min(old, new, key=lambda figure: figure.evidence.start), change)
        if finding.verdict == "consistent" or not real:
            yield finding


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
    return compared("change", share(before, after), change, cut_off(change, stated), pair)
