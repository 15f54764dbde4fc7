"""Rules for dates, ranges of dates, and what lasts since or until a date."""

import re
from collections.abc import Callable

from extractor.deferred import deferred
from extractor.finder import Rule
from extractor.rules.beginnings import AT_DIGITS, AT_NUMERALS, Beginning, Begun
from extractor.values.date_patterns import (
    ANY_FULL_YEAR,
    DATE,
    DAY_NUMBER,
    FULL_YEAR,
    OPEN_NUMBER,
    OPEN_START,
    RANGE_DASH,
    RANGE_END,
    SIGNS,
)
from extractor.values.dates import read_date
from extractor.values.times import REFERENCE_DAY, TimeValue

_NOW = "(?:今(?![年日天])|现在|目前(?:为止)?|当前)"
_TO_NOW = rf"(?:以来(?![料访自源])|来(?![自源说看访华到的了])|起?[至到]{_NOW})"
_FROM = "(?:起(?![步来草点诉码伏飞])|开始)"
_NOT_A_SPAN = "一二三四五六七八九十两几0-9"
_AFTER = rf"(?:以后|之后|后(?![期续劲半台勤备来{_NOT_A_SPAN}]))"
_BEFORE = rf"(?:以前|之前|前(?![期后夕沿列往来提面{_NOT_A_SPAN}]))"
_UNCOUNTED = r"[^，。；：、！？“”（）()《》\n0-9一二三四五六七八九十百两是]"
_BEFORE_AIM = r"[^，。；：、！？（“—争划保计望现将是期求定力及并\n]"
"""到 after any of these (增加到2002年的十倍) is part of a verb, not of a time."""


def _read_date(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"])
    return TimeValue(named.granularity, named.stretch, named.stretch) if named else None


def _read_since(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"])
    return TimeValue("since", named.stretch, REFERENCE_DAY) if named else None


def _read_from(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"])
    return TimeValue("since", named.stretch) if named else None


def _read_after(match: re.Match[str]) -> TimeValue | None:
    """2018年后 may or may not count 2018 itself, so it settles no first day."""
    return TimeValue("since") if read_date(match["first"]) else None


def _read_until(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"])
    return TimeValue("until", None, named.stretch) if named else None


def _read_before(match: re.Match[str]) -> TimeValue | None:
    """6月底前 ends with June; 2030年前 may or may not count 2030, so it settles no last day."""
    named = read_date(match["first"])
    if named is None:
        return None
    is_sharp = named.granularity == "day" or match["first"][-1] in "底末"
    return TimeValue("until", None, named.stretch if is_sharp else None)


def _read_unresolved(match: re.Match[str]) -> TimeValue:
    return TimeValue("period")


def _read_day_of_news(match: re.Match[str]) -> TimeValue:
    return TimeValue("day")


def _read_year(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"] + "年")
    return TimeValue("year", named.stretch, named.stretch) if named else None


def _read_month(match: re.Match[str]) -> TimeValue | None:
    named = read_date(match["first"] + "月")
    return TimeValue("month", named.stretch, named.stretch) if named else None


def _read_range(match: re.Match[str]) -> TimeValue | None:
    return _range(match["first"] + (match["open"] or ""), match["last"])


def _range(first: str, last: str) -> TimeValue | None:
    first, last = _completed(first, last)
    start, end = read_date(first), read_date(last)
    return TimeValue("period", start.stretch, end.stretch) if start and end else None


_HEAD = deferred(r"(?P<year>[^年月半]+年度?)?(?P<month>[^年月]+月份?)?")
_UNIT = deferred(r"[^年月日号季]+(年|月|日|号|季度)")
_BARE_NUMBER = deferred(rf"[^./-]*[0-9{SIGNS}十]")


def _completed(first: str, last: str) -> tuple[str, str]:
    """Lend each side of a range what only the other side says.

    >>> _completed("2023年1", "9月"), _completed("7月10", "15日"), _completed("2018", "2022年")
    (('2023年1月', '2023年9月'), ('7月10日', '7月15日'), ('2018年', '2022年'))
    """
    unit = _UNIT.match(last)
    if unit and _BARE_NUMBER.fullmatch(first):
        first += unit[1]
    head, own = _HEAD.match(first), _HEAD.match(last)
    if head is None or own is None or own["year"] or last.isascii():
        return first, last
    needs_month = last[-1] in "日号" and not own["month"]
    return first, (head["year"] or "") + (head["month"] or "" if needs_month else "") + last


def _read_open_range(match: re.Match[str]) -> TimeValue | None:
    return _range(match["first"], match["last"])


def _read_range_of_years(match: re.Match[str]) -> TimeValue | None:
    return _range(match["first"], match["last"] + "年")


Reader = Callable[[re.Match[str]], TimeValue | None]

_TAILS: tuple[tuple[str, str, Reader], ...] = (
    ("range", rf"(?P<open>{OPEN_NUMBER})?{RANGE_DASH}(?P<last>{RANGE_END})", _read_range),
    (
        "days",
        rf"(?:{DAY_NUMBER})?(?:[、和]{DAY_NUMBER}[日号]?){{1,9}}(?<=[日号])",
        _read_unresolved,
    ),
    ("to_now", _TO_NOW, _read_since),
    ("from", _FROM, _read_from),
    ("after", _AFTER, _read_after),
    ("before", _BEFORE, _read_before),
    ("same_period", "同期", _read_unresolved),
    ("since_event_then", rf"{_UNCOUNTED}{{1,10}}以来", _read_since),
    ("date", "", _read_date),
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
            _read_until,
        ),
        (Beginning("截", "至止"), Beginning("到至", "0123456789今去明上本年一二")),
    ),
    Begun(
        _time(
            "open_range",
            rf"(?P<first>{OPEN_START}){RANGE_DASH}(?P<last>{RANGE_END})",
            _read_open_range,
        ),
        (AT_DIGITS, AT_NUMERALS),
    ),
    Begun(
        _time(
            "range_of_years",
            rf"(?<![0-9./-])(?P<first>{FULL_YEAR}){RANGE_DASH}(?P<last>{FULL_YEAR})(?=[)）])",
            _read_range_of_years,
        ),
        (AT_DIGITS,),
    ),
    Begun(
        _time(
            "year_in_list",
            rf"(?<![0-9./-])(?P<first>{ANY_FULL_YEAR})(?:(?=(?:[、和及与]{ANY_FULL_YEAR}){{1,6}}"
            rf"[两三四五六]?年)|(?<=[、和及与].{{4}})(?=[两三四五六]年))",
            _read_year,
        ),
        (AT_DIGITS, AT_NUMERALS),
    ),
    Begun(
        _time(
            "day_of_news",
            "(?<![0-9.])[0-9]{1,2}日(?=上午|下午|晚|凌晨|早|[0-9]{1,2}时|电|讯)",
            _read_day_of_news,
        ),
        (AT_DIGITS,),
    ),
    Begun(
        _time(
            "month_in_list",
            r"(?<![0-9.])(?P<first>[0-9]{1,2})(?=[、和][0-9]{1,2}月(?!龄))",
            _read_month,
        ),
        (AT_DIGITS,),
    ),
)
"""Tried before a date by itself; where several match, the first one wins."""
