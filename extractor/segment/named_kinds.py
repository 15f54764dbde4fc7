"""Nouns that name a kind of section: 存在问题及原因分析 names problems and causes."""

from extractor.deferred import deferred
from extractor.outline import Role
from extractor.segment.role_words import roles_by_word, words_of

PROBLEMS_LAST = words_of("last", "problems")
RESULTS_LAST = words_of("last", "results")
_NAME = roles_by_word("last")
_NAME_LAST = deferred(f"(?P<name>{'|'.join(sorted(_NAME, key=len, reverse=True))})(?:分析|剖析)?$")
_JOINED = deferred("[、和与及暨]|以及")
_DISPOSES = deferred("[把将对]|针对|围绕")
"""What opens a heading whose first nouns are what something is done with."""


def kinds_of(heading: str) -> set[Role]:
    """Return the kinds of section that a heading names one beside the other.

    >>> sorted(kinds_of("存在问题及原因分析")), kinds_of("针对问题与短板加强培训")
    (['causes', 'problems'], set())
    """
    parts = _JOINED.split(heading) if not _DISPOSES.match(heading) else [heading]
    matches = filter(None, map(_NAME_LAST.search, parts))
    return {_NAME[match["name"]] for match in matches}
