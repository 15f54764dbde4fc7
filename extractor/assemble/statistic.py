"""Which statistic a figure is, and per what: stock, flow, cumulative, average, per unit, rate."""

from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.assemble.flow import flow_of
from extractor.assemble.per import per_of
from extractor.assemble.role import Stance
from extractor.deferred import deferred
from extractor.schema import Statistic
from extractor.values.quantity import Quantity

_PRICE = deferred(r"[/／](?P<per>\w+)$")
_AVERAGE = deferred(
    r"平均(?!水平|线)|(?P<per>[人户亩]|(?<![0-9])[年日月]|(?<![个各两三四五六七八九十0-9等的])[村镇县乡场校件单网])"
    r"均(?!居|超|属|小|大|[低高多少]于|(?<=[村镇县乡场校件单网]均)(?:突破|实现|完成|获|列|进入|升))|均价"
)
"""均 alone says that each of several is so: 均超过10%, 均居全国第一."""
_MONTHLY = deferred(r"(?P<per>[月日])(?:工资|补贴|补助|收入|薪酬?|租金|报酬)")
_CUMULATIVE = deferred("累计|历年")
_SINCE = deferred("以来[^。；]{0,20}共")
_EXTREME = deferred(r"最[高大多低小少](?!跑|人民|检察|法)|峰值|上限|下限")
_ENDS_IN_RATE = deferred(r"(?<!平均)[^速效均]率(?:为|达到?|约|超过?|均|近){0,3}$")
_LEAST = frozenset(["最低", "最小", "最少", "下限"])
_RATE = deferred(r"[^速]率|占|比重|比例|达标|覆盖|权重|满意度|收入比|师生比|结构")
_ARRIVED = deferred("[到至为成达](?:[近约超]|不[低少]于)?$")
_CLAUSE_WITH_NUMBER = deferred(r"[0-9](?![0-9]{0,4}年)[^，。；：]{0,60}[，；：]")
_REACH = 120
"""How far before the clause 以来 and 累计 may stand, in characters."""
_NEXT = 30
"""How far 累计 reaches beyond the number it stands before: 累计办件12次，收集建议30条."""
_NO_STATISTIC = ("duration", "age", "rank")


class Kind(NamedTuple):
    """A statistic, what it is per, and the words that say so."""

    name: Statistic | None
    per: str | None = None
    cue: str | None = None


def statistic_of(clause: Clause, quantity: Quantity, stance: Stance, metric: str) -> Kind:
    """Return the statistic of the figure in `clause`, whose metric is `metric` ("" if unknown).

    Averages and per-unit amounts come first, since they must never be summed. Durations, ages
    and ranks have no statistic unless they are averages or limits.
    """
    shared = _average(clause, quantity, metric) or _per_unit(clause, quantity)
    if shared:
        return shared
    if match := _EXTREME.search(clause.near):
        return Kind("min" if match[0] in _LEAST else "max", None, match[0])
    if quantity.kind in _NO_STATISTIC:
        limit = quantity.kind != "rank" and stance.role == "target"
        return Kind("max") if limit and quantity.qualifier == "at_most" else Kind(None)
    if quantity.kind in ("percent", "ratio"):
        return _share(clause, quantity, stance, metric)
    return _amount(clause, stance, metric)


def _average(clause: Clause, quantity: Quantity, metric: str) -> Kind | None:
    said = clause.near if "均" in clause.near else metric
    match = _AVERAGE.search(clause.near) or _AVERAGE.search(metric) if "均" in said else None
    if match is None or (quantity.kind == "percent" and _ENDS_IN_RATE.search(clause.near)):
        return None
    per = match["per"] or per_of(clause)
    return Kind("average", None if quantity.kind == "percent" else per, match[0])


def _per_unit(clause: Clause, quantity: Quantity) -> Kind | None:
    price = _PRICE.search(clause.quote) if quantity.kind == "money" else None
    per = per_of(clause) or (price["per"] if price else None)
    if per:
        return Kind("per_unit", per, per)
    if match := _MONTHLY.search(clause.near) if quantity.kind == "money" else None:
        return Kind("per_unit", match["per"], match[0])
    return None


def _share(clause: Clause, quantity: Quantity, stance: Stance, metric: str) -> Kind:
    match = _RATE.search(metric) or _RATE.search(clause.near)
    if match:
        return Kind("rate", None, match[0])
    if stance.direction or stance.role == "change":
        return Kind("flow", None, stance.cue)
    return Kind("rate")


def _cumulative(clause: Clause) -> str | None:
    """Return the words that add up: 以来…共 for the whole sentence, 累计 for what is near."""
    before = clause.before[-_REACH:]
    said = before + clause.left
    if match := _SINCE.search(said):
        return match[0]
    if not _CUMULATIVE.search(said):
        return None
    ends = [match.end() for match in _CLAUSE_WITH_NUMBER.finditer(before)]
    own = before[ends[-1] if ends else 0 :] + clause.left
    match = _CUMULATIVE.search(max(own, said[-_NEXT:], key=len))
    return match[0] if match else None


def _amount(clause: Clause, stance: Stance, metric: str) -> Kind:
    moves = stance.role == "target" and stance.direction and not _ARRIVED.search(clause.near)
    if stance.role == "change" or moves:
        return Kind("flow", None, stance.cue)
    if adds := _cumulative(clause):
        return Kind("cumulative", None, adds)
    runs = flow_of(clause, metric)
    return Kind("flow", None, runs) if runs else Kind("stock")
