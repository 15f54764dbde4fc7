"""Which statistic a figure is, and per what: stock, flow, cumulative, average, per unit, rate."""

import re
from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.assemble.role import Stance
from extractor.schema import FigureKind, Statistic

_AVERAGE = re.compile(
    r"平均|均(?=[为达约增减下上]|[^，]{0,10}$)|(?P<per>人均|户均|村均|亩均|年均|日均|月均|镇均)"
)
_PER_UNIT = re.compile(
    r"每(?:个|名|户|家|位|件|辆|台|座|所)?(?P<per>[^\W\d，。；、每]{1,8}?)(?=[^，。；]{0,12}$)"
)
_DENOMINATOR = re.compile(r"[/／](?P<per>\w+)$")
_ONE = re.compile(r"一(?P<per>亩|天|人|户|年|月|件|村|名工作人员)[^，。；]{0,6}$")
_CUMULATIVE = re.compile(r"累计|总计|历年|以来[^，。；]{0,20}共|先后")
_EXTREME = re.compile(r"(?P<max>最高|最大|最多|峰值|上限)|(?P<min>最低|最小|最少|下限)")
_RATE = re.compile(r"率|占|比重|比例|达标|覆盖")
_DEED = re.compile(
    r"(?:受理|办理|办结|处置|查处|化解|解决|开展|培训|投入|投资|完成|实现|发放|举办|新建|新增|建成|引进|争取|"
    r"签订|检查|排查|整改|调解|服务|接待|下放|下沉|承接|划转|招聘|选派|吸引|拨付|收到|组织|清理|取消)了?"
)
_WHOLE_OF = {"人均": "人", "户均": "户", "村均": "村", "亩均": "亩", "年均": "年", "日均": "日"}


class Kind(NamedTuple):
    """A statistic, what it is per, and the words that say so."""

    name: Statistic
    per: str | None = None
    cue: str | None = None


def statistic_of(clause: Clause, kind: FigureKind, stance: Stance) -> Kind:
    """Return the statistic of the figure in `clause`.

    Averages and per-unit amounts come first, since they must never be summed.
    """
    left = clause.left
    if match := _DENOMINATOR.search(clause.quote):
        return Kind("per_unit", match["per"], match[0])
    if match := _PER_UNIT.search(left):
        average = "平均" in left
        return Kind("average" if average else "per_unit", match["per"], match[0])
    if match := _AVERAGE.search(left):
        word = match["per"]
        return Kind("average", _WHOLE_OF.get(word or ""), match[0])
    if match := _ONE.search(left):
        return Kind("per_unit", match["per"], match[0])
    if match := _EXTREME.search(left):
        return Kind("max" if match["max"] else "min", None, match[0])
    return _plain(clause, kind, stance)


def _plain(clause: Clause, kind: FigureKind, stance: Stance) -> Kind:
    if match := _CUMULATIVE.search(clause.before + clause.left):
        return Kind("cumulative", None, match[0])
    if kind in ("percent", "ratio") and (match := _RATE.search(clause.left)):
        return Kind("rate", None, match[0])
    if stance.role == "change":
        return Kind("flow", None, stance.cue)
    match = _DEED.search(clause.left)
    return Kind("flow", None, match[0]) if match else Kind("stock")
