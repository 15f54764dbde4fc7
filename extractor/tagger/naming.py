"""What names a figure: the stretches of its sentence, each as likely as the network finds it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.span import Span
from extractor.tagger.windows import Window

Shares = NDArray[np.float64]

LONGEST_NAME = 30
"""Characters of a name; hardly one of a hundred is longer."""


class Name(NamedTuple):
    """The likeliest name of a figure, None where the sentence has none, and how likely it is."""

    span: Span | None
    likely: float


def span_of_name(name: str, text: str, figure: Span, sentence: Span) -> Span | None:
    """Return where in its sentence a figure's name stands: behind it, else nearest before or after.

    >>> text = "设大厅8个，窗口6个，大厅均在街上"
    >>> span_of_name("大厅", text, Span(3, 5), Span(0, 16))
    Span(start=1, end=3)
    >>> span_of_name("窗口", text, Span(3, 5), Span(0, 16))
    Span(start=6, end=8)
    """
    if text.startswith(name, figure.end, sentence.end):
        return Span(figure.end, figure.end + len(name))
    start = text.rfind(name, sentence.start, figure.start)
    start = start if start >= 0 else text.find(name, figure.end, sentence.end)
    return Span(start, start + len(name)) if start >= 0 else None


def name_of(row: Shares, window: Window) -> Name:
    """Return the likeliest name of a figure, from the share of each stretch of its window.

    >>> row = np.array([0.0, 0.1, 0.0, 0.6, 0.3])
    >>> name_of(row, Window(Span(7, 9), ()))
    Name(span=Span(start=8, end=9), likely=0.6)
    """
    length, start = len(window.span), window.span.start
    best = int(row.argmax())
    first, last = divmod(best, length)
    span = Span(start + first, start + last + 1) if first < length else None
    return Name(span, float(row[best]))
