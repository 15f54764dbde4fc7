"""Whether what stands behind a number is what it counts: 10个|乡镇, not 减少2%的|目标."""

from extractor.assemble.metrics.bodies import PLACES
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.event_nouns import own_noun
from extractor.assemble.phrases.noun_before import trimmed
from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred
from extractor.schema import FigureKind
from extractor.values.quantity import Quantity

_BEARER = deferred("(?:（含）)?(?:以[上下内])?的")
_MOVES = ("减少", "增加", "压减", "精简", "取消", "下放", "清理", "削减", "精减")
_NO_THINGS = frozenset(["目标", "水平", "要求", "任务", "标准", "部分", "范围"])
"""What stands behind a value as its name is no thing that is measured: 减少2%的|目标."""
_AIMS = frozenset(["目标", "目标任务"])
_INSIDE = deferred("[省市县区镇乡村]里")
"""Who decides on a sum is no thing: 5万元以下的|镇里拍板."""
_WHERE = deferred("(?:[我全][省市县区镇乡村]|全[国球]|周边|沿线|沿岸|两侧|四周|附近|境内|辖区)$")
_BOTH = tuple(WORDS["both"])
_RATED = ("千伏", "伏", "马力", "兆瓦")
"""Units of what a thing is rated at, which stands behind them: 500千伏|变电站."""
_RATINGS = ("装机", "容量", "功率", "出力", "负荷", "规模", "电压")
"""Words before such a number that are its measure themselves: 装机|20兆瓦."""
_TEAMS = frozenset(["组", "队", "团", "专班", "小组", "站"])
"""Behind a verb, a body that is for it: 巡察组."""
_MEASURING: frozenset[FigureKind] = frozenset(["area", "length", "money", "other"])


def names_counted(after: Phrase, clause: Clause, quantity: Quantity) -> bool:
    """Tell whether what stands behind the number is what it counts."""
    if not after.noun or _is_no_thing(after, clause, quantity):
        return False
    if quantity.kind in ("percent", "ratio"):
        moves = clause.near.removesuffix("了").endswith(_MOVES)
        moved = moves and (not after.verb or clause.right.startswith("的"))
        verbal = trimmed(clause.near).endswith(_BOTH)
        return moved or (clause.right.startswith("的") and (verbal or not own_noun(clause.near)))
    if quantity.kind in _MEASURING:
        own = own_noun(clause.near) if not clause.near.endswith(("的", "有")) else ""
        placed = bool(_WHERE.search(own)) and not clause.right.startswith("的")
        rated = quantity.unit in _RATED and not clause.near.endswith(_RATINGS)
        return not after.verb and (not own or placed or rated or clause.right.startswith("级"))
    if _BEARER.match(clause.right) and own_noun(clause.near):
        return False
    deed = after.verb and not _is_team(after)
    if deed and "的" not in after.noun and not clause.near.endswith(("等", "前")):
        return quantity.unit in WORDS["times"] or not _says_what(clause.near)
    return True


def _is_no_thing(after: Phrase, clause: Clause, quantity: Quantity) -> bool:
    """Tell whether words behind a number name nothing: 减少2%的|目标, 十条|之多, 9.4万|P."""
    noun, of = after.noun, clause.right.startswith("的")
    if quantity.unit is None and quantity.kind == "count":
        return noun.isascii() or (len(noun) == 1 and noun not in WORDS["actors"])
    aimed = noun in _AIMS and quantity.kind not in ("count", "duration")
    stated = of and (noun in _NO_THINGS or noun.endswith("目标"))
    decides = quantity.kind == "money" and _INSIDE.fullmatch(noun)
    return bool(stated or aimed or decides or noun[0] == "之")


def _is_team(after: Phrase) -> bool:
    """Tell whether the verb that opens a noun is what a body is for: 8个|巡察组, 3支|调解队."""
    return after.noun.removeprefix(after.verb) in _TEAMS


def _says_what(near: str) -> bool:
    """Tell whether the noun right before the number may be what it counts, not where that is."""
    noun = own_noun(near)
    return bool(noun) and near.endswith(noun) and not noun.endswith((*PLACES, "批"))
