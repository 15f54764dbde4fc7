"""Finds what each stretch of running text does in its report."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.mention import Mention
from extractor.span import Span
from extractor.tagger.model import Model
from extractor.tagger.opinion import ROLES, Opinion
from extractor.tagger.stretches import LONGEST, clauses_in, stretches_of

_PROBLEM = ROLES.index("problem")
_BELONGS = 0.0
"""Score from which a clause beside the best one belongs to the statement: even odds."""


class RoleFinder:
    """A `Finder` of stretches with the model's opinion of each, in order, none overlapping."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def find(self, text: str) -> Iterator[Mention[Opinion]]:
        """Yield an opinion on every stretch of `text`."""
        stretches = list(stretches_of(text))
        read = [span.of(text)[:LONGEST] for span in stretches]
        roles, clauses = self._model.judge(read)
        for stretch, shares, scores in zip(stretches, roles, clauses, strict=True):
            clause = clause_of(text, stretch, scores)
            opinion = Opinion(ROLES[int(shares.argmax())], float(shares[_PROBLEM]), clause)
            yield Mention("role", stretch, f"tagger/{self._model.version}", opinion)


def clause_of(text: str, stretch: Span, scores: NDArray[np.float32]) -> Span:
    """Return the clause with the highest mean score, and those beside it that belong to it."""
    read = Span(stretch.start, stretch.start + len(scores))
    clauses = clauses_in(text, read) or [read]
    means = [float(scores[c.start - stretch.start : c.end - stretch.start].mean()) for c in clauses]
    best = max(range(len(means)), key=means.__getitem__)
    first = _reach(means, best, -1)
    return Span(clauses[first].start, clauses[_reach(means, best, 1)].end)


def _reach(means: Sequence[float], at: int, step: int) -> int:
    while 0 <= at + step < len(means) and means[at + step] > _BELONGS:
        at += step
    return at
