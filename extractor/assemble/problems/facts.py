"""Problems: what the report admits to, with its evidence, its cause and its effect."""

from collections.abc import Iterator, Sequence

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.problems.judged import with_judged
from extractor.assemble.problems.reasons import reasons_of
from extractor.assemble.problems.stated import Statement
from extractor.assemble.problems.statements import statements_of
from extractor.assemble.reading import Reading
from extractor.assemble.topic_of import topic_of
from extractor.schema import DocumentKind, Problem
from extractor.span import Span


def problems_of(reading: Reading, bearings: Bearings, kind: DocumentKind) -> Iterator[Problem]:
    """Yield the problems that a report of that `kind` states, in reading order."""
    reports = kind in ("news", "experience")
    statements = statements_of(reading, plans=bearings.plans, reports=reports)
    if not bearings.plans:
        statements = with_judged(reading, statements, reports=reports)
    for at, statement in enumerate(statements):
        floor = statements[at - 1].title.end if at else 0
        following = statements[at + 1 : at + 2]
        limit = following[0].title.start if following else len(reading.text.text)
        yield _problem(reading, bearings, statement, Span(floor, limit))


def _problem(reading: Reading, bearings: Bearings, statement: Statement, own: Span) -> Problem:
    """Return the problem; `own` is the text between those stated before and behind it."""
    text, title = reading.text.text, statement.title
    evidence = bearings.witness.of(title)
    section = reading.outline.index_at(title.start)
    details = [detail for detail in statement.details if detail != title]
    told = [detail.of(text) for detail in statement.details]
    reasons = reasons_of(text, title, tuple(_cut(statement.details, own)))
    return Problem(
        id=bearings.ids.of("problem", evidence.source_start, evidence.source_end),
        title=title.of(text),
        details=tuple(bearings.witness.of(detail) for detail in details),
        topic=topic_of(title.of(text), *told[:1]),
        cause=reasons.cause,
        effect=reasons.effect,
        setting=statement.setting,
        status=statement.status,
        place=bearings.places.of(title, title),
        section=None if section is None else bearings.section_ids[section],
        confidence=statement.confidence or confidence_of(statement.rule),
        found_by=statement.rule,
        evidence=evidence,
    )


def _cut(details: Sequence[Span], own: Span) -> Iterator[Span]:
    """Yield what of the details is the problem's own: a sentence may state several."""
    for detail in details:
        start, end = max(detail.start, own.start), min(detail.end, own.end)
        if start < end:
            yield Span(start, end)
