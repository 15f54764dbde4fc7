"""Problems that the tagger tells in running text: where rules are silent, or left it open."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from extractor.assemble.adversity import may_state_hardship
from extractor.assemble.confidence import confidence_of
from extractor.assemble.overlaps import Covered
from extractor.assemble.problem_headings import TELLING, Statement, within
from extractor.assemble.problem_narration import status_of
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.rules.plight import Plight
from extractor.rules.problem_edges import OPENERS
from extractor.span import Span
from extractor.tagger.opinion import Opinion

LIKELY = 0.7
"""Probability from which a stretch is taken for a problem (evaluation/results/tagger.md)."""
_SHORTEST_TITLE = 4
_TOLD = Plight("plight", True)


def with_judged(
    reading: Reading, statements: Sequence[Statement], *, reports: bool
) -> list[Statement]:
    """Return the statements with those of the tagger between them; the rules' ones stay.

    `reports` tells that the document praises what was done: what was bad in it is no more.
    """
    covered = Covered(sorted(_places(statements)))
    judged = [
        _statement(reading, mention, reports=reports)
        for mention in reading.of_kind("role")
        if _is_problem(reading, mention) and not covered.touches(mention.span)
    ]
    return sorted([*statements, *judged], key=attrgetter("title"))


def _is_problem(reading: Reading, mention: Mention[Opinion]) -> bool:
    """Tell whether the tagger takes a stretch of running text for the statement of a problem."""
    opinion = mention.value
    if opinion.role != "problem" or opinion.problem < LIKELY:
        return False
    if not may_state_hardship(mention.span.of(reading.text.text)):
        return False
    section = reading.outline.at(mention.span.start)
    if section is None:
        title = reading.outline.title
        return title is None or not title.overlaps(mention.span)
    return section.role in TELLING and not section.heading.overlaps(mention.span)


def _statement(reading: Reading, mention: Mention[Opinion], *, reports: bool) -> Statement:
    """Return what a stretch states; a rule that lamented in it draws the borders."""
    text, stretch = reading.text.text, mention.span
    left_open = within(reading.of_kind("problem"), stretch)
    title, by = _title(text, mention.value.clause), mention.rule
    if left_open:
        title, by = left_open[0].span, f"problem_{left_open[0].rule}+{mention.rule}"
    status = status_of(text, Span(stretch.start, title.end), _TOLD, reports=reports)
    return Statement(title, (stretch,), "narrative", status, by, confidence_of("tagger"))


def _title(text: str, clause: Span) -> Span:
    """Return the clause without the words that lead to it."""
    opened = OPENERS.match(text, clause.start, clause.end)
    start = opened.end() if opened else clause.start
    return Span(start, clause.end) if clause.end - start >= _SHORTEST_TITLE else clause


def _places(statements: Sequence[Statement]) -> Iterator[Span]:
    """Yield the places that statements speak of."""
    for statement in statements:
        yield statement.title
        yield from statement.details
