"""The part of a sentence that is read for some of its figures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.span import Span

LONGEST_WINDOW = 160
"""Characters that are read at once; nineteen of twenty sentences are shorter."""
_BEFORE, _AFTER = 96, 40
"""What is read around a figure of a longer sentence, in characters: names stand mostly before."""


class Window(NamedTuple):
    """A stretch of a sentence, and the figures in it that are asked about."""

    span: Span
    figures: tuple[Span, ...]

    def inward(self, span: Span) -> Span:
        """Return a span of the text as one of the window."""
        return Span(span.start - self.span.start, span.end - self.span.start)


def windows_of(sentence: Span, figures: Sequence[Span]) -> Iterator[Window]:
    """Yield the windows that hold `figures`, which are in order: the sentence where it is short.

    >>> [window.span for window in windows_of(Span(0, 50), [Span(5, 8), Span(40, 42)])]
    [Span(start=0, end=50)]
    >>> [window.span for window in windows_of(Span(0, 400), [Span(5, 8), Span(300, 302)])]
    [Span(start=0, end=48), Span(start=204, end=342)]
    """
    if sentence.end - sentence.start <= LONGEST_WINDOW:
        if figures:
            yield Window(sentence, tuple(figures))
        return
    held: list[Span] = []
    for figure in figures:
        if held and figure.end + _AFTER > _start(sentence, held[0]) + LONGEST_WINDOW:
            yield _around(sentence, held)
            held = []
        held.append(figure)
    if held:
        yield _around(sentence, held)


def _start(sentence: Span, figure: Span) -> int:
    return max(sentence.start, figure.start - _BEFORE)


def _around(sentence: Span, figures: Sequence[Span]) -> Window:
    end = min(sentence.end, figures[-1].end + _AFTER)
    return Window(Span(_start(sentence, figures[0]), end), tuple(figures))
