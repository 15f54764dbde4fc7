"""How far the network's scores may be trusted, found on held-out documents."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.tagger.model import probabilities
from extractor.tagger.naming import AS_TOLD, Agreement, odds

_TRIED = np.geomspace(0.5, 5.0, 91)
_BINS = 10
_ROUNDS = 200
_HELD = 1e-3
"""What draws the answers towards nothing, where the names alone would leave them open."""
_STEP = 0.3
"""What a round may change at most, so that answers that are nearly all right do not run away."""


def temperature_of(scores: NDArray[np.float32], wanted: NDArray[np.int64]) -> float:
    """Return the temperature under which the right roles are likeliest, to two decimals.

    >>> rows = np.array([[4.0, 0.0]] * 4, np.float32)
    >>> temperature_of(rows, np.array([0, 0, 0, 1])) > 3
    True
    """
    rows = np.arange(len(wanted))
    losses = [-np.log(probabilities(scores, t)[rows, wanted]).mean() for t in _TRIED]
    return round(float(_TRIED[int(np.argmin(losses))]), 2)


class Second(NamedTuple):
    """A name that the rules read, read again: its share, whether it is the network's, and right."""

    share: float
    same: bool
    right: bool


def agreement_of(names: Sequence[Second]) -> Agreement:
    """Return what second readings tell of names, found by Newton's method.

    >>> names = [Second(0.6, True, i < 9) for i in range(10)]
    >>> names += [Second(0.1, False, i < 5) for i in range(10)]
    >>> sure = agreement_of(names)
    >>> round(sure.likely(0.6, same=True), 2), round(sure.likely(0.1, same=False), 2)
    (0.9, 0.5)
    """
    if not names:
        return AS_TOLD
    rows = np.array([[odds(name.share), name.same, 1.0] for name in names])
    wanted, found = np.array([name.right for name in names], float), np.zeros(3)
    for _ in range(_ROUNDS):
        promised = 1 / (1 + np.exp(-rows @ found))
        bent = (rows * (promised * (1 - promised))[:, None]).T @ rows + _HELD * np.eye(3)
        change = np.linalg.solve(bent, rows.T @ (wanted - promised) - _HELD * found)
        found = found + change * min(1.0, _STEP / max(float(np.abs(change).max()), _STEP))
    return Agreement(*(round(float(each), 3) for each in found))


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
