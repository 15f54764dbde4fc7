"""Examples from official texts: the headings over a stretch, hidden from it, tell its role.

What rules find with high precision tells problems, where headings of official texts are silent.
What a reader has judged goes before both. A stretch that the gate stops is no example: nothing
like it is ever asked about.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractor.pipeline import extract_text
from extractor.rules.problems.lament_shapes import CUE
from extractor.schema import Report
from extractor.span import Span
from extractor.tagger.adversity import may_state_hardship
from extractor.tagger.opinion import Role
from extractor.tagger.stretches import LONGEST, before_in, stretches_of
from extractor.train.examples import Example
from extractor.train.judged_texts import Judged, digest_of

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
"""Rules whose problems are right about nine times of ten (`rules/precision.toml`)."""


class _Place(NamedTuple):
    start: int
    heading_end: int
    role: str


def weak_examples(text: str, group: str, judged: Judged) -> Iterator[Example]:
    """Yield the stretches of an official text that a reader, its headings or the rules know."""
    report = extract_text(text, path=group, with_text=True, rules_only=True)
    if report.text is None:
        return
    clean = report.text.normalised
    known = _Known(report, judged)
    for stretch in stretches_of(clean):
        words = stretch.of(clean)[:LONGEST]
        if may_state_hardship(words):
            before = before_in(clean, stretch)
            for example in known.examples(words, stretch, group):
                yield example._replace(before=before)


class _Known:
    """What is known of a report's stretches."""

    def __init__(self, report: Report, judged: Judged) -> None:
        self._judged = judged
        self._rules = report.document.kind == "policy"
        self._places = [
            _Place(entry.evidence.start, entry.evidence.end, entry.role) for entry in report.outline
        ]
        self._stated = [
            problem
            for problem in report.problems
            if problem.found_by in _TRUSTED and problem.status == "open"
        ]

    def examples(self, words: str, stretch: Span, group: str) -> Iterator[Example]:
        """Yield the example that a stretch is, if anything is known of it."""
        role = self._judged.get(digest_of(words))
        if role:
            yield Example(words, role, group)
            return
        problem = next((p for p in self._stated if _holds(stretch, p.evidence.start)), None)
        if problem:
            yield from _stating(
                words, Span(problem.evidence.start, problem.evidence.end), stretch, group
            )
            return
        role = self._role_at(stretch)
        # A lament that the rules did not settle is no sure example of anything, but for a text
        # that rules what is to be: it tells of no problem.
        if role and (self._rules or not CUE.search(words)):
            yield Example(words, role, group)

    def _role_at(self, stretch: Span) -> Role | None:
        """Return the role of the section a stretch stands in; headings themselves have none."""
        at = bisect_right(self._places, stretch.end - 1, key=lambda place: place.start) - 1
        if at < 0 or stretch.start < self._places[at].heading_end:
            return None
        return (_RULED if self._rules else _REPORTED).get(self._places[at].role)


def _holds(stretch: Span, offset: int) -> bool:
    return stretch.start <= offset < stretch.end


def _stating(words: str, title: Span, stretch: Span, group: str) -> Iterator[Example]:
    """Yield a stretch with the clause that states its problem, and the words a rule knew it by."""
    start, end = title.start - stretch.start, min(title.end - stretch.start, len(words))
    if start < end:
        cue = CUE.search(words, start)
        hidden = Span(*cue.span()) if cue and cue.end() > cue.start() else None
        yield Example(words, "problem", group, Span(start, end), hidden)
