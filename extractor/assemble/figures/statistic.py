"""Which statistic a figure is, and per what: stock, flow, cumulative, average, per unit, rate."""

from typing import NamedTuple

from extractor.assemble.figures.per import each_has, per_of
from extractor.assemble.figures.role import Stance
from extractor.assemble.metrics.grants import GRANTS
from extractor.assemble.metrics.rewarded import taker_of
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.flow import flow_of
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred
from extractor.schema import Statistic
from extractor.values.quantity import Quantity

_PRICE = deferred(r"[/／](?P<per>\w+)$")
_AVERAGE = deferred(
    r"平均(?:(?P<span>[年月日])(?![龄份初底末]))?(?!水平|线)|"
    r"(?P<per>[人户亩]|(?<![0-9])[年日月]|(?<![个各两三四五六七八九十0-9等的])"
    r"[村镇县乡场校件单网])"
    r"均(?!居|超|属|小|大|[低高多少]于|(?<=[村镇县乡场校件单网]均)(?:通|有|设|建|可|能|已|配|"
    r"用|参|享|突破|实现|完成|获|列|进入|升))|均价"
)
"""均 alone says that each of several is so: 均超过10%, 均居全国第一."""
_GRANTED = (*GRANTS, "扶持", "扣除")
_YIELD = deferred(
    "(?<!平均)(?:单产|(?P<per>亩)产(?!均))(?:量|值|税收)?(?:为|达到?|约|超过?|突破|近|有|仅|"
    "不足|长期|一直|[保维]持|稳定|提高|增加|[由从在到至]){0,4}$"
)
"""What a piece of land bears: 单产1500公斤."""
_MONTHLY = deferred(r"(?P<per>[月日])(?:工资|补贴|补助|收入|薪酬?|租金|报酬)")
_CUMULATIVE = deferred("累计|历年(?=以?来|共|合计)")
_SINCE = deferred("(?:以来|至今)[^。；]{0,20}共")
_TO_DATE = deferred(
    "(?:以来|截[至止])[^。；]{0,30}(?<![公一])(?:共(?![同建享有产青计])|已(?![有经]))"
)
"""What adds up to a day if it is done: 截至目前，共清理300块, but 截至目前，共设窗口5个."""
_BY_NOW = deferred(
    "目前|如今|至今|截[至止]|[已现](?=建成|打通|开通|培育|安装|聘|创建|认定|评定|投用)"
)
_NOT_SO_FAR = deferred("其中[^，。；]{0,4}[0-9]{4}年|正在|[拟将未]")
_EXTREME = deferred(
    r"最[高大多低小少长短宽窄深浅厚薄远快慢](?!跑|人民|检察|法|期|时期|远|河|的[^，。；]{7})|"
    r"峰值|上限|下限"
)
_ENDS_IN_RATE = deferred(r"(?<!平均)[^速效均]率(?:为|达到?|约|超过?|均|近){0,3}$")
_LEAST = frozenset(["最低", "最小", "最少", "最短", "最窄", "最浅", "最薄", "下限"])
_RATE = deferred(r"[^速效]率|占|比重|比例|达标|覆盖|权重|满意度|收入比|师生比|结构")
_ARRIVED = deferred("[到至为成达](?:[近约超]|不[低少]于)?$")
_RISEN_TO = deferred(
    "(?:[增升提降减扩跌涨]|下降|回落)[加高到升低少大]{0,2}[到至](?![^，。；]{0,8}[增减升降])"
)
"""Shares that grew to a value: what is stated is the share, not its growth."""
_GROWTH_OF_MEAN = deferred(
    "(?:[人户亩村]均|平均(?!每)[^，。；]{2})[^，。；]{0,12}(?:缩短|压缩|少了|多了|增长|增加|"
    "提高|增幅|增速|下降|减少)"
)
_CLAUSE_WITH_NUMBER = deferred(r"[0-9](?![0-9]{0,4}年)[^，。；：]{0,60}[，；：]")
_REACH = 120
"""How far before the clause 以来 and 累计 may stand, in characters."""
_FEW = 50
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
        soonest = match[0] == "最快" and quantity.kind == "duration"
        return Kind("min" if soonest or match[0] in _LEAST else "max", None, match[0])
    if quantity.kind in _NO_STATISTIC:
        limit = quantity.kind != "rank" and stance.role == "target"
        return Kind("max") if limit and quantity.qualifier == "at_most" else Kind(None)
    if quantity.kind in ("percent", "ratio"):
        return _share(clause, quantity, stance, metric)
    return _grant(clause, quantity, stance, metric) or _amount(clause, stance, metric)


