"""What each stretch of running text that is asked about does in its report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.span import Span
from extractor.tagger.adversity import may_state_hardship
from extractor.tagger.model import Model, Scores
from extractor.tagger.naming import Name, Shares, name_of, share_of
from extractor.tagger.opinion import ROLES, Opinion
from extractor.tagger.stretches import LONGEST, before_in, clauses_in
from extractor.tagger.windows import Window, windows_of

_PROBLEM = ROLES.index("problem")
_BELONGS = 0.0
"""Score from which a clause beside the best one belongs to the statement: even odds."""


class Tagger:
    """Asks the model about stretches of a text that the gate lets through, and about figures.

    `judging` and `naming` tell which of the two it is for; of the other it says nothing. With
    `mending` its names may go before those of the rules.
    """

    def __init__(
        self, model: Model, *, judging: bool = True, naming: bool = True, mending: bool = False
    ) -> None:
        self._model = model
        self._judging = judging
        self.naming = naming
        self.mending = mending
        self.name = f"tagger/{model.version}"

    def opinions(self, text: str, stretches: Iterable[Span]) -> Iterator[Opinion]:
        """Yield an opinion on each stretch of `text` that may state a hardship."""
        for stretch in stretches if self._judging else ():
            words = stretch.of(text)
            if may_state_hardship(words):
                shares, scores = self._model.judge(words[:LONGEST], before_in(text, stretch))
                clause = clause_of(text, stretch, scores)
                role = ROLES[int(shares.argmax())]
                yield Opinion(stretch, role, float(shares[_PROBLEM]), clause)

    def names(
        self, text: str, sentence: Span, figures: Sequence[Span], asked: Mapping[Span, Span | None]
    ) -> Iterator[tuple[Span, Name]]:
        """Yield those of a sentence's figures that are `asked` about with what names them.

        `figures` are all of them, in order: the network reads a figure as one of several. `asked`
        has the stretch that was told to name a figure, which the network does not know of. All
        spans are of `text`.
        """
        for window in windows_of(sentence, figures) if self.naming else ():
            if any(figure in asked for figure in window.figures):
                inner = [window.inward(figure) for figure in window.figures]
                rows = self.shares(window.span.of(text), inner)
                for figure, row in zip(window.figures, rows, strict=True):
                    if figure in asked:
                        yield figure, self._name(row, window, asked[figure])

    def _name(self, row: Shares, window: Window, told: Span | None) -> Name:
        name = name_of(row, window)
        if told is None:
            return name
        agreement, share = self._model.calibration.agreement, share_of(told, row, window)
        return name._replace(told=agreement.likely(share, same=told == name.span), share=share)

    def shares(self, words: str, figures: Sequence[Span]) -> Shares:
        """Return how likely each stretch of some words names each figure in them."""
        return self._model.shares(words, figures)


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
