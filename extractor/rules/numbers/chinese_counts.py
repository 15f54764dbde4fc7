"""Which numerals in Chinese characters are numbers, and which are parts of words and names.

三 counts in 三个乡镇, but not in 三台县三元镇, 统一, 一个新时代 or 万人空巷.
"""

import re

from extractor.deferred import deferred
from extractor.rules.numbers.numerals import word_around
from extractor.rules.numbers.qualifiers import qualified
from extractor.values.units import UNITS, Unit
from extractor.values.words import noun_end

_PLACE_ONLY = deferred(r"[百千万亿]+")
_BEYOND_ONE = deferred(r"(?:突破|超过|超出|跨[过越]|跃上|迈[过上]|首次?破|逾|不足)$")
"""What passes a bare 万元 or 亿元; behind 达到 these are more likely units without their number."""
_BEYOND = deferred(rf"{_BEYOND_ONE.pattern}|达到?$")
_OF_THINGS, _FEW, _ORDERED = frozenset("大块"), frozenset("两三四五六"), frozenset("第十前")
_PARTIES = "方"
"""Behind 十多 these are parties more often than 立方米: 十多方代表."""
_PIECES, _PRICED = "块", deferred("(?:[钱费价薪]|工资|补贴)[^，。；]{0,4}$|[花赚挣交]了?$")
_GREAT = 3
"""Numerals this long with 万 or 亿 at their end begin no word with the unit behind them."""
BODIES = frozenset("省市县区州旗乡镇村")
"""Units that are bodies of the administration, told in rows: 四市一区."""
_NEXT_BODIES = deferred(
    "(?P<number>[一二两三四五六七八九十]{1,3})[省市县区州旗乡镇村](?![一-龥]{0,3}联动)"
)
_LAST_BODIES = deferred("(?P<number>[一二两三四五六七八九十])[省市县区州旗乡镇村]$")
_WAY = deferred("(?:公里|里地?|里路|米)[^，。；0-9]{0,4}$")
_WAY_REACH = 9
_TOWN_UNITS = frozenset("元台里道门步角度层")
_TOWNS = frozenset("镇乡村")
_BEFORE_TOWNS = frozenset(["", *"县市区旗镇乡，、；。：和及\n"])
_NONE = deferred("(?:没有|未有|无|没)$")
"""Before 一名 it says that there is none: 没有一名女委员."""
_NO_MEASURE = deferred(r"(?:[这那该本另某首整头每又上下前后的]|关键|这样|最后[“‘]?)$")
_PARALLEL_REACH = 24
_EACH = deferred(r"每(?:[个名户家]|半?[年月周日天]|季度)[^，。；每]{0,8}$")
_BOUNDS = ("at_least", "at_most")
"""What bounds a number bounds 一个 as well: 至少有一个镇."""
_EACH_REACH = 12
_THING = deferred(
    "[园区场厂站所库馆院校室桥井社楼]$|中心$|基地$|项目$|企业$|工程$|设施$|平台$|公司$|广场$"
)
_CLOSES = deferred("[，。；、）]|$")
"""Behind a thing and before a mark 一个 is a count: 建成产业园一个，."""
_COUNTED_SINGLY = frozenset("名位人户家辆台座所间处栋件次")
"""Units before which 一 may be the number; before others (一个, 一种, 一条) it is the article."""


def chinese_counts(match: re.Match[str], unit: Unit) -> bool:
    """Tell whether the Chinese numeral of a match counts what its unit names."""
    number, start = match["number"], match.start("number")
    if (unit.arabic_only and not _is_great(match, unit)) or (
        _PLACE_ONLY.fullmatch(number) and not _estimated(match)
    ):
        return False
    if _names_a_town(match, start):
        return False
    word = word_around(match.string, start, start + len(number))
    if word and (word[1] >= match.end("unit") or word[0] < start):
        return False
    return number != "一" or unit.arabic_only or _is_counting_one(match, unit)


