"""Which measure or problem each figure quantifies: the one whose text it stands in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.outline import Outline
from extractor.schema import Evidence, Figure, Link, Measure, Problem

_NAMED_BY_SOLUTIONS = ("problem_solved", "problem_answered")
_RUN_IN = 3
"""Characters behind a heading in which its line ends, if it has one of its own."""


def quantifying_links(
    figures: Sequence[Figure],
    actions: Sequence[Measure],
    problems: Sequence[Problem],
    outline: Outline,
    text: str,
) -> Iterator[Link]:
    """Yield for each figure the problem whose details hold it, else the measure that heads it."""
    details = _Details(problems)
    heading = _Headings(actions, outline, text)
    for figure in figures:
        start = figure.evidence.start
        whole: Problem | Measure | None = details.at(start) or heading.at(start)
        if whole:
            yield Link(kind="quantifies", from_=figure.id, to=whole.id, evidence=figure.evidence)


def _about(problem: Problem) -> Sequence[Evidence]:
    """Return the sentences about a problem; those about one that is solved tell what solved it."""
    return () if problem.found_by in _NAMED_BY_SOLUTIONS else problem.details


class _Details:
    """The details of all problems in reading order, each with its problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        placed = [
            (detail.start, detail.end, number)
            for number, problem in enumerate(problems)
            for detail in (problem.evidence, *_about(problem))
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

    def __init__(self, actions: Sequence[Measure], outline: Outline, text: str) -> None:
        self._text = text
        self._actions = {action.evidence.start: action for action in actions}
        self._outline = outline
        self._found: dict[int, Measure | None] = {}

    def at(self, offset: int) -> Measure | None:
        """Return the action that what stands at `offset` tells of."""
        section = self._outline.index_at(offset)
        while section is not None and self._is_over(section, offset):
            section = self._outline.sections[section].parent
        return self._of(section)

    def _is_over(self, index: int, offset: int) -> bool:
        """Tell whether the paragraph that a heading only opens has ended before `offset`."""
        section = self._outline.sections[index]
        label, start = (section.label or "").strip(), section.heading.end
        if label and not label.endswith(("是", "要")):
            return False
        first = self._text.find("\n", start, offset)
        return first > start + _RUN_IN and first >= 0

    def _of(self, section: int | None) -> Measure | None:
        """Return the action of the inmost section around `section`, or it, that states one."""
        if section is None:
            return None
        if section not in self._found:
            inside = self._outline.sections[section]
            action = self._actions.get(inside.heading.start)
            self._found[section] = action or self._of(inside.parent)
        return self._found[section]
