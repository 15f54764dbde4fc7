"""Patterns that are compiled when they are first used.

The rules hold more than a thousand patterns, a report needs a quarter of them, and compiling a
pattern of Chinese character classes takes longer than reading a page with it: compiled at import
they would be two thirds of the time to the first fact. Nine of ten patterns that the first words
of a report are asked for match nowhere in them, which the words of the pattern tell sooner.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, cast

from extractor.kept import kept
from extractor.needed_words import Words, needed_words


class DeferredPattern:
    """Stands in for a pattern, and takes over its methods once it is compiled.

    That is when it is asked for the first text that holds words it needs to match, or was asked
    for so many others that looking for the words would cost more than compiling.
    """

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._looked = 0

    @kept
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def method(self, name: str) -> object:
        """Return what stands in for the method `name`, or the method itself."""
        if name in _FINDS_NOTHING and self._needed:
            vars(self)[name] = partial(self._asked, name)
        else:
            self._take_over()
        return vars(self)[name]

    def _take_over(self) -> None:
        vars(self).update({each: getattr(self.compiled, each) for each in _METHODS})

    @kept
    def _needed(self) -> Words | None:
        return None if self._flags & ~re.MULTILINE else needed_words(self.pattern)

    def _asked(self, name: str, text: str, *bounds: int) -> object:
        """Return what the method `name` finds in `text`."""
        needed = self._needed or ()
        for word in needed:
            if word in text:
                break
        else:
            self._looked += _LOOK + len(needed) * len(text)
            if self._looked < _ENOUGH:
                return _FINDS_NOTHING[name]()
        self._take_over()
        return vars(self)[name](text, *bounds)


class _Method:
    """What a class has for a method that its instances, which go first, do not have yet.

    A `__getattr__` of the class would slow down every call of the methods that they have.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, pattern: DeferredPattern, _: type) -> object:
        return pattern.method(self._name)


_METHODS = frozenset(name for name in dir(re.Pattern) if not name.startswith("_")) - {"pattern"}
for _name in _METHODS:
    setattr(DeferredPattern, _name, _Method(_name))
_FINDS_NOTHING: Mapping[str, Callable[[], Any]] = {
    "search": lambda: None,
    "match": lambda: None,
    "fullmatch": lambda: None,
    "finditer": lambda: iter(()),
    "findall": list,
}
"""What the methods return where the pattern matches nowhere."""
_LOOK = 200
_ENOUGH = 100_000
"""Characters that are looked through for each word in the time in which a pattern is compiled, and
to how many of them any look, however short the text, comes."""


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
    return "|".join(by_head(branches).values())


def by_head(branches: Iterable[str]) -> dict[str, str]:
    """Return for each first character the pattern of the branches that begin with it.

    >>> by_head(["增加", "下降", "增(?=到)"])
    {'增': '增(?:加|(?=到))', '下': '下(?:降)'}
    """
    tails: dict[str, list[str]] = defaultdict(list)
    for branch in branches:
        tails[branch[0]].append(branch[1:])
    return {head: f"{head}(?:{'|'.join(rest)})" for head, rest in tails.items()}
