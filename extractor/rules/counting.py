"""Which numeral and unit form a quantity, and which are words, dates, articles or clock times.

These are the contexts of the quantity rules: each answers for a match whether what stands around
it lets it count. What the number is worth is read elsewhere, from the match alone.
"""

import re

from extractor.deferred import deferred
from extractor.rules.numerals import word_around
from extractor.values.units import NOT_UNIT, UNITS, Unit

_ARABIC = frozenset("0123456789OoIl")
_YEAR = deferred(r"(?:1[89]|20)[0-9]{2}")
_CODE = deferred("0[0-9]")
"""Digits that begin so are the end of a code, whatever follows: 1-02-03-00群众自治组织."""
_PLACE_ONLY = deferred(r"[百千万亿]+")
_BEYOND = deferred(r"(?:突破|超过|超出|达到?|跨[过越]|跃上|迈[过上]|首次?破|高达|多达|逾|不足)$")
_SHORTENED = deferred(r"(?:压缩|缩短|减少|压减|缩减|延长|降低|提速)[^，。；0-9]{0,4}[至到为在]$")
_SHORTENS = deferred(r"(?:压缩|缩短|减少|压减|缩减|延长|降低)[^，。；0-9]{0,4}[至到为]")
_SHORTENED_REACH = 8
_GREAT = 3
"""Numerals this long with 万 or 亿 at their end begin no word with the unit behind them."""

_BODIES = frozenset("省市县区州旗乡镇村")
_NEXT_BODIES = deferred(
    "(?P<number>[一二两三四五六七八九十]{1,3})[省市县区州旗乡镇村](?![一-龥]{0,3}联动)"
)
_LAST_BODIES = deferred("(?P<number>[一二两三四五六七八九十])[省市县区州旗乡镇村]$")
_WAY = deferred("(?:公里|里地?|里路|米)[^，。；0-9]{0,4}$")
_WAY_REACH = 9
_SECTION = deferred(r"[1-9][0-9]?\.[1-9][0-9]?")
_LINE_START = deferred(r"(?:^|\n|[。；])[ \u3000]?$")
_NOUN_FOLLOWS = deferred("[一-龥]")
_SCALES = deferred("[万亿]")
_ARTICLES = frozenset("条款项目章节编")
_NUMBERED = deferred("第[0-9一二三四五六七八九十、和及至或条款—-]{1,30}$")
_NUMBERED_REACH = 32
_PAGED = deferred("(?:阅读|还剩|剩余|预览|试读)了?$")
_PAGED_REACH = 4
_TOWN_UNITS = frozenset("元台里道门步角度层")
_TOWNS, _COUNTIES = frozenset("镇乡村"), frozenset("县市区旗")
_NO_MEASURE = deferred(r"(?:[这那该本另某首整头又上下前后的]|关键|这样|最后[“‘]?)$")
_PARALLEL_REACH = 24
_EACH = deferred(r"每(?:[个名户家]|半?[年月周日天]|季度)[^，。；每]{0,8}$|至少[^，。；]{0,4}$")
_EACH_REACH = 12
_COUNTED_SINGLY = frozenset("名位人户家辆台座所间处栋件次")
"""Units before which 一 may be the number; before others (一个, 一种, 一条) it is the article."""
_FROM = deferred(r"[从由自][^，。；]{0,5}$")
_FROM_REACH = 6
_RATIO_NOUN = deferred(r"的?(?:比例|配比|比率)")
_RATIO_CUE = deferred(
    r"(?:比例?|之比|配比|按照?|达到?|约为?|为|调整为|结构|[由从到至])[^，。；0-9]{0,6}$"
)
_RATIO_REACH = 12
_SHARE = deferred(r"(?:[的占达约为到至有过]|减少|增加|下降|提高|压缩|精简)了?$")
_OTHER_TENTHS = deferred("[为立功效员果本熟型长都就绩品套年形因才名语真家活败交像片规了人分天]")
_COUNTED_NOUN = deferred(
    r"(?:人口|总数|户数|人数|[件次家名]数|数量|总量|总计|共计|合计|居民|编制|群众|党员)"
    r"(?:为|达到?|约|有|共)?$"
)
_NOUN_REACH = 8
_RANKED = deferred(
    r"(?:列|居|位居|排名?|名列|位列|位次|综合排名|[升进]至|前移到|跃升到)[^，。；]{0,8}$"
)
_FIRST_OF = deferred(r"[国省市县区]$")
_RANK_OF = deferred(r"(?:全[国省市县区球]|世界)$")
_ORDINAL = deferred(r"[者的]")
_RANK_REACH = 12


