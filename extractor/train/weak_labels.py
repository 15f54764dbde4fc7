"""Examples from official texts: the headings over a stretch, hidden from it, tell its role.

What rules find with high precision tells problems, where headings of official texts are silent.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractor.pipeline import extract_text
from extractor.rules.problem_shapes import CUE
from extractor.schema import Problem, Report
from extractor.span import Span
from extractor.tagger.opinion import Role
from extractor.tagger.stretches import LONGEST, stretches_of
from extractor.train.examples import Example

_REPORTED: Mapping[str, Role] = {
    "measures": "done",
    "results": "done",
    "next_steps": "plan",
    "recommendations": "plan",
    "furniture": "furniture",
}
_RULED: Mapping[str, Role] = {
    "measures": "plan",
    "next_steps": "plan",
    "other": "plan",
    "recommendations": "plan",
    "furniture": "furniture",
}
"""In a document that rules what is to be, measures are plans."""
_TRUSTED = frozenset(
    {"problem_heading", "problem_listed", "problem_plight", "problem_lack", "rectified"}
)
"""Rules whose problems are right nine times of ten (`rules/precision.toml`)."""


class _Place(NamedTuple):
    start: int
    heading_end: int
    role: str


def weak_examples(text: str, group: str) -> Iterator[Example]:
    """Yield the stretches of an official text that its headings or the rules know."""
    report = extract_text(text, path=group, with_text=True, rules_only=True)
    if report.text is None:
        return
    clean = report.text.normalised
    places = [
        _Place(entry.evidence.start, entry.evidence.end, entry.role) for entry in report.outline
    ]
    roles = _RULED if report.document.kind == "policy" else _REPORTED
    stated = _stated(report)
    for stretch in stretches_of(clean):
        problem = next((p for p in stated if _holds(stretch, p.evidence.start)), None)
        yield from _example(clean, stretch, problem, _role_at(places, stretch, roles), group)


def _stated(report: Report) -> list[Problem]:
    return [
        problem
        for problem in report.problems
        if problem.found_by in _TRUSTED and problem.status == "open"
    ]


def _holds(stretch: Span, offset: int) -> bool:
    return stretch.start <= offset < stretch.end


def _role_at(places: list[_Place], stretch: Span, roles: Mapping[str, Role]) -> Role | None:
    """Return the role of the section a stretch stands in; headings themselves have none."""
    at = bisect_right(places, stretch.end - 1, key=lambda place: place.start) - 1
    if at < 0 or stretch.start < places[at].heading_end:
        return None
    return roles.get(places[at].role)


def _example(
    text: str, stretch: Span, problem: Problem | None, role: Role | None, group: str
) -> Iterator[Example]:
    words = stretch.of(text)[:LONGEST]
    if problem is None:
        # A lament that the rules did not settle is no sure example of anything.
        if role and (role == "furniture" or not CUE.search(words)):
            yield Example(words, role, group)
        return
    start = problem.evidence.start - stretch.start
    end = min(problem.evidence.end - stretch.start, len(words))
    if start < end:
        cue = CUE.search(words, start)
        hidden = Span(*cue.span()) if cue and cue.end() > cue.start() else None
        yield Example(words, "problem", group, Span(start, end), hidden)
