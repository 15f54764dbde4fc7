"""What the teacher says of many stretches, as examples for the student."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from extractor.span import Span
from extractor.tagger.alphabet import Alphabet
from extractor.tagger.opinion import ROLES
from extractor.tagger.stretches import LEAST, LONGEST, clauses_in
from extractor.train.batches import Batch, grouped_rows
from extractor.train.judging import Answers

_MATTERS = 0.2
"""Probability of a problem from which the student learns where in the stretch it is stated."""
_PROBLEM = ROLES.index("problem")


class Lesson(NamedTuple):
    """A stretch with the teacher's shares for each role and for each of its characters."""

    text: str
    roles: NDArray[np.float32]
    clause: NDArray[np.float32]


def lessons_of(texts: Sequence[str], answers: Answers) -> list[Lesson]:
    """Return the lessons that the teacher's answers give."""
    roles = torch.softmax(torch.from_numpy(answers.roles), -1).numpy()
    return [
        Lesson(text[:LONGEST], shares, torch.sigmoid(torch.from_numpy(scores)).numpy())
        for text, shares, scores in zip(texts, roles, answers.clauses, strict=True)
    ]


def lesson_batches(
    lessons: Sequence[Lesson], alphabet: Alphabet, size: int, seed: int
) -> Iterator[Batch]:
    """Yield all lessons in an order drawn anew."""
    order = random.Random(seed)
    for group in grouped_rows(lessons, size, lambda lesson: len(lesson.text), order):
        numbers = torch.from_numpy(alphabet.rows([lesson.text for lesson in group]))
        clause = torch.full(numbers.shape, -1.0)
        for row, lesson in enumerate(group):
            if lesson.roles[_PROBLEM] > _MATTERS:
                clause[row, : len(lesson.clause)] = torch.from_numpy(lesson.clause)
        yield Batch(numbers, torch.from_numpy(np.stack([each.roles for each in group])), clause)


def further_texts(texts: Iterable[str], seed: int) -> Iterator[str]:
    """Yield each text, its clauses alone, and its clauses in another order or with some left out.

    The teacher's opinion of these shows the student which clause decides.
    """
    draw = random.Random(seed)
    for text in texts:
        yield text
        clauses = [span.of(text) for span in clauses_in(text, Span(0, len(text)))]
        if len(clauses) > 1:
            yield from (clause for clause in clauses if len(clause) >= LEAST)
            yield "，".join(draw.sample(clauses, draw.randint(2, len(clauses)))) + "。"
