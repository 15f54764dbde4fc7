"""Rewritten text in which every character knows the source character that it came from.

A step of the normaliser may do two things only: drop characters or respell them one for one.
So the origin of a character is always one code point of the source, one array of offsets holds
the whole alignment, and composing two steps is one gather: exact, and never off by a character.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.span import Span

Offsets = npt.NDArray[np.int32]


class Removal(NamedTuple):
    """A source span that normalisation took out, and why (`start`, `end`: source code points)."""

    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
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
    removed: tuple[Removal, ...] = ()

    @classmethod
    def of(cls, source: str) -> "AlignedText":
        """Return `source` as it is, each character its own origin."""
        return cls(source, source, np.arange(len(source), dtype=np.int32))

    def without(self, reason: str, places: Iterable[tuple[int, int]]) -> "AlignedText":
        """Drop the `places` (start, end in `text`; ascending, apart) and remember them."""
        cuts = [(start, end) for start, end in places if start < end]
        if not cuts:
            return self
        kept = [(0, 0), *cuts, (len(self.text), len(self.text))]
        slices = [slice(left[1], right[0]) for left, right in pairwise(kept)]
        if any(part.start > part.stop for part in slices):
            raise ValueError("places to drop must ascend, stay apart and lie inside the text")
        return replace(
            self,
            text="".join([self.text[part] for part in slices]),
            origins=np.concatenate([self.origins[part] for part in slices]),
            removed=self.removed + tuple(self._removal(reason, *cut) for cut in cuts),
        )

    def respelled(self, text: str) -> "AlignedText":
        """Put `text`, the same characters otherwise written, in place of the present text."""
        if len(text) != len(self.text):
            raise ValueError(f"respelling changed the length from {len(self.text)} to {len(text)}")
        return self if text == self.text else replace(self, text=text)

    def source_span(self, span: Span) -> Span:
        """Return the source span of a span of `text`, with what was removed inside it."""
        if span.end > len(self.text):
            raise ValueError(f"{span} reaches past the text ({len(self.text)} characters)")
        return Span(int(self.origins[span.start]), int(self.origins[span.end - 1]) + 1)

    def quote(self, span: Span) -> str:
        """Return the exact source characters behind a span of `text`."""
        return self.source_span(span).of(self.source)

    def _removal(self, reason: str, start: int, end: int) -> Removal:
        return Removal(reason, int(self.origins[start]), int(self.origins[end - 1]) + 1)
