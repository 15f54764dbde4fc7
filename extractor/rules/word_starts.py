"""Where words of a list may begin: a scan so fast that slow patterns need look nowhere else."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from ahocorasick_rs import AhoCorasick, Implementation

from extractor.deferred import by_head, deferred
from extractor.kept import kept
from extractor.rules.first_characters import first_characters


class WordStarts:
    """Finds the places at which the first two characters of one of `words` stand.

    >>> WordStarts(["缺乏", "难以"]).find("仍缺乏人手，难题，难以落地")
    [1, 9]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)

    def find(self, text: str, places: "Places | None" = None) -> Sequence[int]:
        """Return the offsets in `text`, ascending; they are among `places` where these are told."""
        return (places or self._alone.find(text))[self]

    def matches(
        self, pattern: re.Pattern[str], text: str, places: "Places | None" = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` that begin where a word may, none overlapping."""
        return self._matches(lambda _: pattern, text, places)

    def _matches(
        self, pattern_of: Callable[[str], re.Pattern[str]], text: str, places: "Places | None"
    ) -> Iterator[re.Match[str]]:
        """Yield matches, none overlapping; `pattern_of` tells the pattern for a first character."""
        end = 0
        for start in self.find(text, places):
            match = pattern_of(text[start]).match(text, start) if start >= end else None
            if match:
                end = match.end()
                yield match

    @kept
    def _alone(self) -> "Together":
        return Together([self])

    def starts(self) -> frozenset[str]:
        """Return what stands at the places: two characters, or one where any may follow."""
        found = self._starts()
        return frozenset(start for start in found if len(start) == 1 or start[0] not in found)

    def _starts(self) -> frozenset[str]:
        return frozenset(word[:2] for word in self._words)


class BranchStarts(WordStarts):
    """Finds where matches of patterns may begin that begin with a character each.

    >>> branches = ["越(?!来)[^，]越多", "群众(?:都|也)"]
    >>> BranchStarts(branches).find("群众越干越多，农民苦")
    [0, 2, 4]
    >>> [match[0] for match in BranchStarts(branches).all_in("群众越干越多，群众都说好")]
    ['越干越多', '群众都']
    """

    def __init__(self, branches: Iterable[str]) -> None:
        super().__init__(branches)
        self._by_head = {head: deferred(one) for head, one in by_head(self._words).items()}

    def all_in(self, text: str, places: "Places | None" = None) -> Iterator[re.Match[str]]:
        """Yield the matches of the branches, none overlapping.

        At each place only the branches with its character are tried, and compiled: a report needs
        few of them.
        """
        return self._matches(self._by_head.__getitem__, text, places)

    def _starts(self) -> frozenset[str]:
        seconds = {tail: first_characters(tail) for tail in {word[1:] for word in self._words}}
        return frozenset(
            word[0] + second for word in self._words for second in seconds[word[1:]] or [""]
        )


class Together:
    """Finds the places of several lists in one pass over a text.

    >>> lacks, toils = WordStarts(["缺乏", "不足"]), WordStarts(["难以", "不足"])
    >>> places = Together([lacks, toils]).find("仍缺乏人手，难以落地，力量不足")
    >>> places[lacks], places[toils]
    ([1, 13], [6, 13])
    """

    def __init__(self, lists: Iterable[WordStarts]) -> None:
        self._lists = tuple(lists)

    def find(self, text: str) -> "Places":
        """Return for each list the offsets in `text`, ascending."""
        automaton, owners = self._automaton
        found = automaton.find_matches_as_indexes(text, overlapping=True)
        places: dict[WordStarts, list[int]] = {each: [] for each in self._lists}
        for which, start, _ in sorted(found, key=itemgetter(1)):
            for owner in owners[which]:
                places[owner].append(start)
        return places

    @kept
    def _automaton(self) -> tuple[AhoCorasick, list[list[WordStarts]]]:
        """Return what finds the starts of all lists, and for each of them the lists it is of.

        Texts are short, and other work goes on between them: the automaton that takes the least
        room is the fastest, since it is read from memory anew.
        """
        owners: dict[str, list[WordStarts]] = defaultdict(list)
        for each in self._lists:
            for start in each.starts():
                owners[start].append(each)
        kind = Implementation.ContiguousNFA
        return AhoCorasick(owners, implementation=kind), list(owners.values())


Places = Mapping[WordStarts, Sequence[int]]
"""Where the words of lists begin in a text."""
