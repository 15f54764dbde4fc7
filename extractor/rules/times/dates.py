"""Rules for dates, ranges of dates, and what lasts since or until a date."""

import re
from collections.abc import Callable

from extractor.deferred import deferred
from extractor.finder import Rule
from extractor.rules.times.beginnings import AT_DIGITS, AT_NUMERALS, Beginning, Begun
from extractor.rules.times.date_readers import (
    read_after,
    read_before,
    read_day_of_news,
    read_from,
    read_month,
    read_one_date,
    read_open_range,
    read_range,
    read_range_of_years,
    read_since,
    read_unresolved,
    read_until,
    read_year,
)
from extractor.values.date_patterns import (
    ANY_FULL_YEAR,
    DATE,
    DAY_NUMBER,
    FULL_YEAR,
    OPEN_NUMBER,
    OPEN_START,
    RANGE_DASH,
    RANGE_END,
)
from extractor.values.times import TimeValue

_NOW = "(?:今(?![年日天])|现在|目前(?:为止)?|当前)"
_TO_NOW = rf"(?:以来(?![料访自源])|来(?![自源说看访华到的了])|起?[至到]{_NOW})"
_FROM = "(?:起(?![步来草点诉码伏飞])|开始)"
_NOT_A_SPAN = "一二三四五六七八九十两几0-9"
_AFTER = rf"(?:以后|之后|后(?![期续劲半台勤备来{_NOT_A_SPAN}]))"
_BEFORE = rf"(?:以前|之前|前(?![期后夕沿列往来提面{_NOT_A_SPAN}]))"
_UNCOUNTED = r"[^，。；：、！？“”（）()《》\n0-9一二三四五六七八九十百两是]"
_BEFORE_AIM = r"[^，。；：、！？（“—争划保计望现将是期求定力及并\n]"
"""到 after any of these (增加到2002年的十倍) is part of a verb, not of a time."""


Reader = Callable[[re.Match[str]], TimeValue | None]

_TAILS: tuple[tuple[str, str, Reader], ...] = (
    ("range", rf"(?P<open>{OPEN_NUMBER})?{RANGE_DASH}(?P<last>{RANGE_END})", read_range),
    (
        "days",
        rf"(?:{DAY_NUMBER})?(?:[、和]{DAY_NUMBER}[日号]?){{1,9}}(?<=[日号])",
        read_unresolved,
    ),
    ("to_now", _TO_NOW, read_since),
    ("from", _FROM, read_from),
    ("after", _AFTER, read_after),
    ("before", _BEFORE, read_before),
    ("same_period", "同期", read_unresolved),
    ("since_event_then", rf"{_UNCOUNTED}{{1,10}}以来", read_since),
    ("date", "", read_one_date),
)
"""What may follow a date and make it something else, in order of preference."""

DATED = deferred(
    rf"(?P<first>{DATE})(?:{'|'.join(f'(?P<{name}>{tail})' for name, tail, _ in _TAILS)})"
)
"""All of `_TAILS` at once, for speed; the last group that matched names the rule."""

DATED_RULES = tuple(Rule(name, "time", DATED.pattern, reader) for name, _, reader in _TAILS)
_YEAR_WORDS = Beginning("今去明前上下本当同次翌全", "年一个", "(?=[一个]?年)")
DATE_BEGINNINGS = (
    AT_DIGITS,
    AT_NUMERALS,
    _YEAR_WORDS,
    Beginning("上下本昨今", "个月季半周天日"),
    Beginning("前", "二两三四五六七八九十123456789", "(?=[一二三四五六七八九十0-9]{1,2}个?[月季])"),
    Beginning("年", "初底末内"),
)


def _time(name: str, pattern: str, reader: Reader) -> Rule:
    return Rule(name, "time", pattern, reader)


RULES = (
    Begun(
        _time(
            "until",
            rf"(?:截至到?|截止[到至]?|(?<!{_BEFORE_AIM})[到至])(?P<first>{DATE})(?:前|为?止)?",
            read_until,
        ),
        (Beginning("截", "至止"), Beginning("到至", "0123456789今去明上本年一二")),
    ),
    Begun(
        _time(
            "open_range",
            rf"(?P<first>{OPEN_START}){RANGE_DASH}(?P<last>{RANGE_END})",
            read_open_range,
        ),
        (AT_DIGITS, AT_NUMERALS),
    ),
    Begun(
        _time(
            "range_of_years",
            rf"(?<![0-9./-])(?P<first>{FULL_YEAR}){RANGE_DASH}(?P<last>{FULL_YEAR})(?=[)）])",
            read_range_of_years,
        ),
        (AT_DIGITS,),
    ),
    Begun(
        _time(
            "year_in_list",
            rf"(?<![0-9./-])(?P<first>{ANY_FULL_YEAR})(?:(?=(?:[、和及与]{ANY_FULL_YEAR}){{1,6}}"
            rf"[两三四五六]?年)|(?<=[、和及与].{{4}})(?=[两三四五六]年))",
            read_year,
        ),
        (AT_DIGITS, AT_NUMERALS),
    ),
    Begun(
        _time(
            "day_of_news",
            "(?<![0-9.])[0-9]{1,2}日(?=上午|下午|晚|凌晨|早|[0-9]{1,2}时|电|讯)",
            read_day_of_news,
        ),
        (AT_DIGITS,),
    ),
    Begun(
        _time(
            "month_in_list",
            r"(?<![0-9.])(?P<first>[0-9]{1,2})(?=[、和][0-9]{1,2}月(?!龄))",
            read_month,
        ),
        (AT_DIGITS,),
    ),
)
"""Tried before a date by itself; where several match, the first one wins."""
