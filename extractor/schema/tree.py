"""A report's measures, problems and figures as a tree: what stands where, and what belongs to what.

The links of a report relate facts by id; here they are followed once, so that a caller walks from
a section to its measures, from a measure to its parts and figures, from a problem to its answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from extractor.schema.document import OutlineEntry
from extractor.schema.figure import Figure
from extractor.schema.measure import Measure, Problem

if TYPE_CHECKING:
    from extractor.schema.report import Report

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class MeasureNode:
    """A measure, the figures that quantify it, the named measures that are parts of it."""

    measure: Measure
    figures: tuple[Figure, ...]
    parts: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class ProblemNode:
    """A problem, the figures that quantify it, the measures that answer it."""

    problem: Problem
    figures: tuple[Figure, ...]
    answers: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class SectionNode:
    """A section: what stands under its heading, before and after its subsections.

    `heading` is None at the root, which holds what stands before the first heading. `figures` are
    those that quantify no measure and no problem, so every figure of a report is in its tree once.
    """

    heading: OutlineEntry | None
    measures: tuple[MeasureNode, ...]
    problems: tuple[ProblemNode, ...]
    figures: tuple[Figure, ...]
    sections: tuple["SectionNode", ...]

    def walk(self) -> Iterator["SectionNode"]:
        """Yield this section and all below it in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


def tree_of(report: "Report") -> SectionNode:
    """Return the tree of `report`; the root is the whole report."""
    return _Grown(report).section(None)


class _Grown:
    """The report's facts by the section and by the fact they belong to."""

    def __init__(self, report: "Report") -> None:
        self._headings = _grouped((each.parent, each) for each in report.outline)
        self._measures = _grouped((each.section, each) for each in report.measures)
        self._problems = _grouped((each.section, each) for each in report.problems)
        wholes = {link.from_: link.to for link in report.links if link.kind == "quantifies"}
        self._hanging = _grouped((wholes.get(each.id), each) for each in report.figures)
        self._loose = _grouped((each.section, each) for each in self._hanging[None])
        self._parts = _linked(report, "part_of")
        self._answers = _linked(report, "answers")

    def section(self, heading: OutlineEntry | None) -> SectionNode:
        """Return the section under `heading` with all that hangs below it."""
        at = heading.id if heading else None
        return SectionNode(
            heading=heading,
            measures=tuple(
                MeasureNode(each, tuple(self._hanging[each.id]), tuple(self._parts[each.id]))
                for each in self._measures[at]
            ),
            problems=tuple(
                ProblemNode(each, tuple(self._hanging[each.id]), tuple(self._answers[each.id]))
                for each in self._problems[at]
            ),
            figures=tuple(self._loose[at]),
            sections=tuple(self.section(each) for each in self._headings[at]),
        )


def _grouped(owned: Iterable[tuple[str | None, Fact]]) -> Mapping[str | None, Sequence[Fact]]:
    """Return the facts by the id of what they belong to, in their order."""
    groups: dict[str | None, list[Fact]] = defaultdict(list)
    for owner, fact in owned:
        groups[owner].append(fact)
    return groups


def _linked(
    report: "Report", kind: Literal["part_of", "answers"]
) -> Mapping[str | None, Sequence[Measure]]:
    """Return the measures that links of this kind lead from, by the id they lead to."""
    measures = {each.id: each for each in report.measures}
    links = (link for link in report.links if link.kind == kind and link.from_ in measures)
    return _grouped((link.to, measures[link.from_]) for link in links)
