"""The last place where a pattern matches: the words nearest to what follows them."""

import re
import sys


def last_match(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> re.Match[str] | None:
    """Return the last match of `pattern` between two offsets of `text`, None where there is none.

    >>> last_match(re.compile("[0-9]+(?=年)"), "2019年至2021年")
    <re.Match object; span=(6, 10), match='2021'>
    """
    last = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last
