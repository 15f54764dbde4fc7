"""Components that short sentences behind the name open with: 组建护渔队。…组建普法队。…."""

import re
from functools import lru_cache

from extractor.assemble.measures.components.naming import Naming
from extractor.span import Span

_REACH = 2000
"""Characters behind the name within which its parts must be told."""
_NOUNS = 256
"""Nouns whose pattern is kept; a report counts few."""
_SHORTEST = 2


def opening_sentences(naming: Naming) -> list[Span]:
    """Return the short sentences that end with what is counted, if as many as the name says."""
    nouns = [part.noun or "" for part in naming.name.formula]
    if not naming.count or naming.count < _SHORTEST or len(nouns) != 1:
        return []
    if len(nouns[0]) < _SHORTEST:
        return []
    last = min(len(naming.text), naming.outer.end + _REACH)
    matches = _sentences(nouns[0]).finditer(naming.text, naming.outer.end, last)
    told = [Span(*match.span("item")) for match in matches]
    return told if len(told) == naming.count else []


@lru_cache(_NOUNS)
def _sentences(noun: str) -> re.Pattern[str]:
    return re.compile(f"[。\\n](?P<item>[^，：；、。“”\\n]{{2,14}}{re.escape(noun)})(?=[。\\n])")
