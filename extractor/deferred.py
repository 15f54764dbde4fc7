"""Patterns that are compiled when they are first used.

The rules hold some four hundred patterns, a report needs a quarter of them, and compiling a
pattern of Chinese character classes takes longer than reading a page with it: compiled at import
they would be two thirds of the time to the first fact.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import cast


class DeferredPattern:
    """Stands in for a pattern, and takes over its methods when the first of them is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> object:
        # Python comes here for what the instance lacks: from now on it has what the pattern has.
        if name not in _METHODS:
            raise AttributeError(name)
        vars(self).update({each: getattr(self.compiled, each) for each in _METHODS})
        return vars(self)[name]


_METHODS = frozenset(name for name in dir(re.Pattern) if not name.startswith("_")) - {"pattern"}


def deferred(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern that `source` writes, compiled at its first use; errors show then.

    >>> deferred("[0-9]+(?=个)").findall("10个乡镇、3项")
    ['10']
    """
    return cast("re.Pattern[str]", DeferredPattern(source, flags))


def grouped(branches: Iterable[str]) -> str:
    """Return the alternation of `branches`, put together by the character each begins with.

    Where every branch of a pattern begins with a character, the engine runs through a text for
    those characters; else it tries one branch after the other at every place, ten times as slow.

    >>> grouped(["增加", "下降", "增(?=到)"])
    '增(?:加|(?=到))|下(?:降)'
    """
    tails: dict[str, list[str]] = defaultdict(list)
    for branch in branches:
        tails[branch[0]].append(branch[1:])
    return "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in tails.items())
