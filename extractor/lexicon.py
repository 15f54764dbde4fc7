"""Lists of words looked up in a text in one pass, however many words a list holds.

A pattern of a thousand words tries them one after the other at every character; an automaton
reads each character once, ten times as fast, and is built faster than the pattern is compiled.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extractor.kept import kept

_BUILT_FAST = Implementation.ContiguousNFA
"""The other kind is no faster on lists of ours, and its time to build grows with the square."""


class Lexicon:
    """The words of a list, found wherever they stand in a text.

    >>> list(Lexicon(["网格", "网格员", "执法"]).apart_in("网格员协助执法"))
    [(0, 3), (5, 7)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words), key=len, reverse=True)

    def apart_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of the words in `text`, the longest at each place, all apart."""
        return (place[1:] for place in self._apart.find_matches_as_indexes(text))

    def places_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end (code points) of the longest word at each place, in order.

        Words that begin at different characters may overlap.

        >>> list(Lexicon(["大党委", "党委", "大党"]).places_in("推行大党委制"))
        [(2, 5), (3, 5)]
        """
        last = -1
        places = [place[1:] for place in self._all.find_matches_as_indexes(text, overlapping=True)]
        for start, end in sorted(places, key=_longest_first):
            if start != last:
                last = start
                yield start, end

    @kept
    def _apart(self) -> AhoCorasick:
        return AhoCorasick(self._words, MatchKind.LeftmostFirst, implementation=_BUILT_FAST)

    @kept
    def _all(self) -> AhoCorasick:
        return AhoCorasick(self._words, implementation=_BUILT_FAST)


def _longest_first(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], -place[1]
