"""How an old and a new value differ: by how much, by how many per cent, how many times."""

from decimal import Decimal
from types import MappingProxyType

from extractor.checks.bounds import Bounds
from extractor.deferred import deferred
from extractor.schema import Figure

_DOUBLED = deferred("翻(?P<times>[一两二三四]?)番|翻了?(?P<more>[一两二三四])番")
_TIMES = MappingProxyType({"": 1, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4})


def difference(before: Bounds, after: Bounds) -> Bounds:
    """Return by how much two closed values differ.

    >>> difference(Bounds.around(Decimal(20)), Bounds.around(Decimal(5))).best
    Decimal('15')
    """
    (old_low, old_high), (low, high) = _ends(before), _ends(after)
    best = abs(_best(after) - _best(before))
    if high >= old_high:
        return Bounds(low - old_high, high - old_low, best)
    return Bounds(old_low - high, old_high - low, best)


def share(before: Bounds, after: Bounds) -> Bounds:
    """Return by how many per cent of the old value the new one differs."""
    grown = _percent(growth(before, after))
    if grown.low is None or grown.high is None or grown.best is None or grown.best >= 0:
        return grown
    return Bounds(-grown.high, -grown.low, -grown.best)


def share_of(part: Bounds, whole: Bounds) -> Bounds:
    """Return how many per cent of the whole a part of it is.

    >>> share_of(Bounds.around(Decimal(114)), Bounds.around(Decimal(120))).best
    Decimal('95.00')
    """
    return _percent(ratio(whole, part))


def growth(before: Bounds, after: Bounds) -> Bounds:
    """Return how many times the old value the new one exceeds it."""
    times = ratio(before, after)
    if times.low is None or times.high is None or times.best is None:
        return times
    return Bounds(times.low - 1, times.high - 1, times.best - 1)


def ratio(before: Bounds, after: Bounds) -> Bounds:
    """Return how many times the old value the new one is."""
    (old_low, old_high), (low, high) = _ends(before), _ends(after)
    if old_low <= 0:
        return Bounds(None, None)
    return Bounds(low / old_high, high / old_low, _best(after) / _best(before))


def of_old(change: Figure, stated: Bounds) -> Bounds:
    """Return what 增长3倍 leaves open: 2.5 to 3.5; with decimals the last place decides."""
    if "." in change.quote or stated.low is None or stated.high is None:
        return stated
    half = Decimal("0.5")
    return Bounds(stated.low - half, stated.high + half, stated.best)


def doubling_of(change: Figure) -> Bounds | None:
    """Return how many times the old value 翻一番, 翻两番 stands for; None for other words."""
    doubled = _DOUBLED.search(change.quote)
    if doubled is None:
        return None
    times = Decimal(2) ** _TIMES[doubled["times"] or doubled["more"] or ""]
    return Bounds.around(times, times / 10)


def _percent(times: Bounds) -> Bounds:
    if times.low is None or times.high is None or times.best is None:
        return times
    return Bounds(times.low * 100, times.high * 100, times.best * 100)


def _ends(bounds: Bounds) -> tuple[Decimal, Decimal]:
    assert bounds.low is not None and bounds.high is not None
    return bounds.low, bounds.high


def _best(bounds: Bounds) -> Decimal:
    low, high = _ends(bounds)
    return (low + high) / 2 if bounds.best is None else bounds.best