def _names_a_town(match: re.Match[str], start: int) -> bool:
    """Tell 三台县三元镇 and 新桥村、三元村, the names of towns, from an amount."""
    text, end = match.string, match.end("unit")
    if match["unit"] not in _TOWN_UNITS or len(match["number"]) > 1:
        return False
    return text[end : end + 1] in _TOWNS and text[start - 1 : start] in _BEFORE_TOWNS


def _is_great(match: re.Match[str], unit: Unit) -> bool:
    """Tell 二亿五千万度 and 四市一区 from 一度 and 三区: an amount, or bodies told one by one."""
    if match["more"] or match["more2"] or match["touch"]:
        named = unit.canonical is not None and match["unit"] != _PARTIES
        return named and not _is_price(match)
    if unit.kind != "count":
        number = match["number"]
        great = len(number) >= _GREAT and number[-1] in "万亿"
        return great or (match["unit"] == "里" and _is_a_way(match))
    text, start, end = match.string, match.start(), match.end("unit")
    if match["unit"] in _OF_THINGS:
        return _are_things(match)
    ones = match["number"] == "一"
    beside = _NEXT_BODIES.match(text, end) or _LAST_BODIES.search(text, max(0, start - 4), start)
    return bool(beside and match["unit"] in BODIES and not (ones and beside["number"] == "一"))


def _is_price(match: re.Match[str]) -> bool:
    """Tell 油钱要两百来块, which are 元, from 挂了两百来块牌子."""
    text, start = match.string, match.start()
    return match["unit"] == _PIECES and bool(
        _PRICED.search(text, max(0, start - _WAY_REACH), start)
    )


def _are_things(match: re.Match[str]) -> bool:
    """Tell 三大园区 and 三块牌匾 from 十九大, 第三大市场 and 两大步: the things counted follow."""
    text, start, end = match.string, match.start(), match.end("unit")
    if match["number"] not in _FEW or text[start - 1 : start] in _ORDERED:
        return False
    if text.endswith("其中", 0, start):
        return True
    noun = noun_end(text, end)
    return noun is not None and noun - end > 1


def _is_a_way(match: re.Match[str]) -> bool:
    """Tell 一里 as far as another length nearby (十公里变一里) from 里 of other words."""
    first = max(0, match.start() - _WAY_REACH)
    return bool(_WAY.search(match.string, first, match.start()))


def _estimated(match: re.Match[str]) -> bool:
    """Tell whether words make a bare 百, 千, 万 an amount (百余名, 近千人, 突破百亿元)."""
    if match["touch"] or match["more"] or match["more2"]:
        return True
    start = match.start()
    if UNITS[match["unit"]].kind != "money":
        return False
    cue = _BEYOND if len(match["number"]) > 1 else _BEYOND_ONE
    return bool(cue.search(match.string, max(0, start - 3), start))


def _is_counting_one(match: re.Match[str], unit: Unit) -> bool:
    """Tell 一 the number from 一 the article: it measures, or stands parallel to other numbers.

    Said twice (一年一年, 一步一步) it counts nothing.
    """
    text, start, end = match.string, match.start(), match.end()
    if text.startswith(match[0], end) or text.endswith(match[0], 0, start):
        return False
    if unit.kind == "count" and _NONE.search(text, max(0, start - 2), start):
        return False
    if unit.kind != "count":
        return not _NO_MEASURE.search(text, max(0, start - 4), start)
    if _THING.search(text, max(0, start - 2), start) and _CLOSES.match(text, end):
        return True
    first, singly = max(0, start - _EACH_REACH), unit.canonical in _COUNTED_SINGLY
    if qualified(match).qualifier in _BOUNDS or (singly and _EACH.search(text, first, start)):
        return True
    surface = re.escape(match["unit"])
    nearby = text[max(0, start - _PARALLEL_REACH) : start] + "|" + text[end : end + _PARALLEL_REACH]
    return singly and bool(re.search(rf"(?:[两三四五六七八九十]|[0-9]){surface}", nearby))
