"""What names a figure: the stretches of its sentence, each as likely as the network finds it."""

from math import exp, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.span import Span
from extractor.tagger.windows import Window

Shares = NDArray[np.float64]

LONGEST_NAME = 30
"""Characters of a name; hardly one of a hundred is longer."""
_LEAST = 1e-4
"""The smallest share that is told from none."""


class Name(NamedTuple):
    """The likeliest name of a figure, None where the sentence has none, and how likely it is.

    `told` is how likely the stretch does that was told to name it, `share` what the network itself
    gives to that; None and 0 where none was.
    """

    span: Span | None
    likely: float
    told: float | None = None
    share: float = 0.0


class Agreement(NamedTuple):
    """What a second reading says of the names that the rules read.

    The network, which does not know them, is sure of too little; the rules are more often right.
    """

    slope: float
    same: float
    intercept: float

    def likely(self, share: float, *, same: bool) -> float:
        """Return how likely a name of the rules is right to which the network gives `share`.

        `same` tells that it gives no other stretch more.

        >>> sure = Agreement(0.3, 1.6, 1.0)
        >>> round(sure.likely(0.5, same=True), 2), round(sure.likely(0.1, same=False), 2)
        (0.93, 0.58)
        """
        return 1 / (1 + exp(-(self.slope * odds(share) + self.same * same + self.intercept)))


AS_TOLD = Agreement(1.0, 0.0, 0.0)
"""A name of the rules is as likely right as the network finds it: nobody has measured it."""


def odds(share: float) -> float:
    """Return the logarithm of the odds of a share; none is taken for certain or impossible.

    >>> odds(0.5), odds(0) == odds(0.0001)
    (0.0, True)
    """
    sure = min(max(share, _LEAST), 1 - _LEAST)
    return log(sure / (1 - sure))


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
    Name(span=Span(start=8, end=9), likely=0.6, told=None, share=0.0)
    """
    length, start = len(window.span), window.span.start
    best = int(row.argmax())
    first, last = divmod(best, length)
    span = Span(start + first, start + last + 1) if first < length else None
    return Name(span, float(row[best]))


def share_of(stretch: Span, row: Shares, window: Window) -> float:
    """Return the share of one stretch, 0 where the network could not take it for a name.

    >>> share_of(Span(7, 9), np.array([0.0, 0.1, 0.0, 0.6, 0.3]), Window(Span(7, 9), ()))
    0.1
    """
    if not window.span.covers(stretch) or len(stretch) > LONGEST_NAME:
        return 0.0
    inner = window.inward(stretch)
    return float(row[inner.start * len(window.span) + inner.end - 1])
