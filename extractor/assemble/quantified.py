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
    heading = _Headings(actions, outline)
    for figure in figures:
        start = figure.evidence.start
        whole: Problem | Measure | None = details.at(start) or heading.of(outline.index_at(start))
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


class _Headings:
    """The actions that headings state, by the sections in which they hold."""

    def __init__(self, actions: Sequence[Measure], outline: Outline) -> None:
        self._actions = {action.evidence.start: action for action in actions}
        self._outline = outline
        self._found: dict[int, Measure | None] = {}

    def of(self, section: int | None) -> Measure | None:
        """Return the action of the inmost section around `section`, or it, that states one."""
        if section is None:
            return None
        if section not in self._found:
            inside = self._outline.sections[section]
            action = self._actions.get(inside.heading.start)
            self._found[section] = action or self.of(inside.parent)
        return self._found[section]
