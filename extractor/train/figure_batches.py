"""Sentences with figures as tensors, rows of like length together."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from extractor.span import Span
from extractor.tagger.alphabet import PAD, Alphabet
from extractor.tagger.naming import LONGEST_NAME
from extractor.train.batches import grouped_rows
from extractor.train.figure_examples import FigureExample
from extractor.train.figure_perturbing import perturbed_figures
from extractor.train.measured_texts import Answers
from extractor.train.recipe import Recipe

_ANSWERS = 8
"""Answers to a figure that are looked at, at most."""
_DAMAGED = 0.5
"""Share of sentences that are shown damaged, drawn anew in every round."""


class FigureBatch(NamedTuple):
    """Rows of character numbers with their figures and what names them.

    `figures` is 1 where (row, figure, character) belongs to a figure; `accepted` are the (row,
    figure) answers, the best first, each START * length + LAST or length * length for no name at
    all, -1 where there are no more; `told` is what the rules read, likewise, -1 where nothing;
    `weight` is 0 for a figure of which nothing is known.
    """

    numbers: Tensor
    figures: Tensor
    accepted: Tensor
    told: Tensor
    weight: Tensor


def figure_batches(
    examples: Sequence[FigureExample], alphabet: Alphabet, recipe: Recipe, seed: int
) -> Iterator[FigureBatch]:
    """Yield all examples once, half of them damaged."""
    order = random.Random(seed)
    shown = [
        perturbed_figures(each, order) if order.random() < _DAMAGED else each for each in examples
    ]
    for group in grouped_rows(shown, recipe.batch, lambda example: len(example.text), order):
        yield figure_batch(group, alphabet, recipe.measured_weight)


def figure_batch(
    examples: Sequence[FigureExample], alphabet: Alphabet, judged_weight: float = 1.0
) -> FigureBatch:
    """Return the tensors of some examples."""
    numbers = torch.from_numpy(alphabet.rows([example.text for example in examples]))
    rows, length = numbers.shape
    most = max(len(example.figures) for example in examples)
    figures = torch.zeros(rows, most, length)
    accepted = torch.full((rows, most, _ANSWERS), -1)
    told = torch.full((rows, most), -1)
    weight = torch.zeros(rows, most)
    for row, example in enumerate(examples):
        for column, named in enumerate(example.figures):
            figures[row, column, named.figure.start : named.figure.end] = 1
            places = _places(named.answers, length)
            told[row, column] = _place(named.told, length) if named.told else -1
            accepted[row, column, : len(places)] = torch.tensor(places, dtype=torch.long)
            if places:
                weight[row, column] = judged_weight if example.judged else 1
    return FigureBatch(numbers, figures, accepted, told, weight)


def _places(answers: Answers | None, length: int) -> list[int]:
    """Return the numbers of the answers, none where they are unknown or too long for names."""
    if answers is not None and not answers:
        return [length * length]
    short = [each for each in answers or () if len(each) <= LONGEST_NAME]
    return [_place(each, length) for each in short[:_ANSWERS]]


def _place(stretch: Span, length: int) -> int:
    return stretch.start * length + stretch.end - 1


def allowed(numbers: Tensor) -> Tensor:
    """Return which (row, start, last) are stretches of a row that are no longer than names."""
    length = numbers.shape[1]
    at = torch.arange(length)
    size = at.unsqueeze(0) - at.unsqueeze(1)
    band = (size >= 0) & (size < LONGEST_NAME)
    known = numbers != PAD
    return band & known.unsqueeze(1) & known.unsqueeze(2)
