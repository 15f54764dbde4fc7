"""The whole report as rows of all tables, in the order in which they can be inserted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from extractor.schema import Report
from extractor.store import fact_rows, rows, tables
from extractor.store.columns import ROOM
from extractor.store.fact_rows import Setting, setting_of
from extractor.store.rows import Fact, Row

Filled = tuple[Table, list[Row]]


def projection(report: Report, key: int) -> Iterator[Filled]:
    """Yield each table with the rows that the report with id `key` fills it with."""
    passages = list(_passages(report, key))
    starts = [row["start"] for row in passages]
    yield tables.section, list(rows.section_rows(report, key))
    yield tables.passage, passages
    setting = setting_of(report)
    facts: dict[str, list[Row]] = {}
    for name, found, row_of in _kinds(report):
        facts[name] = list(_facts(found, row_of, setting, (key, starts)))
        yield tables.FACTS[name], facts[name]
    yield tables.tally, list(_tallies(facts, key))
    yield tables.component, list(_components(report))
    yield tables.link, list(rows.link_rows(report.links, key))
    yield tables.check, list(rows.check_rows(report.checks, key))
    yield tables.checked, list(_checked(report))
    yield tables.evidence, list(_evidence(report, key))


_RowOf = Callable[[Any, Setting], Row]


def _kinds(report: Report) -> Iterator[tuple[str, Iterable[Fact], _RowOf]]:
    yield "figure", report.figures, fact_rows.figure_row
    yield "measure", report.measures, fact_rows.measure_row
    yield "problem", report.problems, fact_rows.problem_row
    yield "time", report.times, fact_rows.time_row


def _passages(report: Report, key: int) -> Iterator[Row]:
    """Yield the paragraphs of the normalised text."""
    text, end = report.text.normalised if report.text else "", -1
    sections = [entry.evidence.start for entry in report.outline]
    for ordinal, line in enumerate(text.split("\n")):
        start, end = end + 1, end + 1 + len(line)
        at = bisect_right(sections, end) - 1
        yield {
            "id": key * ROOM + ordinal,
            "report_id": key,
            "section_id": report.outline[at].id if at >= 0 else None,
            "ordinal": ordinal + 1,
            "start": start,
            "end": end,
            "text": line,
        }


def _facts(
    facts: Iterable[Fact], row_of: _RowOf, setting: Setting, placed: tuple[int, list[int]]
) -> Iterator[Row]:
    key, starts = placed
    first = key * ROOM
    for ordinal, fact in enumerate(facts):
        yield {
            "key": first + ordinal,
            "id": fact.id,
            "report_id": key,
            "ordinal": ordinal,
            "section_id": getattr(fact, "section", None),
            "passage_id": first + bisect_right(starts, fact.evidence.start) - 1,
            "confidence": getattr(fact, "confidence", None),
            "found_by": getattr(fact, "found_by", None),
            **row_of(fact, setting),
        }


def _tallies(facts: Mapping[str, list[Row]], key: int) -> Iterator[Row]:
    for kind, columns in tables.TALLIED.items():
        for column in columns:
            pairs = Counter((row.get("kind") or "", row[column]) for row in facts[kind])
            for (own, value), number in pairs.items():
                yield {
                    "fact_kind": kind,
                    "column": column,
                    "kind": own,
                    "value": "" if value is None else str(value),
                    "report_id": key,
                    "facts": number,
                }


def _components(report: Report) -> Iterator[Row]:
    for measure in report.measures:
        for ordinal, part in enumerate(measure.components):
            yield {"measure_id": measure.id, "ordinal": ordinal, "name": part.name}


def _checked(report: Report) -> Iterator[Mapping[str, str]]:
    for check in report.checks:
        for fact in dict.fromkeys(check.facts):
            yield {"check_id": check.id, "fact_id": fact}


def _evidence(report: Report, key: int) -> Iterator[Row]:
    number = key * ROOM
    for kind, facts, _ in _kinds(report):
        for fact in facts:
            for role, evidence in rows.evidence_of(fact):
                yield {
                    "id": number,
                    "report_id": key,
                    "fact_id": fact.id,
                    "fact_kind": kind,
                    "role": role,
                    **rows.evidence_row(evidence),
                }
                number += 1
