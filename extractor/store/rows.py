"""A report as rows: what goes into which table, one small function a table."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from extractor.schema import (
    Box,
    Check,
    Evidence,
    Figure,
    FormulaPart,
    Link,
    Measure,
    Place,
    Problem,
    Report,
    Time,
)
from extractor.store.indicators import indicator_of
from extractor.values.base_units import base_unit, in_base_unit

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
        "media_type": source.media_type,
        "characters": source.characters,
        "pages": source.pages,
        "source_text": source.text,
        "text_sha256": source.text_sha256,
        "schema_version": report.schema_version,
    }


def section_rows(report: Report) -> Iterator[Row]:
    """Yield the sections, parents before their children."""
    for ordinal, entry in enumerate(report.outline):
        yield {
            "id": entry.id,
            "parent_id": entry.parent,
            "ordinal": ordinal,
            "label": entry.label,
            "level": entry.level,
            "title": entry.title,
            "role": entry.role,
        }


def figure_row(figure: Figure, years: Mapping[str, int]) -> Row:
    """Return the row of a figure; `years` knows the year of each time expression of the report."""
    unit = figure.unit
    return {
        "quote": figure.quote,
        "kind": figure.kind,
        "value": _float(figure.value),
        "low": _float(figure.low),
        "high": _float(figure.high),
        "unit": unit,
        "base_value": in_base_unit(figure.value, unit),
        "base_low": in_base_unit(figure.low, unit),
        "base_high": in_base_unit(figure.high, unit),
        "base_unit": base_unit(unit),
        "qualifier": figure.qualifier,
        "role": figure.role,
        "direction": figure.direction,
        "metric": figure.metric,
        "condition": figure.condition,
        "statistic": figure.statistic,
        "per": figure.per,
        "indicator": indicator_of(figure),
        "time": figure.time,
        "year": years.get(figure.time or ""),
        "missing": figure.missing,
        **_place(figure.place),
    }


def measure_row(measure: Measure) -> Row:
    """Return the row of a measure."""
    return {
        "kind": measure.kind,
        "name": measure.name,
        "formula": _json(measure.formula),
        "declared_count": measure.declared_count,
        "listed_count": len(measure.components) or None,
        "status": measure.status,
        "topic": measure.topic,
        "actor": measure.actor,
        **_place(measure.place),
    }


def problem_row(problem: Problem) -> Row:
    """Return the row of a problem."""
    return {
        "title": problem.title,
        "topic": problem.topic,
        "cause": problem.cause,
        "effect": problem.effect,
        "setting": problem.setting,
        "status": problem.status,
        **_place(problem.place),
    }


def time_row(time: Time) -> Row:
    """Return the row of a time."""
    return {
        "quote": time.quote,
        "start": time.start,
        "end": time.end,
        "granularity": time.granularity,
    }


def check_row(check: Check) -> Row:
    """Return the row of a check; the facts that it speaks of are rows of their own."""
    return {
        "id": check.id,
        "kind": check.kind,
        "verdict": check.verdict,
        "expected": _float(check.expected),
        "found": _float(check.found),
        "tolerance": _float(check.tolerance),
        "message_zh": check.message.zh,
        "message_en": check.message.en,
    }


def years_of(report: Report) -> Mapping[str, int]:
    """Return the year of each time expression that names one; figures keep their time as words."""
    return {
        time.quote: int(time.start[:4])
        for time in report.times
        if time.start and time.end and time.start[:4] == time.end[:4]
    }


def evidence_of(fact: Fact) -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence of a fact, each with what it is to the fact; the main one first."""
    yield "main", fact.evidence
    yield from _further(fact)


def _further(fact: Fact) -> Iterable[tuple[str, Evidence]]:
    if isinstance(fact, Figure):
        return (("support", one) for one in fact.support)
    if isinstance(fact, Problem):
        return (("detail", one) for one in fact.details)
    if isinstance(fact, Measure):
        parts = [("component", part.evidence) for part in fact.components if part.evidence]
        return [*(("mention", one) for one in fact.mentions), *parts]
    return ()


def evidence_row(role: str, evidence: Evidence) -> Row:
    """Return the row of one piece of evidence."""
    locator = evidence.locator
    return {
        "role": role,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "source_start": evidence.source_start,
        "source_end": evidence.source_end,
        "source_quote": evidence.source_quote,
        "page": locator.page,
        "paragraph": locator.paragraph,
        "table_number": locator.table,
        "row_number": locator.row,
        "column_number": locator.column,
        "heading_path": _path(locator.heading_path),
        "boxes": _json(evidence.boxes),
    }


def _path(headings: Sequence[str]) -> str | None:
    return " › ".join(headings) or None


def _place(place: Place | None) -> Row:
    if place is None:
        return dict.fromkeys(f"place_{part}" for part in ("quote", "name", "code", "level", "how"))
    return {
        "place_quote": place.quote,
        "place_name": place.name,
        "place_code": place.code,
        "place_level": place.level,
        "place_how": place.how,
    }


def _json(parts: Sequence[FormulaPart | Box]) -> str | None:
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False) if parts else None


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def link_row(link: Link) -> Row:
    """Return the row of a link between two facts."""
    return {"kind": link.kind, "from_id": link.from_, "to_id": link.to}
