"""Which numeral and unit form a quantity, and which are words, dates or articles."""

import re

from extractor.rules.numerals import word_around
from extractor.values.units import NOT_UNIT, UNITS, Unit

_ARABIC = re.compile(r"[0-9OoIl]")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_PLACE_ONLY = re.compile(r"[百千万亿]+")
_PARALLEL_REACH = 24
_NO_MEASURE = re.compile(r"(?:[这那该本另某首整头又上下前后]|新的|关键|这样|最后[“‘]?)$")
_EACH = re.compile(r"每(?:[个名户家]|半?[年月周日天]|季度)[^，。；每]{0,8}$|至少[^，。；]{0,4}$")
_EACH_REACH = 12
_COUNTED_SINGLY = frozenset("名位人户家辆台座所间处栋件次")
"""Units before which 一 may be the number; before others (一个, 一种, 一条) it is the article."""


def counts(match: re.Match[str], unit: Unit) -> bool:
    """Tell whether a match's number and unit count something.

    They do not inside a dictionary word (统一, 一次性), after a demonstrative (这三个), as an
    indefinite article (一个新时代), as a bare place word (万人空巷) or as a date (2022年).
    """
    if NOT_UNIT.match(match.string, match.start("unit")) or _is_date(match, unit):
        return False
    return bool(_ARABIC.match(match["number"])) or _chinese_counts(match, unit)


def _is_date(match: re.Match[str], unit: Unit) -> bool:
    """Tell dates from durations: 2022年, 7月, 10日 are points in time, 20日内 is a length."""
    if unit.canonical == "年":
        return bool(_YEAR.fullmatch(match["number"]))
    if match["unit"] == "月":
        return not match.groupdict().get("fill")
    return unit.canonical == "日" and not (match["bound"] or match["within"])


def _chinese_counts(match: re.Match[str], unit: Unit) -> bool:
    number, start = match["number"], match.start("number")
    if unit.arabic_only or (_PLACE_ONLY.fullmatch(number) and not _estimated(match)):
        return False
    word = word_around(match.string, start, start + len(number))
    if word and (word[1] >= match.end("unit") or word[0] < start):
        return False
    return number != "一" or _is_counting_one(match, unit)


def _estimated(match: re.Match[str]) -> bool:
    """Tell whether words make a bare 百, 千, 万 an estimate (百余名, 近千人)."""
    return bool(match["touch"] or match["more"] or match["more2"])


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


def unit_of(match: re.Match[str]) -> Unit:
    """Return the unit of a match, compound where a denominator follows (元/人)."""
    unit = UNITS[match["unit"]]
    if not (denominator := match["per"]):
        return unit
    return Unit(f"{unit.canonical}/{UNITS[denominator].canonical}", unit.kind)
