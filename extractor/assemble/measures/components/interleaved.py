"""Components told in pairs: 联思想带观念、联组织带提升 for “两联两带”."""

import re
from functools import lru_cache

from extractor.assemble.measures.components.naming import Naming
from extractor.span import Span

_REACH = 200
_NAMES = 256
"""Pairs of nouns whose pattern is kept; a report has few."""


def interleaved(naming: Naming) -> list[Span]:
    """Return both halves of every pair, if the text beside the name has as many as it says."""
    parts = naming.name.formula
    if len(parts) != 2 or parts[0].count != parts[1].count or not isinstance(parts[0].count, int):
        return []
    first, second, count = parts[0].noun or "", parts[1].noun or "", parts[0].count
    if not first or not second or first == second or count < 2:
        return []
    start = max(naming.sentence.start, naming.outer.start - _REACH)
    end = min(naming.paragraph.end, naming.outer.end + _REACH)
    for row in _pairs(first, second, count).finditer(naming.text, start, end):
        told = list(_pairs(first, second, 1).finditer(row[0]))
        if len(told) == count:
            spans = [Span(*pair.span(half)) for pair in told for half in ("one", "other")]
            return [_placed(row, span) for span in spans]
    return []


def _placed(row: re.Match[str], half: Span) -> Span:
    """Return where in the text a half of the row stands, without the 的 that leads to the name."""
    end = half.end - (row[0][half.end - 1] == "的")
    return Span(row.start() + half.start, row.start() + end)


@lru_cache(_NAMES)
def _pairs(first: str, second: str, count: int) -> re.Pattern[str]:
    """Return the pattern of `count` pairs in a row; of a single one, with its halves named."""
    left, right = re.escape(first), re.escape(second)
    filler = f"[^，、；。：“”\n{re.escape(first[0])}]"
    if count == 1:
        return re.compile(f"(?P<one>{left}{filler}{{1,8}}?)(?P<other>{right}{filler}{{1,8}})")
    pair = f"{left}{filler}{{1,8}}?{right}{filler}{{1,8}}"
    return re.compile(f"{pair}(?:[，、；]{pair}){{{count - 1}}}")
