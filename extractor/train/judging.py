"""How well a network does on examples it has not seen."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.opinion import ROLES
from extractor.tagger.stretches import LONGEST
from extractor.train.batches import marked_rows
from extractor.train.examples import Example

_ROWS = 64


class Answers(NamedTuple):
    """A network's (example, role) scores, and each stretch's score for each of its characters."""

    roles: NDArray[np.float32]
    clauses: list[NDArray[np.float32]]


class Judgement(NamedTuple):
    """Precision, recall and F1 of a role, and how many examples it has."""

    role: str
    precision: float
    recall: float
    f1: float
    examples: int


def answers_of(network: nn.Module, alphabet: Alphabet, examples: Sequence[Example]) -> Answers:
    """Return what a network answers to examples, before any calibration."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].text))
    roles = np.zeros((len(examples), len(ROLES)), np.float32)
    clauses = [np.zeros(0, np.float32)] * len(examples)
    with torch.inference_mode():
        for start in range(0, len(order), _ROWS):
            rows = order[start : start + _ROWS]
            scores = network(*marked_rows([examples[i] for i in rows], alphabet))
            roles[rows] = scores.roles.numpy()
            for i, row in zip(rows, scores.clause.numpy(), strict=True):
                first, size = len(examples[i].before), min(len(examples[i].text), LONGEST)
                clauses[i] = row[first : first + size]
    return Answers(roles, clauses)


def judged(scores: NDArray[np.float32], examples: Sequence[Example]) -> list[Judgement]:
    """Return a judgement for each role that the examples have."""
    wanted = np.array([ROLES.index(example.role) for example in examples])
    got = scores.argmax(1)
    found = []
    for number, role in enumerate(ROLES):
        right = int(((wanted == number) & (got == number)).sum())
        told, there = int((got == number).sum()), int((wanted == number).sum())
        if there:
            precision, recall = right / max(told, 1), right / there
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            found.append(Judgement(role, precision, recall, f1, there))
    return found
