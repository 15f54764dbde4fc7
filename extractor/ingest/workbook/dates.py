"""Dates in workbooks: days since 1900 or 1904, shown by a format of letters."""

import re
from datetime import datetime, timedelta

_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LEAP_1900 = 60
"""Workbooks count a 29 February 1900 that never was: days before it are off by one."""
_LAST = 2_958_466
"""The day after 31 December 9999."""
_TOKEN = re.compile(
    r"yyyy|yy|e|m+|d+|aaaa?|hh?|ss?(?:\.0+)?|am/pm|a/p|上午/下午|\[h+\]|\[m+\]|\[s+\]",
    re.IGNORECASE,
)
_WEEKDAYS = "一二三四五六日"
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def moment(serial: float, *, since_1904: bool) -> datetime | None:
    """Return the time that a number of days means, None where it means none.

    >>> moment(45292, since_1904=False)
    datetime.datetime(2024, 1, 1, 0, 0)
    """
    if not 0 <= serial < _LAST:
        return None
    days = serial + (serial < _LEAP_1900 and not since_1904)
    # Seconds are what days can hold of a time; what is finer is the error of binary fractions.
    time = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(days=days, milliseconds=500)
    return time.replace(microsecond=0)


def dated(form: str, time: datetime, days: float) -> str:
    """Return the time in a format, whose literal characters stand in it as they are.

    `days` is the number that the time was told by; [h], [m] and [s] count all of them.

    >>> dated("yyyy年m月d日 hh:mm", datetime(2024, 3, 5, 9, 7), 45356.38)
    '2024年3月5日 09:07'
    """
    pieces: list[str] = []
    at, after_hour = 0, False
    for match in _TOKEN.finditer(form):
        token = match[0].lower()
        is_minute = after_hour or bool(re.match(r"[^a-z]*s", form[match.end() :], re.IGNORECASE))
        counted = token.startswith("[")
        said = _elapsed(token, days) if counted else _shown(token, time, is_minute=is_minute)
        pieces += (form[at : match.start()], said)
        after_hour = token.strip("[]").startswith("h")
        at = match.end()
    return "".join(pieces) + form[at:]


def _elapsed(token: str, days: float) -> str:
    return str(round(days * 86_400) // _SECONDS[token[1]]).zfill(len(token) - 2)


def _shown(token: str, time: datetime, *, is_minute: bool) -> str:
    first = token[0]
    if first == "m":
        return _month(token, time, is_minute=is_minute)
    if token.startswith("a"):
        return _WEEKDAYS[time.weekday()] if token == "aaa" else _half_or_day(token, time)
    if first == "上":
        return "上午" if time.hour < 12 else "下午"
    values = {"y": time.year, "e": time.year, "d": time.day, "h": time.hour, "s": time.second}
    if first == "y":
        return str(time.year) if len(token) > 2 else f"{time.year % 100:02}"
    if first == "d" and len(token) > 2:
        return f"星期{_WEEKDAYS[time.weekday()]}"
    return f"{values[first]:02}" if len(token) == 2 else str(values[first])


def _month(token: str, time: datetime, *, is_minute: bool) -> str:
    number = time.minute if is_minute and len(token) < 3 else time.month
    if len(token) > 2:
        return f"{number}月"
    return f"{number:02}" if len(token) == 2 else str(number)


def _half_or_day(token: str, time: datetime) -> str:
    if token == "aaaa":
        return f"星期{_WEEKDAYS[time.weekday()]}"
    return "AM" if time.hour < 12 else "PM"
