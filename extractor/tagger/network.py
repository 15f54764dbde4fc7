"""The convolutional network in numpy: scores of roles and of characters for many stretches."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.tagger.alphabet import PAD, Alphabet
from extractor.tagger.weight_file import Weights

Array = NDArray[np.float32]
_NEVER = np.float32(-30)
"""Stands where there is no character, so that no greatest value is found there."""


class Scores(NamedTuple):
    """A row of scores for each stretch and, for each of its characters, that of its clause."""

    roles: Array
    clauses: list[Array]


class _Layer(NamedTuple):
    """What a character's state, and those of the characters before and behind it, are met by."""

    before: Array
    own: Array
    behind: Array
    bias: Array


class Network:
    """Convolutions over three characters, each layer reaching twice as far as the one before."""

    def __init__(self, weights: Weights, alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._embedding = weights["embedding.weight"]
        depth = sum(1 for name in weights if name.startswith("layers.") and "weight" in name)
        self._layers = [_layer(weights, number) for number in range(depth)]
        self._roles = weights["heads.roles.weight"].T, weights["heads.roles.bias"]
        self._clause = weights["heads.clause.weight"][0], weights["heads.clause.bias"][0]
        self._gap = 2 ** max(0, depth - 1)

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return the scores of some texts, none of them empty, read in one go."""
        lengths = np.array([len(text) for text in texts])
        starts = np.concatenate(([0], np.cumsum(lengths + self._gap)[:-1]))
        numbers = self._side_by_side(texts, starts, lengths)
        known = (numbers != PAD)[:, None].astype(np.float32)
        states = self._states(numbers, known)
        mean = np.add.reduceat(states, starts) / lengths[:, None]
        most = np.maximum.reduceat(states + (1 - known) * _NEVER, starts)
        roles = np.concatenate((mean, most), 1) @ self._roles[0] + self._roles[1]
        clause = states @ self._clause[0] + self._clause[1]
        clauses = [clause[at : at + n] for at, n in zip(starts, lengths, strict=True)]
        return Scores(roles.astype(np.float32), clauses)

    def _side_by_side(
        self, texts: Sequence[str], starts: NDArray[np.int64], lengths: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """Return all texts as one row of numbers, so far apart that none sees another."""
        numbers = np.full(starts[-1] + lengths[-1] + self._gap, PAD, np.int64)
        for text, start in zip(texts, starts, strict=True):
            numbers[start : start + len(text)] = self._alphabet.row(text)
        return numbers

    def _states(self, numbers: NDArray[np.int64], known: Array) -> Array:
        states = self._embedding[numbers]
        for depth, layer in enumerate(self._layers):
            states = _grown(states, layer, 2**depth) * known
        return states


def _layer(weights: Weights, number: int) -> _Layer:
    kernel, bias = weights[f"layers.{number}.weight"], weights[f"layers.{number}.bias"]
    before, own, behind = (np.ascontiguousarray(kernel[:, :, at].T) for at in range(3))
    return _Layer(before, own, behind, bias)


def _grown(states: Array, layer: _Layer, reach: int) -> Array:
    """Return the states with what a layer makes of each and of those `reach` characters away."""
    grown = states @ layer.own
    grown[reach:] += states[:-reach] @ layer.before
    grown[:-reach] += states[reach:] @ layer.behind
    grown += layer.bias
    np.maximum(grown, 0, out=grown)
    grown += states
    return grown
