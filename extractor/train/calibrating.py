"""How far the network's scores may be trusted: one temperature, found on held-out documents."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.tagger.model import probabilities

_TRIED = np.geomspace(0.5, 5.0, 91)
_BINS = 10


def temperature_of(scores: NDArray[np.float32], wanted: NDArray[np.int64]) -> float:
    """Return the temperature under which the right roles are likeliest, to two decimals.

    >>> rows = np.array([[4.0, 0.0]] * 4, np.float32)
    >>> temperature_of(rows, np.array([0, 0, 0, 1])) > 3
    True
    """
    rows = np.arange(len(wanted))
    losses = [-np.log(probabilities(scores, t)[rows, wanted]).mean() for t in _TRIED]
    return round(float(_TRIED[int(np.argmin(losses))]), 2)


class Bin(NamedTuple):
    """Answers that promised about the same: how many, what they promised, what was right."""

    answers: int
    promised: float
    right: float


def reliability(shares: NDArray[np.float64], right: NDArray[np.bool_]) -> list[Bin]:
    """Return what was promised and what was right, tenth by tenth, where there are answers.

    >>> reliability(np.array([0.75] * 4), np.array([True, True, True, False]))
    [Bin(answers=4, promised=0.75, right=0.75)]
    """
    bins = np.minimum((shares * _BINS).astype(int), _BINS - 1)
    return [
        Bin(int(mine.sum()), float(shares[mine].mean()), float(right[mine].mean()))
        for each in range(_BINS)
        if (mine := bins == each).any()
    ]


def calibration_error(shares: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Return the mean distance of what was promised from what was right, over ten bins.

    >>> calibration_error(np.array([0.75] * 4), np.array([True, True, True, False]))
    0.0
    """
    gaps = (abs(each.promised - each.right) * each.answers for each in reliability(shares, right))
    return float(sum(gaps)) / len(shares)