def _grant(clause: Clause, quantity: Quantity, stance: Stance, metric: str) -> Kind | None:
    """Read what a rule grants as an amount for each one who gets it, else as paid by an action."""
    if quantity.kind != "money":
        return None
    ruled = stance.role == "target" or clause.before.endswith(("的，", "企业，"))
    if not ruled or stance.direction or not metric.endswith(_GRANTED):
        return None
    taker = taker_of(clause)
    return Kind("per_unit", taker, taker) if taker else Kind("flow", None, metric[-2:])


def _average(clause: Clause, quantity: Quantity, metric: str) -> Kind | None:
    said = clause.near if "均" in clause.near else metric
    match = _AVERAGE.search(clause.near) or _AVERAGE.search(metric) if "均" in said else None
    if match and match.string is metric and match.end() == len(metric):  # 薄弱村|均完成
        return None
    if match is None or (quantity.kind == "percent" and _is_of_means(clause)):
        return None
    per = match["per"] or match["span"] or per_of(clause)
    return Kind("average", None if quantity.kind == "percent" else per, match[0])


def _is_of_means(clause: Clause) -> bool:
    """Tell whether a percent is no mean itself: 人均收入增长6%, 平均覆盖率."""
    return bool(_ENDS_IN_RATE.search(clause.near) or _GROWTH_OF_MEAN.search(clause.near))


def _per_unit(clause: Clause, quantity: Quantity) -> Kind | None:
    price = _PRICE.search(clause.quote) if quantity.kind == "money" else None
    per = per_of(clause) or (price["per"] if price else None)
    if per:
        return Kind("per_unit", per, per)
    may = quantity.kind == "money" or (quantity.kind == "count" and _is_few(quantity))
    has = each_has(clause) if may else None
    if has:
        return Kind("per_unit", has[1], has[0])
    if quantity.kind != "percent" and (match := _YIELD.search(clause.near)):
        return Kind("per_unit", match["per"], match[0])
    if match := _MONTHLY.search(clause.near) if quantity.kind == "money" else None:
        return Kind("per_unit", match["per"], match[0])
    return None


def _is_few(quantity: Quantity) -> bool:
    """Tell a number that each of several may have from one that all have together."""
    value = quantity.value if quantity.value is not None else quantity.low
    return value is not None and value <= _FEW


def _share(clause: Clause, quantity: Quantity, stance: Stance, metric: str) -> Kind:
    match = _RATE.search(metric) or _RATE.search(clause.near) or _RISEN_TO.search(clause.near)
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
    match = _CUMULATIVE.search(max(own, said[-_NEXT:], key=len).rpartition("；")[2])
    return match[0] if match else None


def _amount(clause: Clause, stance: Stance, metric: str) -> Kind:
    moves = stance.role == "target" and stance.direction and not _ARRIVED.search(clause.near)
    changes = stance.role == "change" or moves
    adds = _cumulative(clause)
    if adds and (not changes or _CUMULATIVE.search(clause.near)):
        return Kind("cumulative", None, adds)
    runs = stance.cue if changes else flow_of(clause, metric)
    said = clause.before[-_REACH:] + clause.left
    if not changes and (not runs or (runs in WORDS["lasting"] and _BY_NOW.search(said))):
        return Kind("stock")
    to_date = _TO_DATE.search(said)
    if to_date and not _NOT_SO_FAR.search(clause.near):
        return Kind("cumulative", None, to_date[0])
    return Kind("flow", None, runs)
