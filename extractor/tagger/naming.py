"""What names a figure: the stretches of its sentence, each as likely as the network finds it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.span import Span
from extractor.tagger.windows import Window

LONGEST_NAME = 30
"""Characters of a name; hardly one of a hundred is longer."""


class Name(NamedTuple):
    """The likeliest name of a figure, None where the sentence has none, and how likely it is.

    `other` is how likely the stretch is that the rules read.
    """

    place: Span | None
    likely: float
    other: float


def place_of(name: str, text: str, figure: Span) -> Span | None:
    """Return where the name of a figure stands: right behind it, else nearest before, else after.

    >>> text = "设大厅8个，窗口6个，大厅均在街上"
    >>> place_of("大厅", text, Span(3, 5)), place_of("窗口", text, Span(3, 5))
    (Span(start=1, end=3), Span(start=6, end=8))
    >>> place_of("大厅数", text, Span(3, 5)) is None
    True
    """
    if text.startswith(name, figure.end):
        return Span(figure.end, figure.end + len(name))
    start = text.rfind(name, 0, figure.start)
    start = start if start >= 0 else text.find(name, figure.end)
    return Span(start, start + len(name)) if start >= 0 else None


def name_of(row: NDArray[np.float64], window: Window, told: Span | None) -> Name:
    """Return the likeliest name of a figure, from the share of each stretch of its window.

    `told` is the stretch that the rules read, None where they read none.

    >>> row = np.zeros(5)
    >>> row[3], row[1] = 0.75, 0.25
    >>> name_of(row, Window(Span(7, 9), ()), Span(7, 9))
    Name(place=Span(start=8, end=9), likely=0.75, other=0.25)
    """
    length, start = len(window.span), window.span.start
    best = int(row.argmax())
    first, last = divmod(best, length)
    place = Span(start + first, start + last + 1) if first < length else None
    inside = told is not None and window.span.covers(told)
    other = _share(row, window.inward(told), length) if told and inside else 0.0
    return Name(place, float(row[best]), other)


def _share(row: NDArray[np.float64], span: Span, length: int) -> float:
    return float(row[span.start * length + span.end - 1])
