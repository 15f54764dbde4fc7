"""Whether words in quotation marks are the name of a measure, and of which kind."""

from extractor.deferred import deferred
from extractor.rules.names.naming import (
    WORDS,
    is_not_theirs,
    named_thing,
    names_category,
    names_other,
    naming_verb,
    shaping_verb,
)
from extractor.rules.names.quotations import Quotation
from extractor.rules.names.quoted_counts import counting, counts_measures, counts_other
from extractor.rules.names.quoted_slogans import quoted_slogan
from extractor.values.compact_name import counts_bodies
from extractor.values.measure_name import MeasureName, named
from extractor.values.words import cut

Reading = tuple[str, MeasureName]

_SUM = deferred(r"[^+]{2,12}(?:\+(?:[^+]{2,12}|[NX]))+")
# “1+1>2” is an image of what joining gains.
_FORMULA = deferred(
    r"(?:[0-9]{1,2}|[A-Z])[^+<>=＜＞＝≥≤]{0,8}(?:\+(?:[0-9]{1,2}|[A-Z])[^+<>=＜＞＝≥≤]{0,8})+"
)
_NUMBERS = deferred(r"[0-9]{1,2}(?:\+(?:[0-9]{1,2}|[A-Z]))+")
_SIZES = deferred("城市|都市|学[制年]|[年股]|企业|高校|[中高本专职]{2}贯通")
_PAIR = deferred("[\u4e00-\u9fff](?:\\+[\u4e00-\u9fff])+")
_PLACE_TAG = "ns"
_MONEY = deferred("金额|利[息率]|本金|价款|费率")
# 当好“讲解员+调解员” says what somebody is.
_ROLES = deferred(r"[^+]*[员者家师](?:\+[^+]*[员者家师])+")
_BECOMES = deferred(r"(?:[培变化练]\S{0,3}成|成为|当好|做好|充当|争当|化身|变身)[^，。“]{0,16}$")
_AND_MORE = deferred(r"[^+]{2,8}\+")
_ONE_MORE = deferred(r"[\u4e00-\u9fff]\+")
"""One character and more, a name where what it is stands right behind: “湾+”工作法."""
_CODE = deferred(r"[1-9]{2,6}[NX]?|[1-9]{1,4}[NX]|一二三四?五?六?|[1-9](?:[×·][1-9NX])+")
# Words that are added to everything in the whole country: a name only in “互联网+”行动.
_COMMON_ADDEND = deferred(r"(?:互联网|人工智能|5G|AI|数字|旅游|文化|生态|大数据)\+")
# “1234”工作思路: a row of digits stands for a plan, whatever it is called.
_SYSTEM = deferred(
    "的?[\u4e00-\u9fff“”]{0,12}?(?:思路|整体布局|框架|总体安排|部署|体系|机制|模式|工作法)"
)
# “三线”工作法 is a place's own, whatever else goes by the name of 三线.
_METHOD = deferred("(?:工作|治理|调解|服务|管理|议事)?法(?![律规制院治庭])")
_NATIONAL = deferred("总体布局|战略布局")
# 一扇门进三都: what one thing does is no part of a sum.
_DEED = deferred("(?<=.)[进管办到通解]$")
# 整合为“五办” sets up offices; “五中心”联动 may name anything.
_OFFICE = deferred("[委办局科室站所]|中心|[大中]队|办公室")
_SETS_UP = deferred(
    "(?:[整组聚]合|[归合]并|重组|改[设组]|优化|组建|设[立置]?|调整|撤并|成立)[^，。；]{0,6}$"
)
_LEVELS = deferred("组织|网络|网格|架构|构架|体系|平台")


def quoted_measure(quotation: Quotation) -> Reading | None:
    """Return the rule that takes the quotation for a measure's name, and the name; else None."""
    words = quotation.words
    creed = words in WORDS["creeds"] and not _METHOD.match(quotation.after)
    if creed or _NATIONAL.match(quotation.after) or is_not_theirs(quotation):
        return None
    known = words in WORDS["well_known"]  # “双报到”党员 are told by the measure that they take up
    if names_category(quotation) and not (known or _adds_numbers(quotation)):
        return None
    name = counting(words)
    if counts_other(quotation, name):
        return None
    image = words in WORDS["metaphors"]
    if not image and (found := _sum(quotation) or _code(quotation) or _count(quotation, name)):
        return found
    rule = quoted_slogan(quotation)
    return (rule, MeasureName(words, "slogan")) if rule else None


def _adds_numbers(quotation: Quotation) -> bool:
    """Tell whether a sum of numbers stands before a class: “1+N”部门, but not “2+26”城市."""
    return bool(_NUMBERS.fullmatch(quotation.words)) and not _SIZES.match(quotation.after)


def _is_set_up(quotation: Quotation, name: MeasureName) -> bool:
    """Tell whether a single number counts offices that are set up: 整合为“五办”."""
    offices = len(name.formula) == 1 and _OFFICE.fullmatch(name.formula[0].noun or "")
    return bool(offices and _SETS_UP.search(quotation.before))


def _sum(quotation: Quotation) -> Reading | None:
    """Read words or numbers joined by +: 党建+产业, 1+5+N, 标准+."""
    words = quotation.words
    if "+" not in words or (_ROLES.fullmatch(words) and _BECOMES.search(quotation.before)):
        return None
    if _FORMULA.fullmatch(words):
        return None if _SIZES.match(quotation.after) else ("quoted_formula", named(words))
    if _SUM.fullmatch(words) and not (_MONEY.search(words) or _adds_places(words)):
        return "quoted_sum", MeasureName(words, "package")
    told = named_thing(quotation) or not _COMMON_ADDEND.fullmatch(words)
    if _PAIR.fullmatch(words) and _is_way(quotation):
        return "quoted_sum", MeasureName(words, "package")
    more = _AND_MORE.fullmatch(words) and told and not names_other(quotation)
    if more or (_ONE_MORE.fullmatch(words) and _is_way(quotation)):
        return "quoted_and_more", MeasureName(words, "slogan")
    return None


def _adds_places(words: str) -> bool:
    """Tell whether all that + joins are places: 澳门+横琴."""
    return all(_PLACE_TAG in [tag for _, tag in cut(part)] for part in words.split("+"))


def _is_way(quotation: Quotation) -> bool:
    """Tell whether a way of doing things is named right behind: “专+兼”办法, “大+小”组合."""
    thing = named_thing(quotation)
    return quotation.after.startswith("组合") or bool(thing and quotation.after.startswith(thing))


def _code(quotation: Quotation) -> Reading | None:
    """Read a row of digits that something names: “1336”工作法, 构建“415X”."""
    if not _CODE.fullmatch(quotation.words):
        return None
    introduced = (
        _SYSTEM.match(quotation.after)
        or named_thing(quotation)
        or naming_verb(quotation)
        or shaping_verb(quotation)
    )
    name = named(quotation.words)
    return ("quoted_code", name) if introduced and name.formula else None


def _count(quotation: Quotation, name: MeasureName) -> Reading | None:
    """Read what counts parts: 五个一, 三张清单, 四办一中心."""
    if not counts_measures(quotation, name):
        return None
    if any(_DEED.search(part.noun or "") for part in name.formula if part.count == 1):
        return None
    if counts_bodies(name.formula) or _is_set_up(quotation, name):
        return "quoted_structure", MeasureName(name.name, "structure", name.formula)
    if [part.noun for part in name.formula] != ["级"]:
        return "quoted_count", name
    if not _LEVELS.search(name.name):
        return "quoted_count", name
    return "quoted_levels", MeasureName(name.name, "structure", name.formula)
