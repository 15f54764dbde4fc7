"""What stands between facts as rows: components, links, checks."""

from collections.abc import Iterator

from extractor.schema import Report
from extractor.store import tables
from extractor.store.blocks import Block, Row, block_of
from extractor.store.numbers import as_float


def relations(report: Report, key: int) -> Iterator[Block]:
    """Yield the rows between the facts of the report with id `key`."""
    components = [
        (measure.id, ordinal, part.name)
        for measure in report.measures
        for ordinal, part in enumerate(measure.components)
    ]
    yield Block(tables.component, ("measure_id", "ordinal", "name"), components)
    links = [(key, link.kind, link.from_, link.to) for link in report.links]
    yield Block(tables.link, ("report_id", "kind", "from_id", "to_id"), links)
    yield block_of(tables.check, list(_checks(report, key)))
    checked = [(check.id, fact) for check in report.checks for fact in dict.fromkeys(check.facts)]
    yield Block(tables.checked, ("check_id", "fact_id"), checked)


def _checks(report: Report, key: int) -> Iterator[Row]:
    for ordinal, check in enumerate(report.checks):
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
