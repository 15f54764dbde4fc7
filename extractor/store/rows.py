"""A report and its parts as rows: what goes into which table, one small function a table."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from extractor.schema import (
    Box,
    Check,
    Evidence,
    Figure,
    FormulaPart,
    Link,
    Measure,
    Problem,
    Report,
    Time,
)
from extractor.store.regions import path_of

Row = Mapping[str, Any]
Fact = Figure | Measure | Problem | Time


def report_row(report: Report) -> Row:
    """Return the row of the report itself, without what only the store knows (ids, versions)."""
    source, document = report.source, report.document
    return {
        "sha256": source.sha256,
        "path": source.path,
        "title": document.title,
        "issuer": document.issuer,
        "number": document.number,
        "kind": document.kind,
        "written": document.written,
        "published": document.published,
        "data_period": document.data_period,
        "year": document.year,
        "province": document.region.province,
        "city": document.region.city,
        "county": document.region.county,
        "township": document.region.township,
        "region_code": document.region.code,
        "region_path": path_of(document.region),
        "media_type": source.media_type,
        "characters": source.characters,
        "pages": source.pages,
        "source_text": source.text,
        "text_sha256": source.text_sha256,
        "schema_version": report.schema_version,
    }


def section_rows(report: Report, key: int) -> Iterator[Row]:
    """Yield the sections of the report with id `key`, parents before their children."""
    for ordinal, entry in enumerate(report.outline):
        yield {
            "report_id": key,
            "id": entry.id,
            "parent_id": entry.parent,
            "ordinal": ordinal,
            "label": entry.label,
            "level": entry.level,
            "title": entry.title,
            "role": entry.role,
        }


def check_rows(checks: Iterable[Check], key: int) -> Iterator[Row]:
    """Yield the rows of checks; the facts that one speaks of are rows of their own."""
    for ordinal, check in enumerate(checks):
        yield {
            "report_id": key,
            "ordinal": ordinal,
            "id": check.id,
            "kind": check.kind,
            "verdict": check.verdict,
            "expected": as_float(check.expected),
            "found": as_float(check.found),
            "tolerance": as_float(check.tolerance),
            "message_zh": check.message.zh,
            "message_en": check.message.en,
        }


def link_rows(links: Iterable[Link], key: int) -> Iterator[Row]:
    """Yield the rows of links between two facts."""
    for link in links:
        yield {"report_id": key, "kind": link.kind, "from_id": link.from_, "to_id": link.to}


def evidence_of(fact: Fact) -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence of a fact, each with what it is to the fact; the main one first."""
    yield "main", fact.evidence
    if isinstance(fact, Figure):
        for one in fact.support:
            yield "support", one
    elif isinstance(fact, Problem):
        for one in fact.details:
            yield "detail", one
    elif isinstance(fact, Measure):
        for one in fact.mentions:
            yield "mention", one
        for part in fact.components:
            if part.evidence:
                yield "component", part.evidence


_OF_EVIDENCE: Final = ("start", "end", "quote", "source_start", "source_end", "source_quote")
_of_evidence = attrgetter(*_OF_EVIDENCE)
_of_locator = attrgetter("page", "paragraph", "table", "row", "column")

EVIDENCE: Final = (
    *("id", "report_id", "fact_id", "fact_kind", "role"),
    *_OF_EVIDENCE,
    *("page", "paragraph", "table_number", "row_number", "column_number"),
    *("heading_path", "boxes"),
)
"""The columns of evidence."""


def evidence_values(evidence: Evidence) -> tuple[Any, ...]:
    """Return what one piece of evidence tells itself: the columns `EVIDENCE` from `start` on."""
    locator = evidence.locator
    path = " › ".join(locator.heading_path) or None
    return (*_of_evidence(evidence), *_of_locator(locator), path, as_json(evidence.boxes))


def as_json(parts: Sequence[FormulaPart | Box]) -> str | None:
    """Return parts of a fact as JSON, None where there are none."""
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False) if parts else None


def as_float(value: Decimal | None) -> float | None:
    """Return a number as databases hold it."""
    return None if value is None else float(value)
