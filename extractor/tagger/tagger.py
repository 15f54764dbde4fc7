"""What each stretch of running text that is asked about does in its report."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.span import Span
from extractor.tagger.adversity import may_state_hardship
from extractor.tagger.model import Model, Scores
from extractor.tagger.opinion import ROLES, Opinion
from extractor.tagger.stretches import LONGEST, clauses_in

_PROBLEM = ROLES.index("problem")
_BELONGS = 0.0
"""Score from which a clause beside the best one belongs to the statement: even odds."""


class Tagger:
    """Asks the model about stretches of a text that the gate lets through."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.name = f"tagger/{model.version}"

    def opinions(self, text: str, stretches: Iterable[Span]) -> Iterator[Opinion]:
        """Yield an opinion on each stretch of `text` that may state a hardship."""
        for stretch in stretches:
            words = stretch.of(text)
            if may_state_hardship(words):
                shares, scores = self._model.judge(words[:LONGEST])
                clause = clause_of(text, stretch, scores)
                role = ROLES[int(shares.argmax())]
                yield Opinion(stretch, role, float(shares[_PROBLEM]), clause)


def clause_of(text: str, stretch: Span, scores: Scores) -> Span:
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
