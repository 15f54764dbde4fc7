"""Which measure or problem each figure quantifies: the one whose text it stands in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.outline import Outline
from extractor.schema import Figure, Link, Measure, Problem


def quantifying_links(
    figures: Sequence[Figure],
    actions: Sequence[Measure],
    problems: Sequence[Problem],
    outline: Outline,
) -> Iterator[Link]:
    """Yield for each figure the problem whose details hold it, else the measure that heads it."""
    details = _Details(problems)
    headings = {action.evidence.start: action for action in actions}
    for figure in figures:
        whole: Problem | Measure | None = details.at(figure.evidence.start)
        whole = whole or _heading_of(figure, headings, outline)
        if whole:
            yield Link(kind="quantifies", from_=figure.id, to=whole.id, evidence=figure.evidence)


class _Details:
    """The details of all problems in reading order, each with its problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        placed = [
            (detail.start, detail.end, number)
            for number, problem in enumerate(problems)
            for detail in (*problem.details, problem.evidence)
        ]
        self._placed = sorted(placed)
        self._starts = [start for start, _, _ in self._placed]
        self._problems = problems

    def at(self, offset: int) -> Problem | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._placed[index][1]:
            return None
        return self._problems[self._placed[index][2]]


def _heading_of(figure: Figure, headings: dict[int, Measure], outline: Outline) -> Measure | None:
    """Return the action of the inmost section around a figure that states one."""
    section = outline.index_at(figure.evidence.start)
    if section is None:
        return None
    starts = (outline.sections[index].heading.start for index in outline.path_to(section))
    return next((headings[start] for start in starts if start in headings), None)
