"""Problems: what the report admits to, with its evidence, its cause and its effect."""

import re
from collections.abc import Iterator

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures import Bearings
from extractor.assemble.problem_statements import Statement, statements_of
from extractor.assemble.reading import Reading
from extractor.assemble.topic_of import topic_of
from extractor.rules.problem_shapes import CAUSE, EFFECT
from extractor.schema import DocumentKind, Problem
from extractor.span import Span


def problems_of(reading: Reading, bearings: Bearings, kind: DocumentKind) -> Iterator[Problem]:
    """Yield the problems that a report of that `kind` states, in reading order."""
    reports = kind in ("news", "experience")
    for statement in statements_of(reading, plans=bearings.plans, reports=reports):
        yield _problem(reading, bearings, statement)


def _problem(reading: Reading, bearings: Bearings, statement: Statement) -> Problem:
    text, title = reading.text.text, statement.title
    evidence = bearings.witness.of(title)
    section = reading.outline.index_at(title.start)
    details = [detail for detail in statement.details if detail != title]
    told = [detail.of(text) for detail in statement.details]
    return Problem(
        id=bearings.ids.of("problem", evidence.source_start, evidence.source_end),
        title=title.of(text),
        details=tuple(bearings.witness.of(detail) for detail in details),
        topic=topic_of(title.of(text), *told[:1]),
        cause=_stated(CAUSE, "cause", text, statement),
        effect=_stated(EFFECT, "effect", text, statement),
        setting=statement.setting,
        status=statement.status,
        place=bearings.places.of(title, title),
        section=None if section is None else bearings.section_ids[section],
        confidence=confidence_of(statement.rule),
        found_by=statement.rule,
        evidence=evidence,
    )


def _stated(pattern: re.Pattern[str], name: str, text: str, statement: Statement) -> str | None:
    """Return the cause or the effect that a detail states outside the title."""
    for detail in statement.details:
        for match in pattern.finditer(text, detail.start, detail.end):
            if not Span(*match.span(name)).overlaps(statement.title):
                return match[name]
    return None
