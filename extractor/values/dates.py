"""Readers of dates: words such as 今年上半年 become a stretch of the calendar."""

import re
from functools import lru_cache
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.schema.figure import Granularity
from extractor.values.date_patterns import SIGNS
from extractor.values.numbers import DIGITS, read_number, undamaged
from extractor.values.times import YEAR_SPOKEN_OF, MonthDay, Offset, Stretch, Year, YearPart


class NamedStretch(NamedTuple):
    """A stretch of the calendar and how fine its name is."""

    granularity: Granularity
    stretch: Stretch


_PARTS = deferred(
    rf"(?:(?P<year>(?:[0-9]{{2}}|[{SIGNS}]{{2}}){{1,2}})年"
    r"|(?P<relative>[今去明前上下本当同次翌全])[一个]?年)?度?"
    r"(?:(?P<month>\w{1,2})月份?(?:(?P<day>\w{1,3})[日号]|(?P<tenth>[上中下]旬|[初底末]))?"
    r"|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])"
    r"(?:[、和]?第?(?P<next_quarter>[一二三四1-4]))?季度|(?P<quarters>前\w)个?季度"
    r"|(?P<months>前[^\W个]{1,2})个?月|年?(?P<edge>[初底末])|年内)?"
)
_NUMERIC = deferred(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_FROM_TODAY = deferred(r"([上本下今昨])个?(季度|[月周天日])(?:[上中下]旬|[初底末])?")

_AWAY = {"上": -1, "本": 0, "下": 1, "今": 0, "昨": -1}
_YEARS_FROM_REFERENCE = {"今": 0, "去": -1, "明": 1, "前": -2}
_YEARS_FROM_CONTEXT = {"上": -1, "本": 0, "当": 0, "同": 0, "全": 0, "下": 1, "次": 1, "翌": 1}
_DAYS = {
    "上旬": (1, 10),
    "初": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "底": (21, 31),
    "末": (21, 31),
}
_EDGES = {"初": 1, "底": 12, "末": 12}
_LONGEST_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@lru_cache(maxsize=4096)
def read_date(words: str) -> NamedStretch | None:
    """Return what a date says, None where the calendar has no such day (2月30日, 13月).

    >>> read_date("2023年上半年").stretch.days(None, None)
    (datetime.date(2023, 1, 1), datetime.date(2023, 6, 30))
    >>> read_date("2月30日") is read_date("13月") is None
    True
    """
    if numeric := _NUMERIC.fullmatch(words):
        year, month, day = map(int, numeric.groups())
        return _day(Year(year), month, day)
    if away := _FROM_TODAY.fullmatch(words):
        return _from_today(_AWAY[away[1]], away[2])
    parts = _PARTS.fullmatch(words)
    return _part(_year(parts), parts) if words and parts else None


def _from_today(count: int, unit: str) -> NamedStretch:
    if unit == "季度":
        return NamedStretch("quarter", Offset("quarter", count))
    if unit == "月":
        return NamedStretch("month", Offset("month", count))
    if unit == "周":
        return NamedStretch("period", Offset("week", count))
    return NamedStretch("day", Offset("day", count))


def _year(parts: re.Match[str]) -> Year:
    if relative := parts["relative"]:
        if relative in _YEARS_FROM_REFERENCE:
            return Year(_YEARS_FROM_REFERENCE[relative], "from_reference")
        return Year(_YEARS_FROM_CONTEXT[relative], "from_context")
    if parts["year"] is None:
        return YEAR_SPOKEN_OF
    digits = "".join(str(DIGITS.get(sign, sign)) for sign in undamaged(parts["year"]))
    return Year(int(digits), "in_full" if len(digits) == 4 else "two_digits")


def _part(year: Year, parts: re.Match[str]) -> NamedStretch | None:
    if parts["month"]:
        return _in_month(year, parts)
    if quarter := parts["quarter"]:
        return _quarters(year, _number(quarter), _number(parts["next_quarter"] or quarter))
    if quarters := parts["quarters"]:
        return _first_months(year, 3 * _number(quarters[1:]))
    if months := parts["months"]:
        return _first_months(year, _number(months[1:]))
    if half := parts["half"]:
        return NamedStretch("half", _months(year, 1 if half == "上" else 7, 6))
    return _edge_or_whole(year, parts["edge"])


def _edge_or_whole(year: Year, edge: str | None) -> NamedStretch:
    if edge:
        return NamedStretch("month", _months(year, _EDGES[edge], 1))
    return NamedStretch("year", YearPart(year))


def _in_month(year: Year, parts: re.Match[str]) -> NamedStretch | None:
    month = 1 if parts["month"] == "元" else _number(parts["month"])
    if not 1 <= month <= 12:
        return None
    if parts["day"]:
        return _day(year, month, _number(parts["day"]))
    if tenth := parts["tenth"]:
        first, last = _DAYS[tenth]
        return NamedStretch("period", YearPart(year, (month, first), (month, last)))
    return NamedStretch("month", _months(year, month, 1))


def _day(year: Year, month: int, day: int) -> NamedStretch | None:
    if not (1 <= month <= 12 and 1 <= day <= _LONGEST_MONTH.get(month, 31)):
        return None
    month_day: MonthDay = (month, day)
    stretch = YearPart(year, month_day, month_day)
    lacks_the_day = year.counted == "in_full" and stretch.days(None, None) is None
    return None if lacks_the_day else NamedStretch("day", stretch)


def _quarters(year: Year, first: int, last: int) -> NamedStretch | None:
    if not 1 <= first <= last <= 4:
        return None
    granularity: Granularity = "quarter" if first == last else "period"
    return NamedStretch(granularity, _months(year, 3 * first - 2, 3 * (last - first + 1)))


def _first_months(year: Year, count: int) -> NamedStretch | None:
    return NamedStretch("period", _months(year, 1, count)) if 1 <= count <= 12 else None


def _months(year: Year, month: int, count: int) -> YearPart:
    return YearPart(year, (month, 1), (month + count - 1, 31))


def _number(words: str) -> int:
    """Return a number below 100, 0 (which no calendar has) where the words are none."""
    if words.startswith("廿"):
        return 20 + _number(words[1:]) if words[1:] else 20
    value = read_number(words)
    return int(value) if value is not None and value < 100 else 0
