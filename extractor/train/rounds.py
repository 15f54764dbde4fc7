"""The order in which a training shows its examples."""

import random
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from extractor.tagger.alphabet import Alphabet
from extractor.train.batches import Batch, batches
from extractor.train.examples import Example
from extractor.train.figure_batches import FigureBatch, figure_batches
from extractor.train.figure_examples import FigureExample
from extractor.train.recipe import Recipe

_BESIDE = 0.5
"""Sentences that the rules named for each one that readers named, in the rounds of the latter."""


class Lessons(NamedTuple):
    """What a training learns from: stretches with roles, and sentences with named figures."""

    roles: Sequence[Example]
    figures: Sequence[FigureExample]


def rounds(lessons: Lessons, alphabet: Alphabet, recipe: Recipe) -> list[Batch | FigureBatch]:
    """Return all batches of a training: those of both kinds evenly among each other."""
    roles = chain.from_iterable(
        batches(lessons.roles, alphabet, recipe.batch, recipe.hide_cue, recipe.seed * 1000 + epoch)
        for epoch in range(recipe.epochs)
    )
    figures = _figure_rounds(lessons.figures, alphabet, recipe)
    return _among([*roles], [*figures])


def _figure_rounds(
    examples: Sequence[FigureExample], alphabet: Alphabet, recipe: Recipe
) -> Iterator[FigureBatch]:
    """Yield all sentences once, then several times those that readers named with a few others."""
    draw = random.Random(recipe.seed)
    judged = [example for example in examples if example.judged]
    others = [example for example in examples if not example.judged]
    beside = min(len(others), int(len(judged) * _BESIDE))
    shown = [[*others, *judged]]
    shown += [[*judged, *draw.sample(others, beside)] for _ in range(recipe.measured_rounds)]
    for number, some in enumerate(shown):
        seed = recipe.seed * 1000 + number
        yield from figure_batches(some, alphabet, recipe, seed)


def _among(some: Sequence[Batch], others: Sequence[FigureBatch]) -> list[Batch | FigureBatch]:
    """Return both lists as one: each keeps its order and is spread over the whole."""
    places = [(at + 0.5) / len(each) for each in (some, others) for at in range(len(each))]
    every: list[Batch | FigureBatch] = [*some, *others]
    return [every[at] for at in sorted(range(len(every)), key=places.__getitem__)]
