"""Examples as tensors, rows of like length together."""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor

from extractor.tagger.alphabet import HIDDEN, Alphabet
from extractor.tagger.opinion import ROLES
from extractor.tagger.stretches import LONGEST
from extractor.train.examples import Example
from extractor.train.perturbing import perturbed

_POOL = 16
"""Batches that are sorted by length together: short rows are not filled up to long ones."""
_SMOOTHED = 0.05
"""Share of each label that goes to all roles alike: weak labels are not always right."""
_DAMAGED = 0.3
"""Share of examples that are shown damaged, drawn anew in every round."""
_Row = TypeVar("_Row")


class Batch(NamedTuple):
    """Rows of character numbers with what is known of them.

    `marks` is 1 where (row, 0, character) belongs to the stretch that is asked about; `roles` holds
    a share for each role, `clause` one for each character, -1 where nobody knows.
    """

    numbers: Tensor
    marks: Tensor
    roles: Tensor
    clause: Tensor


def grouped_rows(
    rows: Sequence[_Row], size: int, length: Callable[[_Row], int], order: random.Random
) -> Iterator[Sequence[_Row]]:
    """Yield all rows, `size` at a time, in an order drawn anew, those of like length together."""
    drawn = list(rows)
    order.shuffle(drawn)
    pools = [
        sorted(drawn[start : start + size * _POOL], key=length)
        for start in range(0, len(drawn), size * _POOL)
    ]
    groups = [pool[at : at + size] for pool in pools for at in range(0, len(pool), size)]
    order.shuffle(groups)
    yield from groups


def batches(
    examples: Sequence[Example], alphabet: Alphabet, size: int, hide_cue: float, seed: int
) -> Iterator[Batch]:
    """Yield the examples as often as they weigh, a share of problems with their cue hidden."""
    order = random.Random(seed)
    shown = [example for example in examples for _ in range(example.weight)]
    shown = [perturbed(each, order) if order.random() < _DAMAGED else each for each in shown]
    for group in grouped_rows(shown, size, _length, order):
        yield batch_of(group, alphabet, [order.random() < hide_cue for _ in group])


def batch_of(examples: Sequence[Example], alphabet: Alphabet, hidden: Sequence[bool]) -> Batch:
    """Return the tensors of some examples; `hidden` tells whose cue is to be hidden."""
    numbers, marks = marked_rows(examples, alphabet)
    roles = torch.full((len(examples), len(ROLES)), _SMOOTHED / len(ROLES))
    clause = torch.full(numbers.shape, -1.0)
    for row, (example, hide) in enumerate(zip(examples, hidden, strict=True)):
        roles[row, ROLES.index(example.role)] += 1 - _SMOOTHED
        first = len(example.before)
        if example.clause:
            clause[row] = torch.where(marks[row, 0] == 1, 0.0, -1.0)
            clause[row, first + example.clause.start : first + example.clause.end] = 1
        if example.cue and hide:
            numbers[row, first + example.cue.start : first + example.cue.end] = HIDDEN
    return Batch(numbers, marks, roles, clause)


def marked_rows(examples: Sequence[Example], alphabet: Alphabet) -> tuple[Tensor, Tensor]:
    """Return numbers of the characters of examples and of what stands before them, and marks."""
    numbers = torch.from_numpy(alphabet.rows([e.before + e.text[:LONGEST] for e in examples]))
    marks = torch.zeros(len(examples), 1, numbers.shape[1])
    for row, example in enumerate(examples):
        marks[row, 0, len(example.before) : len(example.before) + len(example.text[:LONGEST])] = 1
    return numbers, marks


def _length(example: Example) -> int:
    return len(example.before) + len(example.text)
