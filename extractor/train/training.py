"""Teacher and student, each trained, calibrated and judged on documents it has not seen."""

import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.model import probabilities
from extractor.tagger.opinion import ROLES
from extractor.train.batches import Batch, batches
from extractor.train.calibrating import calibration_error, temperature_of
from extractor.train.distilling import Lesson, further_texts, lesson_batches, lessons_of
from extractor.train.embedding import start_from
from extractor.train.examples import Example
from extractor.train.fit import Tell, fit
from extractor.train.judging import answers_of, judged
from extractor.train.networks import WORDS, Convolutional, pretrained
from extractor.train.recipe import Recipe
from extractor.train.splitting import Parts, limited

_LEAST_SEEN = 2
"""Times a character must occur in what the student learns from to be one of its alphabet."""


@dataclass(frozen=True, slots=True)
class Trained:
    """A network with its alphabet, the temperature of its scores, and figures about it."""

    network: nn.Module
    alphabet: Alphabet
    temperature: float
    figures: dict[str, object]


def train_teacher(base: str, parts: Parts, recipe: Recipe, tell: Tell) -> Trained:
    """Return the encoder at `base`, fine-tuned on the examples."""
    course = recipe.teacher
    torch.manual_seed(recipe.seed)
    network, alphabet = pretrained(base, course.dropout, course.depth)
    examples = limited(parts.train, recipe.per_role, recipe.seed)
    rounds = _example_rounds(examples, alphabet, recipe, course.epochs, course.batch)
    steps = course.epochs * math.ceil(sum(e.weight for e in examples) / course.batch)
    fit(network, rounds, steps, course, tell)
    return measured(network, alphabet, parts)


def train_student(parts: Parts, recipe: Recipe, tell: Tell, teacher: Trained | None) -> Trained:
    """Return the small network, taught by `teacher`, else by the examples' own labels."""
    course = recipe.student
    torch.manual_seed(recipe.seed)
    examples = limited(parts.train, recipe.per_role, recipe.seed)
    alphabet = _alphabet(parts.train)
    network = Convolutional(len(alphabet), course.width, course.depth, course.dropout)
    if teacher:
        start_from(
            network.embedding, alphabet, teacher.network.get_submodule(WORDS), teacher.alphabet
        )
        lessons = _lessons(teacher, examples, parts, recipe)
        rounds = _lesson_rounds(lessons, alphabet, recipe)
        steps = course.epochs * math.ceil(len(lessons) / course.batch)
    else:
        rounds = _example_rounds(examples, alphabet, recipe, course.epochs, course.batch)
        steps = course.epochs * math.ceil(sum(e.weight for e in examples) / course.batch)
    fit(network, rounds, steps, course, tell)
    return measured(network, alphabet, parts)


def _alphabet(examples: Sequence[Example]) -> Alphabet:
    seen = Counter(character for example in examples for character in example.text)
    return Alphabet("".join(sorted(c for c, times in seen.items() if times >= _LEAST_SEEN)))


def _example_rounds(
    examples: Sequence[Example], alphabet: Alphabet, recipe: Recipe, epochs: int, size: int
) -> Iterator[Batch]:
    for epoch in range(epochs):
        seed = recipe.seed * 1000 + epoch
        yield from batches(examples, alphabet, size, recipe.hide_cue, seed)


def _lesson_rounds(
    lessons: Sequence[Lesson], alphabet: Alphabet, recipe: Recipe
) -> Iterator[Batch]:
    for epoch in range(recipe.student.epochs):
        yield from lesson_batches(
            lessons, alphabet, recipe.student.batch, recipe.seed * 1000 + epoch
        )


def _lessons(
    teacher: Trained, examples: Sequence[Example], parts: Parts, recipe: Recipe
) -> list[Lesson]:
    """Return what the teacher says of the examples, their variants, and further stretches."""
    draw = random.Random(recipe.seed)
    further = draw.sample(parts.train, min(recipe.pool, len(parts.train)))
    taught = [e.text for e in examples if e.role == "problem" or e.group.startswith("own:")]
    texts = {*(e.text for e in examples), *(e.text for e in further)}
    for variant in range(3):
        texts.update(further_texts(taught, recipe.seed + variant))
    ordered = sorted(texts)
    return lessons_of(ordered, answers_of(teacher.network, teacher.alphabet, ordered))


def measured(network: nn.Module, alphabet: Alphabet, parts: Parts) -> Trained:
    """Calibrate on one part of the documents, and judge on another."""
    held = limited(parts.calibrate, 400, 1)
    scores = answers_of(network, alphabet, [example.text for example in held]).roles
    temperature = temperature_of(scores, _wanted(held))
    figures: dict[str, object] = {}
    for name, own in (("official texts", False), ("own sentences", True)):
        test = [e for e in limited(parts.test, 400, 1) if e.group.startswith("own:") == own]
        if test:
            scores = answers_of(network, alphabet, [example.text for example in test]).roles
            shares = probabilities(scores, temperature)
            right = shares.argmax(1) == _wanted(test)
            figures[name] = {
                "examples": len(test),
                "right": round(float(right.mean()), 3),
                "calibration error": round(calibration_error(shares.max(1), right), 3),
                "roles": [_rounded(each._asdict()) for each in judged(scores, test)],
            }
    return Trained(network, alphabet, temperature, figures)


def _wanted(examples: Sequence[Example]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([ROLES.index(example.role) for example in examples], np.int64)


def _rounded(figures: dict[str, object]) -> dict[str, object]:
    return {k: round(v, 3) if isinstance(v, float) else v for k, v in figures.items()}