def _numbers_a_section(match: re.Match[str], unit: Unit) -> bool:
    """Tell 7.3本预案 at a line's start, a section's number, from 2.5人."""
    if (
        unit.kind != "count"
        or not unit.canonical
        or "." not in match["number"]
        or match["scale"]
        or not _SECTION.fullmatch(match["number"])
    ):
        return False
    text, start = match.string, match.start()
    opens = _LINE_START.search(text, max(0, start - 3), start)
    return bool(opens and _NOUN_FOLLOWS.match(text, match.end("unit")))


def _refers(match: re.Match[str]) -> bool:
    """Tell 第3、4、5款 and 还剩9页未读, which refer to places of a text, from counts."""
    text, start, unit = match.string, match.start(), match["unit"]
    if unit == "页":
        return bool(_PAGED.search(text, max(0, start - _PAGED_REACH), start))
    if unit not in _ARTICLES:
        return False
    return bool(_NUMBERED.search(text, max(0, start - _NUMBERED_REACH), start))


def counts(match: re.Match[str]) -> bool:
    """Tell whether a match's number and unit count something.

    They do not inside a dictionary word (统一, 一次性), as an indefinite article (一个新时代), as a
    bare place word (万人空巷) or as a date (2022年).
    """
    unit = UNITS[match["unit"]]
    if NOT_UNIT.match(match.string, match.start("unit")) or _is_date(match, unit):
        return False
    if _refers(match) or (match["unit"] in _BODIES and _SCALES.search(match["scale"] or "")):
        return False
    number = match["number"]
    if _numbers_a_section(match, unit) or (number[0] == "0" and _CODE.match(number)):
        return False
    return number[0] in _ARABIC or _chinese_counts(match, unit)


def range_counts(match: re.Match[str]) -> bool:
    """Tell a range (3到5天) from the two ends of a movement (从7天到2天)."""
    start = match.start()
    moves = match["dash"] in ("至", "到") and _FROM.search(
        match.string, max(0, start - _FROM_REACH), start
    )
    return not moves and counts(match)


def _is_date(match: re.Match[str], unit: Unit) -> bool:
    """Tell dates from durations: 2022年, 7月, 10日 are points in time, 20日内 is a length."""
    if unit.canonical == "年":
        return bool(_YEAR.fullmatch(match["number"]))
    if match["unit"] == "月":
        return not match.groupdict().get("fill")
    if unit.canonical != "日" or match["bound"] or match["within"]:
        return False
    first = max(0, match.start() - _SHORTENED_REACH)
    if _SHORTENED.search(match.string, first, match.start()):
        return False
    return not _SHORTENS.match(match.string, match.end())


def _chinese_counts(match: re.Match[str], unit: Unit) -> bool:
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
    """Tell 三台县三元镇, the name of a town, from an amount."""
    text, end = match.string, match.end("unit")
    if match["unit"] not in _TOWN_UNITS or len(match["number"]) > 1:
        return False
    return text[end : end + 1] in _TOWNS and text[start - 1 : start] in _COUNTIES


def _is_great(match: re.Match[str], unit: Unit) -> bool:
    """Tell 二亿五千万度 and 四市一区 from 一度 and 三区: an amount, or bodies told one by one."""
    if unit.kind != "count":
        number = match["number"]
        great = len(number) >= _GREAT and number[-1] in "万亿"
        return great or (match["unit"] == "里" and _is_a_way(match))
    text, start, end = match.string, match.start(), match.end("unit")
    ones = match["number"] == "一"
    beside = _NEXT_BODIES.match(text, end) or _LAST_BODIES.search(text, max(0, start - 4), start)
    return bool(beside and match["unit"] in _BODIES and not (ones and beside["number"] == "一"))


