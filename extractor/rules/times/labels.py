"""Rules for digits of the calendar or the clock that state no time of a fact.

They are found so that nothing reads them as figures: clock times, document numbers, standards,
dates that recur every year, dates that became names.
"""

import re

from extractor.finder import Rule
from extractor.rules.times.beginnings import (
    AT_DIGITS,
    AT_NUMERALS,
    AT_QUOTES,
    Beginning,
    Begun,
)
from extractor.values.date_patterns import DATE, DAY, FULL_YEAR, MONTH, RANGE_DASH

_HOUR = "(?<![0-9.])(?:[01]?[0-9]|2[0-4])"
_CHINESE_HOUR = "(?:二?十[一二三四]?|[一二三四五六七八九])"
_MINUTE = "(?:[0-5]?[0-9]分(?:[0-5]?[0-9]秒)?)"
_HALF_OF_DAY = "(?:[上下中]午|[凌清]晨|早[上晨]?|晚上?|午后|傍晚|[深半]夜|夜里)"
_CLOCK = (
    rf"{_HOUR}(?:时(?![段间任期代常有刻而])(?:{_MINUTE}|整)?|点(?:{_MINUTE}|半|整|钟))"
    rf"|{_HALF_OF_DAY}(?:{_HOUR}|{_CHINESE_HOUR})[时点:：](?:{_MINUTE}|[0-5][0-9]|半|整|钟)?"
    rf"(?:{RANGE_DASH}{_HOUR}[:：][0-5][0-9])?"
    rf"|{_CHINESE_HOUR}[时点][一二三四五十]{{1,3}}分"
    rf"|(?:(?<=日)|(?<=[0-9日] )){_HOUR}:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
    rf"|{_HOUR}[:：][0-5][0-9]{RANGE_DASH}{_HOUR}[:：][0-5][0-9]"
)
_DOCUMENT_NUMBER = (
    rf"[〔\[(（【［]{FULL_YEAR}[〕\])）】］]第?[0-9]{{1,5}}号|{FULL_YEAR}年第[0-9]{{1,4}}号"
)
_STANDARD = (
    r"(?<![A-Za-z/])[A-Z]{1,5}[0-9]{0,4}(?:/[A-Z]{1,5})?[ -]?[0-9]{1,6}(?:\.[0-9]{1,3})?"
    r"[-—–:](?:19|20)[0-9]{2}(?![0-9])"
)
_MONTH_AND_DAY = f"{MONTH}(?:{DAY})?"
_EVERY_YEAR = (
    rf"每年的?(?:{_MONTH_AND_DAY}(?:(?:{RANGE_DASH}|[、和])(?:{_MONTH_AND_DAY}|{DAY})){{0,9}}"
    rf"|第?[一二三四1-4]季度|[上下]半年|年[初底末])|每月的?{DAY}"
)


def _words(match: re.Match[str]) -> str:
    return match[0]


def _label(name: str, pattern: str) -> Rule:
    return Rule(name, "label", pattern, _words)


RULES = (
    Begun(_label("document_number", _DOCUMENT_NUMBER), (AT_DIGITS, Beginning("〔[(（【［", "12"))),
    Begun(
        _label("standard", _STANDARD),
        (
            Beginning(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/ -",
                "(?=[A-Z]{0,4}[0-9/ -])(?<![A-Z]{2})",
            ),
        ),
    ),
    Begun(_label("every_year", _EVERY_YEAR), (Beginning("每", "年月"),)),
    Begun(
        _label("clock_time", _CLOCK),
        (AT_DIGITS, AT_NUMERALS, Beginning("上下中凌清早晚午傍深半夜", "午晨上晚后夜里0123456789")),
    ),
    Begun(
        _label("day_as_name", "“?(?<![0-9.])[0-9]{1,2}[·•・][0-9]{1,2}(?![0-9])”?"),
        (AT_DIGITS, AT_QUOTES),
    ),
)
"""In order: where several match, the first one wins."""

IMPOSSIBLE_DATE = _label("impossible_date", DATE)
"""What a date becomes that the calendar does not have (2月30日)."""
