"""Rewritten text in which every character knows the source character that it came from.

A step of the normaliser may do two things only: drop characters or respell them one for one.
So the origin of a character is always one code point of the source, one array of offsets holds
the whole alignment, and composing two steps is one gather: exact, and never off by a character.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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


class Cut(NamedTuple):
    """All that one step took out: `starts` and `ends` are source offsets, pair by pair.

    A damaged text loses a space every few characters, so the pairs stay two arrays until someone
    asks for the removals.
    """

    reason: str
    starts: Offsets
    ends: Offsets


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
    cuts: tuple[Cut, ...] = ()

    @classmethod
    def of(cls, source: str) -> "AlignedText":
        """Return `source` as it is, each character its own origin."""
        return cls(source, source, np.arange(len(source), dtype=np.int32))

    @property
    def removed(self) -> tuple[Removal, ...]:
        """What was taken out of the source, in source order."""
        return tuple(
            sorted(
                (
                    Removal(cut.reason, start, end)
                    for cut in self.cuts
                    for start, end in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)
                ),
                key=lambda removal: (removal.start, removal.end),
            )
        )

    def without(self, reason: str, places: Iterable[tuple[int, int]]) -> "AlignedText":
        """Drop the `places` (start, end in `text`; ascending, apart) and remember them."""
        dropped = [(start, end) for start, end in places if start < end]
        if not dropped:
            return self
        starts = [0, *(end for _, end in dropped)]
        ends = [*(start for start, _ in dropped), len(self.text)]
        if any(map(int.__gt__, starts, ends)):
            raise ValueError("places to drop must ascend, stay apart and lie inside the text")
        kept = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
        return replace(
            self,
            text="".join([self.text[part] for part in kept]),
            origins=np.concatenate([self.origins[part] for part in kept]),
            cuts=(*self.cuts, self._cut(reason, ends[:-1], starts[1:])),
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

    def _cut(self, reason: str, starts: list[int], ends: list[int]) -> Cut:
        last = np.asarray(ends, dtype=np.int32) - 1
        return Cut(reason, self.origins[starts], self.origins[last] + 1)
