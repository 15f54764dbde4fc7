"""The whole report as rows of all tables, in the order in which they can be inserted."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from sqlalchemy import Table

from extractor.schema import Report
from extractor.store import rows, tables
from extractor.store.rows import Fact, Row

Filled = tuple[Table, list[Row]]
_PASSAGES = 1 << 20
"""A passage's id is made of its report's and its place in it: no report has this many."""


def projection(report: Report, key: int) -> Iterator[Filled]:
    """Yield each table with the rows that the report with id `key` fills it with."""
    passages = list(_passages(report, key))
    starts = [row["start"] for row in passages]
    yield tables.section, _owned(rows.section_rows(report), key)
    yield tables.passage, passages
    years = rows.years_of(report)
    yield _facts(tables.figure, report.figures, partial(rows.figure_row, years=years), key, starts)
    yield _facts(tables.measure, report.measures, rows.measure_row, key, starts)
    yield _facts(tables.problem, report.problems, rows.problem_row, key, starts)
    yield _facts(tables.time, report.times, rows.time_row, key, starts)
    yield tables.component, list(_components(report))
    yield tables.link, _owned(map(rows.link_row, report.links), key)
    yield tables.check, _owned(map(rows.check_row, report.checks), key)
    yield tables.checked, list(_checked(report))
    yield tables.evidence, _owned(_evidence(report), key)


def _owned(made: Iterable[Row], key: int) -> list[Row]:
    return [{**row, "report_id": key, "ordinal": ordinal} for ordinal, row in enumerate(made)]


def _passages(report: Report, key: int) -> Iterator[Row]:
    """Yield the paragraphs of the normalised text."""
    text, end = report.text.normalised if report.text else "", -1
    sections = [entry.evidence.start for entry in report.outline]
    for ordinal, line in enumerate(text.split("\n")):
        start, end = end + 1, end + 1 + len(line)
        at = bisect_right(sections, end) - 1
        yield {
            "id": key * _PASSAGES + ordinal,
            "report_id": key,
            "section_id": report.outline[at].id if at >= 0 else None,
            "ordinal": ordinal + 1,
            "start": start,
            "end": end,
            "text": line,
        }


def _facts(
    table: Table, facts: Iterable[Fact], row_of: Callable[[Any], Row], key: int, starts: list[int]
) -> Filled:
    return table, [
        {
            "id": fact.id,
            "report_id": key,
            "ordinal": ordinal,
            "section_id": getattr(fact, "section", None),
            "passage_id": key * _PASSAGES + bisect_right(starts, fact.evidence.start) - 1,
            "confidence": getattr(fact, "confidence", None),
            "found_by": getattr(fact, "found_by", None),
            **row_of(fact),
        }
        for ordinal, fact in enumerate(facts)
    ]


def _components(report: Report) -> Iterator[Row]:
    for measure in report.measures:
        for ordinal, part in enumerate(measure.components):
            yield {"measure_id": measure.id, "ordinal": ordinal, "name": part.name}


def _checked(report: Report) -> Iterator[Mapping[str, str]]:
    for check in report.checks:
        for fact in dict.fromkeys(check.facts):
            yield {"check_id": check.id, "fact_id": fact}


def _evidence(report: Report) -> Iterator[Row]:
    groups: dict[str, Iterable[Fact]] = {
        "figure": report.figures,
        "measure": report.measures,
        "problem": report.problems,
        "time": report.times,
    }
    for kind, facts in groups.items():
        for fact in facts:
            for role, evidence in rows.evidence_of(fact):
                of = {"fact_id": fact.id, "fact_kind": kind}
                yield {**of, **rows.evidence_row(role, evidence)}
