"""The whole report as rows of all tables, in the order in which they can be inserted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final

from extractor.schema import Report
from extractor.store import fact_rows, rows, tables
from extractor.store.columns import ROOM
from extractor.store.fact_rows import Kind, Values, setting_of
from extractor.store.insertion import Block, block_of
from extractor.store.rows import Fact, Row

_OF_ALL: Final = (
    *("key", "id", "report_id", "ordinal", "section_id", "passage_id", "confidence", "found_by"),
)


def projection(report: Report, key: int) -> Iterator[Block]:
    """Yield the rows of each table that the report with id `key` fills."""
    passages = list(_passages(report, key))
    yield block_of(tables.section, list(rows.section_rows(report, key)))
    yield block_of(tables.passage, passages)
    setting, starts = setting_of(report), [row["start"] for row in passages]
    facts: dict[str, Block] = {}
    for name, found, kind in _kinds(report):
        first = _places(found, starts, key)
        values = [
            (*place, *kind.values(fact, setting)) for place, fact in zip(first, found, strict=True)
        ]
        facts[name] = Block(tables.FACTS[name], (*_OF_ALL, *kind.columns), values)
        yield facts[name]
    yield block_of(tables.tally, list(_tallies(facts, key)))
    yield block_of(tables.component, list(_components(report)))
    yield block_of(tables.link, list(rows.link_rows(report.links, key)))
    yield block_of(tables.check, list(rows.check_rows(report.checks, key)))
    yield block_of(tables.checked, list(_checked(report)))
    yield Block(tables.evidence, rows.EVIDENCE, list(_evidence(report, key)))


def _kinds(report: Report) -> Iterator[tuple[str, Sequence[Fact], Kind]]:
    yield "figure", report.figures, fact_rows.FIGURE
    yield "measure", report.measures, fact_rows.MEASURE
    yield "problem", report.problems, fact_rows.PROBLEM
    yield "time", report.times, fact_rows.TIME


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


def _places(facts: Iterable[Fact], starts: list[int], key: int) -> Iterator[Values]:
    """Yield the values of the columns `_OF_ALL` for each fact."""
    first = key * ROOM
    for ordinal, fact in enumerate(facts):
        yield (
            first + ordinal,
            fact.id,
            key,
            ordinal,
            getattr(fact, "section", None),
            first + bisect_right(starts, fact.evidence.start) - 1,
            getattr(fact, "confidence", None),
            getattr(fact, "found_by", None),
        )


def _tallies(facts: Mapping[str, Block], key: int) -> Iterator[Row]:
    for name, tallied in tables.TALLIED.items():
        _, columns, values = facts[name]
        own = columns.index("kind") if "kind" in columns else None
        for column in tallied:
            at = columns.index(column)
            pairs = Counter(map(itemgetter(at if own is None else own, at), values))
            for (kind, value), number in pairs.items():
                yield {
                    "fact_kind": name,
                    "column": column,
                    "kind": "" if own is None else kind,
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


def _evidence(report: Report, key: int) -> Iterator[Values]:
    number = key * ROOM
    for kind, facts, _ in _kinds(report):
        for fact in facts:
            for role, evidence in rows.evidence_of(fact):
                yield (number, key, fact.id, kind, role, *rows.evidence_values(evidence))
                number += 1
