"""Rewritten text in which every character knows the source character that it came from.

A step of the normaliser may do two things only: drop characters or respell them one for one.
So the origin of a character is always one code point of the source, one array of offsets holds
the whole alignment, and composing two steps is one gather: exact, and never off by a character.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.kept import kept
from extractor.span import Span

Offsets = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


class Removal(NamedTuple):
    """A source span that normalisation took out, and why (`start`, `end`: source code points)."""

    reason: str
    start: int
    end: int


class Cut(NamedTuple):
    """All that one step took out: `starts` and `ends` are source offsets, pair by pair.

    A damaged text loses a space every few characters, so the pairs stay two arrays until someone
    asks for the removals.
    """

    reason: str
    starts: Offsets
    ends: Offsets


@dataclass(frozen=True, eq=False)
class AlignedText:
    """`text`, the `source` it was made from, and for each of its characters the source offset.

    >>> aligned = AlignedText.of("6.7 万户").without("space", [(3, 4)])
    >>> aligned.text, aligned.quote(Span(0, 5))
    ('6.7万户', '6.7 万户')
    >>> aligned.removed
    (Removal(reason='space', start=3, end=4),)
    """

    source: str
    text: str
    origins: Offsets
    cuts: tuple[Cut, ...] = ()

    @classmethod
    def of(cls, source: str) -> "AlignedText":
        """Return `source` as it is, each character its own origin."""
        return cls(source, source, np.arange(len(source), dtype=np.int32))

    @kept
    def removed(self) -> tuple[Removal, ...]:
        """What was taken out of the source, in source order."""
        removals = (
            Removal(cut.reason, start, end)
            for cut in self.cuts
            for start, end in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)
        )
        return tuple(sorted(removals, key=itemgetter(1, 2)))

    def without(self, reason: str, places: Iterable[tuple[int, int]] | Places) -> "AlignedText":
        """Drop the `places` (start, end in `text`; ascending, apart) and remember them."""
        places = _filled(places)
        if not places.size:
            return self
        lengths = np.diff(places, prepend=0, append=len(self.text))
        if (lengths < 0).any():
            raise ValueError("places to drop must ascend, stay apart and lie inside the text")
        kept = np.repeat(np.arange(lengths.size) % 2 == 0, lengths)
        cut = Cut(reason, self.origins[places[0::2]], self.origins[places[1::2] - 1] + 1)
        return AlignedText(
            self.source, _chosen(self.text, kept), self.origins[kept], (*self.cuts, cut)
        )

    def respelled(self, text: str) -> "AlignedText":
        """Put `text`, the same characters otherwise written, in place of the present text."""
        if len(text) != len(self.text):
            raise ValueError(f"respelling changed the length from {len(self.text)} to {len(text)}")
        return self if text == self.text else replace(self, text=text)

    def source_span(self, span: Span) -> Span:
        """Return the source span of a span of `text`, with what was removed inside it."""
        return Span(*self.source_bounds(span.start, span.end))

    def source_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return start and end in the source of what stands at `start`:`end` in the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}:{end} is no span of a text of {len(self.text)} characters")
        return self._offsets[start], self._offsets[end - 1] + 1

    def offsets_of(self, source_offsets: npt.NDArray[np.int64]) -> Places:
        """Return for each source offset where it, or what follows it, stands in the text.

        >>> AlignedText.of("6.7 万户").without("space", [(3, 4)]).offsets_of(np.array([0, 3, 6]))
        array([0, 3, 5])
        """
        return np.searchsorted(self.origins, source_offsets)

    @kept
    def _offsets(self) -> memoryview:
        """The origins, read one at a time: a memoryview answers faster than an array."""
        return self.origins.data

    def quote(self, span: Span) -> str:
        """Return the exact source characters behind a span of `text`."""
        return self.source_span(span).of(self.source)


def _filled(places: Iterable[tuple[int, int]] | Places) -> Places:
    """Return the starts and ends, by turns, of the places that are not empty."""
    if not isinstance(places, np.ndarray):
        places = np.fromiter(chain.from_iterable(places), dtype=np.intp)
    pairs = places.reshape(-1, 2)
    filled = pairs[:, 0] != pairs[:, 1]
    return places.ravel() if filled.all() else pairs[filled].ravel()


def _chosen(text: str, chosen: Flags) -> str:
    """Return the chosen characters; a lone surrogate is a character like any other."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return codes[chosen].tobytes().decode("utf-32-le", "surrogatepass")
