"""Readers of dates, ranges of dates, and what lasts since or until a date.

A reader gets what a rule of `time_dates` matched and returns the time, None where there is no such
day.
"""

import re

from extractor.deferred import deferred
from extractor.values.date_patterns import SIGNS
from extractor.values.dates import read_date
from extractor.values.times import REFERENCE_DAY, TimeValue


def read_one_date(match: re.Match[str]) -> TimeValue | None:
    """Read a day, month or year by itself: 2019年3月."""
    named = read_date(match["first"])
    return TimeValue(named.granularity, named.stretch, named.stretch) if named else None


def read_since(match: re.Match[str]) -> TimeValue | None:
    """Read what lasts from a date until now: 2019年以来."""
    named = read_date(match["first"])
    return TimeValue("since", named.stretch, REFERENCE_DAY) if named else None


def read_from(match: re.Match[str]) -> TimeValue | None:
    """Read what begins with a date: 2019年起."""
    named = read_date(match["first"])
    return TimeValue("since", named.stretch) if named else None


def read_after(match: re.Match[str]) -> TimeValue | None:
    """2018年后 may or may not count 2018 itself, so it settles no first day."""
    return TimeValue("since") if read_date(match["first"]) else None


def read_until(match: re.Match[str]) -> TimeValue | None:
    """Read what lasts until a date: 截至2019年底."""
    named = read_date(match["first"])
    return TimeValue("until", None, named.stretch) if named else None


def read_before(match: re.Match[str]) -> TimeValue | None:
    """6月底前 ends with June; 2030年前 may or may not count 2030, so it settles no last day."""
    named = read_date(match["first"])
    if named is None:
        return None
    is_sharp = named.granularity == "day" or match["first"][-1] in "底末"
    return TimeValue("until", None, named.stretch if is_sharp else None)


def read_unresolved(match: re.Match[str]) -> TimeValue:
    """Read a time that no calendar settles: 同期."""
    return TimeValue("period")


def read_day_of_news(match: re.Match[str]) -> TimeValue:
    """Read a day of which the month stands in the dateline: 9日电."""
    return TimeValue("day")


def read_year(match: re.Match[str]) -> TimeValue | None:
    """Read the year of a list whose 年 stands behind the last: 2018、|2019年."""
    named = read_date(match["first"] + "年")
    return TimeValue("year", named.stretch, named.stretch) if named else None


def read_month(match: re.Match[str]) -> TimeValue | None:
    """Read the month of a list whose 月 stands behind the last: 3、|5月."""
    named = read_date(match["first"] + "月")
    return TimeValue("month", named.stretch, named.stretch) if named else None


def read_range(match: re.Match[str]) -> TimeValue | None:
    """Read two dates with a dash: 2018年—2022年."""
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


def read_open_range(match: re.Match[str]) -> TimeValue | None:
    """Read two dates of which the first lacks its unit: 1—9月."""
    return _range(match["first"], match["last"])


def read_range_of_years(match: re.Match[str]) -> TimeValue | None:
    """Read two years in brackets: （2018—2022）."""
    return _range(match["first"], match["last"] + "年")
