"""Which numeral and unit form a quantity, and which are words, dates or articles."""

import re

from extractor.rules.numerals import word_around
from extractor.values.units import NOT_UNIT, UNITS, Unit

_ARABIC = re.compile(r"[0-9OoIl]")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_PLACE_ONLY = re.compile(r"[百千万亿]+")
_PARALLEL_REACH = 40
_DEMONSTRATIVE = re.compile(r"[这那该本另某首整数]$")
_ORDINAL = re.compile(r"第[^，。]?$")


def counts(match: re.Match[str], unit: Unit) -> bool:
    """Tell whether a match's number and unit count something.

    They do not inside a dictionary word (统一, 一次性), after a demonstrative (这三个), as an
    indefinite article (一个新时代), as a bare place word (万人空巷) or as a date (2022年).
    """
    number, start = match["number"], match.start("number")
    if NOT_UNIT.match(match.string, match.start("unit")):
        return False
    if unit.canonical == "年" and _YEAR.fullmatch(number):
        return False
    if match["unit"] == "月" or (
        unit.canonical == "日" and not (match["bound"] or match["within"])
    ):
        return False
    if _ARABIC.match(number):
        return True
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
    if unit.kind != "count":
        return not _DEMONSTRATIVE.search(match.string, 0, match.start())
    nearby = match.string[max(0, match.start() - _PARALLEL_REACH) : match.end() + _PARALLEL_REACH]
    surface = re.escape(match["unit"])
    return bool(re.search(rf"(?:[两三四五六七八九十]|[0-9]){surface}", nearby))


def unit_of(match: re.Match[str]) -> Unit:
    """Return the unit of a match, compound where a denominator follows (元/人)."""
    unit = UNITS[match["unit"]]
    if not (denominator := match["per"]):
        return unit
    return Unit(f"{unit.canonical}/{UNITS[denominator].canonical}", unit.kind)
