"""Where words of a list may begin: a scan so fast that slow patterns need look nowhere else."""

import re
from collections.abc import Callable, Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

from extractor.deferred import by_head, deferred
from extractor.kept import kept
from extractor.rules.first_characters import first_characters


class WordStarts:
    """Finds the places at which the first two characters of one of `words` stand.

    >>> list(WordStarts(["缺乏", "难以"]).find("仍缺乏人手，难题，难以落地"))
    [1, 9]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)

    def find(self, text: str) -> Iterator[int]:
        """Yield the offsets in `text`, ascending."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return iter(sorted({start for _, start, _ in found}))

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` that begin where a word may, none overlapping."""
        return self._matches(lambda _: pattern, text)

    def _matches(
        self, pattern_of: Callable[[str], re.Pattern[str]], text: str
    ) -> Iterator[re.Match[str]]:
        """Yield matches, none overlapping; `pattern_of` tells the pattern for a first character."""
        end = 0
        for start in self.find(text):
            match = pattern_of(text[start]).match(text, start) if start >= end else None
            if match:
                end = match.end()
                yield match

    @kept
    def _automaton(self) -> AhoCorasick:
        """Pairs are few and short: the fastest kind of automaton is built in milliseconds."""
        return AhoCorasick(self._starts(), implementation=Implementation.DFA)

    def _starts(self) -> frozenset[str]:
        return frozenset(word[:2] for word in self._words)


class BranchStarts(WordStarts):
    """Finds where matches of patterns may begin that begin with a character each.

    >>> branches = ["越(?!来)[^，]越多", "群众(?:都|也)"]
    >>> list(BranchStarts(branches).find("群众越干越多，农民苦"))
    [0, 2, 4]
    >>> [match[0] for match in BranchStarts(branches).all_in("群众越干越多，群众都说好")]
    ['越干越多', '群众都']
    """

    def __init__(self, branches: Iterable[str]) -> None:
        super().__init__(branches)
        self._by_head = {head: deferred(one) for head, one in by_head(self._words).items()}

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of the branches, none overlapping.

        At each place only the branches with its character are tried, and compiled: a report needs
        few of them.
        """
        return self._matches(self._by_head.__getitem__, text)

    def _starts(self) -> frozenset[str]:
        seconds = {tail: first_characters(tail) for tail in {word[1:] for word in self._words}}
        return frozenset(
            word[0] + second for word in self._words for second in seconds[word[1:]] or [""]
        )
