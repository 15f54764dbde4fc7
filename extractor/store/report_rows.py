"""A report, its sections and its passages as rows."""

from bisect import bisect_right
from collections.abc import Iterator

from extractor.schema import Report
from extractor.store.blocks import Row
from extractor.store.columns import ROOM
from extractor.store.regions import path_of


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


def passage_rows(report: Report, key: int) -> Iterator[Row]:
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
