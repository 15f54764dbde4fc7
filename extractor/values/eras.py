"""Eras that reports count from: five-year plans, Party congresses, the founding of the state."""

from datetime import date

from extractor.deferred import deferred
from extractor.values.numbers import read_number
from extractor.values.times import Year, YearPart

# Opening days, from the Party's published record of its congresses and plenary sessions
# (中国共产党历次全国代表大会数据库).
CONGRESSES = {
    12: date(1982, 9, 1),
    13: date(1987, 10, 25),
    14: date(1992, 10, 12),
    15: date(1997, 9, 12),
    16: date(2002, 11, 8),
    17: date(2007, 10, 15),
    18: date(2012, 11, 8),
    19: date(2017, 10, 18),
    20: date(2022, 10, 16),
}
PLENARY_SESSIONS = {
    (11, 3): date(1978, 12, 18),
    (12, 3): date(1984, 10, 20),
    (13, 4): date(1989, 6, 23),
    (14, 3): date(1993, 11, 11),
    (14, 5): date(1995, 9, 25),
    (15, 3): date(1998, 10, 12),
    (15, 4): date(1999, 9, 19),
    (15, 5): date(2000, 10, 9),
    (16, 3): date(2003, 10, 11),
    (16, 4): date(2004, 9, 16),
    (16, 5): date(2005, 10, 8),
    (16, 6): date(2006, 10, 8),
    (17, 3): date(2008, 10, 9),
    (17, 5): date(2010, 10, 15),
    (18, 3): date(2013, 11, 9),
    (18, 4): date(2014, 10, 20),
    (18, 5): date(2015, 10, 26),
    (18, 6): date(2016, 10, 24),
    (19, 2): date(2018, 1, 18),
    (19, 3): date(2018, 2, 26),
    (19, 4): date(2019, 10, 28),
    (19, 5): date(2020, 10, 26),
    (19, 6): date(2021, 11, 8),
    (20, 2): date(2023, 2, 26),
    (20, 3): date(2024, 7, 15),
    (20, 4): date(2025, 10, 20),
}
REFORM_AND_OPENING = PLENARY_SESSIONS[11, 3]
FOUNDING_OF_THE_STATE = date(1949, 10, 1)

_CONGRESS = deferred(r"第?(?P<number>[一二三四五六七八九十]{1,3})(?:大|次(?:党的)?全国代表大会)")
_PLENARY = deferred(
    r"(?P<congress>[一二十三四五六七八九]{1,3})届(?P<session>[一二三四五六七八九])中全会"
)
_OPENING = deferred("改革开放")
_FOUNDING = deferred("建国|新中国成立|中华人民共和国成立")


def five_year_plan(number: int) -> tuple[YearPart, YearPart] | None:
    """Return the first and the last year of a five-year plan, None for a plan there is not.

    The first two followed each other from 1953; after three years of adjustment the third began
    in 1966, and every five years another.

    >>> [part.year.number for part in five_year_plan(14)]
    [2021, 2025]
    """
    if not 1 <= number <= 20:
        return None
    first = 1948 + 5 * number if number <= 2 else 1951 + 5 * number
    return YearPart(Year(first)), YearPart(Year(first + 4))


def read_plan(words: str) -> tuple[YearPart, YearPart] | None:
    """Return the years of the plan that 十四五 or 第一个五年计划 names.

    >>> [part.year.number for part in read_plan("一五")]
    [1953, 1957]
    """
    ordinal = words.removeprefix("第").partition("个")[0] if "个" in words else words[:-1]
    number = read_number(ordinal)
    return five_year_plan(int(number)) if number is not None else None


def opening_day(words: str) -> YearPart | None:
    """Return the day of the event that `words` end with, None where it has no one known day.

    >>> opening_day("党的十八大").first, opening_day("试点")
    ((11, 8), None)
    """
    day = _day(words)
    return YearPart(Year(day.year), (day.month, day.day), (day.month, day.day)) if day else None


def _day(words: str) -> date | None:
    if session := _PLENARY.search(words):
        key = (_number(session["congress"]), _number(session["session"]))
        return PLENARY_SESSIONS.get(key)
    if congress := _CONGRESS.search(words):
        return CONGRESSES.get(_number(congress["number"]))
    if _OPENING.search(words):
        return REFORM_AND_OPENING
    return FOUNDING_OF_THE_STATE if _FOUNDING.search(words) else None


def _number(words: str) -> int:
    return int(read_number(words) or 0)
