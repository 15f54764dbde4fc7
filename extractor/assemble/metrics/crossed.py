"""A has 92%，B has 88%，增长2%和3%: the k-th change belongs to the k-th of the figures before."""

from extractor.assemble.metrics.respectively import EARLIER, PIECES, VALUE
from extractor.assemble.phrases.antecedent import Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.deferred import deferred

_MOVED = f"{EARLIER}(?:分别|各)?(?:增长|下降|提高|减少|增加|上升|回落)(?:了|约)?"
_UNIT = "(?:%|个?百分点|[个倍])?"
_CHANGE = f"[0-9.]+{_UNIT}"
_PAIR_OPENS = deferred(f"^{_MOVED}$")
_PAIR_OPENED = deferred(f"^{_MOVED}{_CHANGE}[和、]$")
_PAIR_GOES_ON = deferred(f"{_UNIT}[和、]{_CHANGE}(?![和、][0-9])")
_FURTHER = deferred(f"{_UNIT}[和、][0-9]")
_AND = ("和", "、")
_PAIR = 2


def crossed(clause: Clause, told: Told) -> Metric | None:
    """Return the metric of a figure in 游客20万人次、收入4亿元，增长5%和6%: one each, in order.

    `told` has the last two metrics; None where the figure is in no such pair.
    """
    if not told.earlier.name or told.earlier.name == told.name:
        return None
    first = _PAIR_OPENS.search(clause.near) and _PAIR_GOES_ON.match(clause.right + clause.after)
    second = clause.near in _AND and _PAIR_OPENED.search(clause.left)
    if not (first or (second and not _FURTHER.match(clause.right + clause.after))):
        return None
    return told.earlier if clause.before.endswith("，") and _told_a_pair(clause.before) else None


def _told_a_pair(before: str) -> bool:
    """Tell whether the clause before has two values, or it and the one before it one each."""
    values = [len(VALUE.findall(piece)) for piece in PIECES.split(before)[-4:-1]]
    return values[-1:] == [_PAIR] or (values[-2:] == [1, 1] and values[:-2] != [1])
