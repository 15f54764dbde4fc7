"""Components that each open a clause with what is counted: 一律网上办，…一律就近办 for 两个一律."""

import re
from functools import lru_cache

from extractor.assemble.measures.components.naming import Naming
from extractor.span import Span

_REACH = 200
"""Characters before or behind the name, in its paragraph, within which its clauses must stand."""
_NOUNS = 256
"""Nouns whose pattern is kept; a report counts few."""
_SHORTEST, _FEWEST = 2, 3
"""Characters of the noun, and clauses that do not open with it by accident."""


def opening_clauses(naming: Naming) -> list[Span]:
    """Return the clauses that open with what is counted, if as many stand on one side."""
    nouns = [part.noun or "" for part in naming.name.formula]
    count, own = naming.count or 0, naming.outer
    if count < _FEWEST or len(nouns) != 1 or len(nouns[0]) < _SHORTEST:
        return []
    before = (max(naming.paragraph.start, own.start - _REACH), own.start)
    behind = (own.end, min(naming.paragraph.end, own.end + _REACH))
    for start, end in (before, behind):
        if naming.text.count(nouns[0], start, end) == count:
            told = [
                Span(*match.span())
                for match in _clauses(nouns[0]).finditer(naming.text, start, end)
            ]
            return told if len(told) == count else []
    return []


@lru_cache(_NOUNS)
def _clauses(noun: str) -> re.Pattern[str]:
    return re.compile(
        f"(?<=[，；：。、“]){re.escape(noun)}[^，；：。、“”\\n]{{2,20}}(?=[，；。、”的])"
    )