def _is_a_way(match: re.Match[str]) -> bool:
    """Tell 一里 as far as another length nearby (十公里变一里) from 里 of other words."""
    first = max(0, match.start() - _WAY_REACH)
    return bool(_WAY.search(match.string, first, match.start()))


def _estimated(match: re.Match[str]) -> bool:
    """Tell whether words make a bare 百, 千, 万 an amount (百余名, 近千人, 突破百亿元)."""
    if match["touch"] or match["more"] or match["more2"]:
        return True
    start = match.start()
    measures = UNITS[match["unit"]].kind == "money"
    return measures and bool(_BEYOND.search(match.string, max(0, start - 3), start))


def _is_counting_one(match: re.Match[str], unit: Unit) -> bool:
    """Tell 一 the number from 一 the article: it measures, or stands parallel to other numbers."""
    text, start, end = match.string, match.start(), match.end()
    if unit.kind != "count":
        return not _NO_MEASURE.search(text, max(0, start - 4), start)
    if unit.canonical not in _COUNTED_SINGLY:
        return False
    if _EACH.search(text, max(0, start - _EACH_REACH), start):
        return True
    surface = re.escape(match["unit"])
    nearby = text[max(0, start - _PARALLEL_REACH) : start] + "|" + text[end : end + _PARALLEL_REACH]
    return bool(re.search(rf"(?:[两三四五六七八九十]|[0-9]){surface}", nearby))


def ratio_counts(match: re.Match[str]) -> bool:
    """Tell 按1:3配备 from the clock time 9:35."""
    text, start = match.string, match.start()
    cue = _RATIO_CUE.search(text, max(0, start - _RATIO_REACH), start)
    return bool(cue or _RATIO_NOUN.match(text, match.end()))


def slash_counts(match: re.Match[str]) -> bool:
    """Tell 占总户数的1/4 from A/B, 2/2023 and 7/10."""
    text, start = match.string, match.start()
    proper = int(match["part"]) < int(match["whole"])
    said = match["touch"] or match["bound"] or _SHARE.search(text, max(0, start - 3), start)
    return proper and bool(said or match["strong"])


def tenths_count(match: re.Match[str]) -> bool:
    """Tell 三成群众 from 三成为, 一成果: what follows must not make another word of 成."""
    return bool(match["bound"] or match["more"]) or not _OTHER_TENTHS.match(
        match.string, match.end()
    )


def vague_counts(match: re.Match[str]) -> bool:
    """Tell 几十个 from 几个方面."""
    unit = UNITS[match["unit"]]
    return not (NOT_UNIT.match(match.string, match.start("unit")) or unit.arabic_only)


def shared_counts(match: re.Match[str]) -> bool:
    """Tell 35、28名 from 2023、2024年 and 1、2项目."""
    year = UNITS[match["unit"]].canonical == "年"
    return not (year or _refers(match) or NOT_UNIT.match(match.string, match.start("unit")))


def stands_for_count(match: re.Match[str]) -> bool:
    """Tell 人口1200， from other numbers without a unit."""
    start = match.start()
    return bool(_COUNTED_NOUN.search(match.string, max(0, start - _NOUN_REACH), start))


def is_rank(match: re.Match[str]) -> bool:
    """Tell 居全省第3位 and 全市第一家 from 第十条, 第二次, 第一书记."""
    text, start = match.string, match.start()
    before = max(0, start - _RANK_REACH)
    enclosed = text[start - 1 : start] == "（" and text[match.end() : match.end() + 1] == "）"
    if enclosed and match["unit"] in ("位", "名"):
        return True
    first_of = match["unit"] in ("家", "个") and _FIRST_OF.search(text, before, start)
    of = match["unit"] in ("位", "名") and _RANK_OF.search(text, before, start)
    if not (first_of or of or _RANKED.search(text, before, start)):
        return False
    if match["unit"] == "位" and _ORDINAL.match(text, match.end()):
        return False
    return word_around(text, start, match.end()) is None
