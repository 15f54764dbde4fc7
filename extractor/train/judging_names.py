"""How well a network names figures that it has not seen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.naming import Agreement
from extractor.train.calibrating import Second, agreement_of, calibration_error, reliability
from extractor.train.figure_batches import figure_batch
from extractor.train.figure_examples import FigureExample
from extractor.train.figure_loss import log_shares

_TRIED = np.geomspace(0.5, 5.0, 46)
_ROWS = 16
_SURE = (0.98, 0.95, 0.9, 0.8)


class NamedRows(NamedTuple):
    """By figure: the scores of all its stretches, and the numbers of those that name it.

    `told` is the number of the one that the rules read, -1 where there is none.
    """

    scores: list[NDArray[np.float32]]
    accepted: list[NDArray[np.int64]]
    told: list[int]


def rows_of(network: nn.Module, alphabet: Alphabet, examples: Sequence[FigureExample]) -> NamedRows:
    """Return a network's logarithms of shares for the figures that are known, uncalibrated."""
    rows = NamedRows([], [], [])
    ordered = sorted(examples, key=lambda example: len(example.text))
    with torch.inference_mode():
        for start in range(0, len(ordered), _ROWS):
            batch = figure_batch(ordered[start : start + _ROWS], alphabet)
            shares = log_shares(batch.numbers, network(batch.numbers, batch.figures))
            known = batch.weight > 0
            rows.scores.extend(shares[known].numpy())
            rows.accepted.extend(batch.accepted[known].numpy())
            rows.told.extend(batch.told[known].tolist())
    return rows


def joined(some: NamedRows, others: NamedRows) -> NamedRows:
    """Return the figures of both."""
    return NamedRows(
        some.scores + others.scores, some.accepted + others.accepted, some.told + others.told
    )


def naming_temperature(rows: NamedRows) -> float:
    """Return the temperature under which the likeliest answers promise what they keep."""
    if not rows.scores:
        return 1.0
    kept = _ranks(rows) >= 0
    losses = [_loss(_likeliest(rows, temperature), kept) for temperature in _TRIED]
    return round(float(_TRIED[int(np.argmin(losses))]), 2)


def _ranks(rows: NamedRows) -> NDArray[np.int64]:
    """Return which accepted answer the likeliest one is, -1 for none: 0 is the best."""
    found = [
        np.flatnonzero(accepted == scores.argmax())[:1]
        for scores, accepted in zip(rows.scores, rows.accepted, strict=True)
    ]
    return np.array([at[0] if len(at) else -1 for at in found], np.int64)


def _loss(shares: NDArray[np.float64], kept: NDArray[np.bool_]) -> float:
    sure = np.clip(shares, 1e-6, 1 - 1e-6)
    return float(-np.where(kept, np.log(sure), np.log(1 - sure)).mean())


def _likeliest(rows: NamedRows, temperature: float) -> NDArray[np.float64]:
    """Return how likely the likeliest answer to each figure is."""
    return np.array([1 / np.exp((s - s.max()) / temperature).sum() for s in rows.scores])


def agreement(rows: NamedRows, temperature: float) -> Agreement:
    """Return what a network's shares of the names that the rules read tell of these."""
    return agreement_of(list(_told(rows, temperature)))


def _told(rows: NamedRows, temperature: float) -> Iterator[Second]:
    """Yield the names that the rules read, read again."""
    for scores, accepted, told in zip(*rows, strict=True):
        if told >= 0:
            cooled = np.exp((scores - scores.max()) / temperature)
            share = float(cooled[told] / cooled.sum())
            yield Second(share, bool(scores.argmax() == told), bool(told in accepted))


def naming_figures(rows: NamedRows, temperature: float) -> dict[str, object]:
    """Return what is told of a network's names in the figures of a training."""
    if not rows.scores:
        return {"figures": 0}
    ranks = _ranks(rows)
    promised, right = _likeliest(rows, temperature), ranks >= 0
    return {
        "figures": len(ranks),
        "best answer": round(float((ranks == 0).mean()), 3),
        "accepted answer": round(float(right.mean()), 3),
        "calibration error": round(calibration_error(promised, right), 3),
        "reliability": [
            {k: round(v, 3) for k, v in each._asdict().items()}
            for each in reliability(promised, right)
        ],
        "sure of": {str(sure): round(float((promised >= sure).mean()), 3) for sure in _SURE},
    }
