"""Which numeral and unit form a quantity, and which are words, dates, articles or clock times.

These are the contexts of the quantity rules: each answers for a match whether what stands around
it lets it count. What the number is worth is read elsewhere, from the match alone.
"""

import re

from extractor.deferred import deferred
from extractor.rules.numbers.chinese_counts import BODIES, chinese_counts
from extractor.rules.numbers.qualifiers import qualified
from extractor.values.units import NOT_UNIT, UNITS, Unit

_CHIEF, _DEPUTIES = "正", deferred("[0-9]{1,3}副")
"""正 counts posts only beside their deputies: 4正4副, not 3正常."""
_DAY, _OPEN_ALL_DAY = "24", deferred("小时[“”]?不(?:打烊|断电|关门)")
"""24小时“不打烊” is what a place is called that never closes."""
_ARABIC = frozenset("0123456789OoIl")
_YEAR = deferred(r"(?:1[89]|20)[0-9]{2}")
_MONTH_FOLLOWS = deferred("[0-9]{1,2}月")
"""What makes a date of any year, that of a damaged text too: 5438年|6月."""
_CODE = deferred("0[0-9]")
"""Digits that begin so are the end of a code, whatever follows: 1-02-03-00群众自治组织."""
_SPANS = deferred(
    r"(?:压缩|缩短|减少|压减|缩减|延长|降低|提速)[^，。；0-9]{0,4}[至到为在]$"
    r"|(?:提前|延长|缩短|为期|历时|用时|耗时|[持连]续|期限为?)了?$"
)
"""What leads to a number of days: 缩短至5日, 提前5日."""
_SHORTENS = deferred(r"(?:压缩|缩短|减少|压减|缩减|延长|降低)[^，。；0-9]{0,4}[至到为]")
_SHORTENED_REACH = 8
_SECTION = deferred(r"[1-9][0-9]?\.[1-9][0-9]?")
_LINE_START = deferred(r"(?:^|\n|[。；])[ \u3000]?$")
_NOUN_FOLLOWS = deferred("[一-龥]")
_SCALES = deferred("[万亿]")
_ARTICLES = frozenset("条款项目章节编")
_NUMBERED = deferred("第[0-9一二三四五六七八九十、和及至或条款—-]{1,30}$")
_NUMBERED_REACH = 32
_PAGED = deferred("(?:阅读|还剩|剩余|预览|试读|仅展示)了?$")
_PAGED_REACH = 4
_FROM = deferred(r"[从由自][^，。；]{0,5}$")
_FROM_REACH = 6
_COUNTED_NOUN = deferred(
    r"(?:人口|总数|户数|人数|[件次家名]数|数量|总量|总计|共计|合计|居民|编制|群众|党员)"
    r"(?:为|达到?|约|有|共)?$"
)
_NOUN_REACH = 8
MATTERS = "(?:行政|公共|政务|审批|许可|便民|执法|权力|职权|监管|高频)[一-龥]{0,8}事项"
"""What is counted in 项 even where its measure word is lost: 12行政审批事项."""
_MATTERS = deferred(MATTERS)
_FALLEN = deferred("(?:[降减](?:低|少)?[至到为]|归)了?$")
"""What leads to a zero that has come of something: 由2.7%降为0."""
_LABELS = deferred("(?:^|[\n。；：）)第.．、-])[ \u3000]*$")
"""What stands before numbers that are labels: 3行政审批事项 may begin a line."""


def counts(match: re.Match[str]) -> bool:
    """Tell whether a match's number and unit count something.

    They do not inside a dictionary word (统一, 一次性), as an indefinite article (一个新时代), as a
    bare place word (万人空巷) or as a date (2022年).
    """
    unit = UNITS[match["unit"]]
    if NOT_UNIT.match(match.string, match.start("unit")) or _is_date(match, unit):
        return False
    if match["unit"] == _CHIEF and not _DEPUTIES.match(match.string, match.end("unit")):
        return False
    if match["number"] == _DAY and _OPEN_ALL_DAY.match(match.string, match.start("unit")):
        return False
    if _refers(match) or (match["unit"] in BODIES and _SCALES.search(match["scale"] or "")):
        return False
    number = match["number"]
    if _numbers_a_section(match, unit) or (number[0] == "0" and _CODE.match(number)):
        return False
    return number[0] in _ARABIC or chinese_counts(match, unit)


def range_counts(match: re.Match[str]) -> bool:
    """Tell a range (3到5天) from the two ends of a movement (从7天到2天)."""
    start = match.start()
    moves = match["dash"] in ("至", "到") and _FROM.search(
        match.string, max(0, start - _FROM_REACH), start
    )
    return not moves and counts(match)


def vague_counts(match: re.Match[str]) -> bool:
    """Tell 几十个 from 几个方面."""
    unit = UNITS[match["unit"]]
    return not (NOT_UNIT.match(match.string, match.start("unit")) or unit.arabic_only)


def shared_counts(match: re.Match[str]) -> bool:
    """Tell 35、28名 from 2023、2024年 and 1、2项目."""
    year = UNITS[match["unit"]].canonical == "年"
    return not (year or _refers(match) or NOT_UNIT.match(match.string, match.start("unit")))


def stands_for_count(match: re.Match[str]) -> bool:
    """Tell 人口1200， and 降至0。 from other numbers without a unit."""
    text, start = match.string, match.start()
    first = max(0, start - _NOUN_REACH)
    if _MATTERS.match(text, match.end()):
        return not _LABELS.search(text, first, start)
    fallen = match[0] == "0" and _FALLEN.search(text, first, start)
    return bool(fallen or _COUNTED_NOUN.search(text, first, start))


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
    if unit in ("页", "字"):
        return bool(_PAGED.search(text, max(0, start - _PAGED_REACH), start))
    if unit not in _ARTICLES:
        return False
    return bool(_NUMBERED.search(text, max(0, start - _NUMBERED_REACH), start))


def _is_date(match: re.Match[str], unit: Unit) -> bool:
    """Tell dates from durations: 2022年, 7月, 10日 are points in time, 20日内 is a length."""
    if unit.canonical == "年":
        dated = _MONTH_FOLLOWS.match(match.string, match.end("unit")) and len(match["number"]) > 3
        return bool(dated or _YEAR.fullmatch(match["number"]))
    if match["unit"] == "月":
        return not match.groupdict().get("fill")
    if unit.canonical != "日" or qualified(match).qualifier != "exact":
        return False
    first = max(0, match.start() - _SHORTENED_REACH)
    if _SPANS.search(match.string, first, match.start()):
        return False
    return not _SHORTENS.match(match.string, match.end())
