"""The whole report as rows of all tables."""

from collections.abc import Iterator

from extractor.schema import Report
from extractor.store import tables
from extractor.store.blocks import Block, block_of
from extractor.store.evidence_rows import evidence
from extractor.store.fact_rows import facts
from extractor.store.relation_rows import relations
from extractor.store.report_rows import passage_rows, section_rows
from extractor.store.tallies import tallies


def projection(report: Report, key: int) -> Iterator[Block]:
    """Yield the rows of each table that the report with id `key` fills."""
    passages = list(passage_rows(report, key))
    yield block_of(tables.section, list(section_rows(report, key)))
    yield block_of(tables.passage, passages)
    found = list(facts(report, [row["start"] for row in passages], key))
    yield from found
    yield from relations(report, key)
    yield evidence(report, key)
    yield tallies(found, key)
