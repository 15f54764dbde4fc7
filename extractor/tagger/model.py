"""The model that ships: a network, what its scores are worth, and its version."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.network import Network
from extractor.tagger.opinion import ROLES
from extractor.tagger.weight_file import read_weights

DESCRIPTION, WEIGHTS = "tagger.json", "tagger.safetensors"
_ROOM = 1024
"""Characters that are read in one go: their states stay in the processor's cache."""


@dataclass(frozen=True)
class Model:
    """A network with the temperature that makes its scores probabilities."""

    version: str
    network: Network
    temperature: float

    def judge(self, texts: Sequence[str]) -> tuple[NDArray[np.float64], list[NDArray[np.float32]]]:
        """Return the probability of each role for each text, and each text's clause scores."""
        roles, clauses = [], []
        for group in _groups(texts):
            scores = self.network.scores(group)
            roles.append(scores.roles)
            clauses += scores.clauses
        joined = np.concatenate(roles) if roles else np.zeros((0, len(ROLES)))
        return probabilities(joined, self.temperature), clauses


def probabilities(scores: NDArray[Any], temperature: float) -> NDArray[np.float64]:
    """Return the probabilities of rows of scores.

    >>> probabilities(np.array([[2.0, 2.0]]), 1.5).tolist()
    [[0.5, 0.5]]
    """
    cooled = scores.astype(np.float64) / temperature
    grown = np.exp(cooled - cooled.max(1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float64] = grown / grown.sum(1, keepdims=True)
    return shares


def read_model(folder: Traversable) -> Model:
    """Return the model in `folder`; UnusableModel where its weights are not those described."""
    described = json.loads(folder.joinpath(DESCRIPTION).read_text("utf-8"))
    data = folder.joinpath(WEIGHTS).read_bytes()
    weights = read_weights(data, described["sha256"], WEIGHTS)
    network = Network(weights, Alphabet(described["alphabet"]))
    return Model(described["version"], network, described["temperature"])


@cache
def shipped() -> Model:
    """Return the model that comes with the package, read when it is first asked for."""
    return read_model(files("extractor.tagger").joinpath("weights"))


def _groups(texts: Sequence[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    room = 0
    for text in texts:
        if room < len(text):
            groups.append([])
            room = _ROOM
        groups[-1].append(text)
        room -= len(text)
    return groups
