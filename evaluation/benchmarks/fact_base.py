"""A fact database of any size, made from generated reports by several processes."""

from collections.abc import Iterator
from itertools import count
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path

from sqlalchemy import func, select

from corpora.make_reports import text
from extractor import extract_text
from extractor.schema import Report
from extractor.store import Store, tables

_AT_ONCE = 100


def extracted(number: int) -> Report:
    """Return generated report `number`, extracted."""
    return extract_text(text(number), path=f"{number:06}.txt", with_text=True)


def extracted_lines(numbers: range) -> list[bytes]:
    """Return some generated reports as lines of JSON, which cross processes faster than objects."""
    return [extracted(number).model_dump_json().encode() for number in numbers]


def make_base(path: Path, figures: int, workers: int) -> Store:
    """Fill the database at `path` until it has `figures` figures; one that has them is kept."""
    store = Store(str(path))
    if _figures(store) >= figures:
        return store
    with get_context("spawn").Pool(workers) as pool:
        parts = (range(first, first + _AT_ONCE) for first in count(_reports(store), _AT_ONCE))
        for lines in _bounded(pool, parts):
            if _figures(store) >= figures:
                break
            store.save(Report.model_validate_json(line) for line in lines)
    store.settle()
    return store


def _bounded(pool: Pool, parts: Iterator[range]) -> Iterator[list[bytes]]:
    waiting = [pool.apply_async(extracted_lines, (next(parts),)) for _ in range(4)]
    while True:
        yield waiting.pop(0).get()
        waiting.append(pool.apply_async(extracted_lines, (next(parts),)))


def _reports(store: Store) -> int:
    with store.reading() as connection:
        return connection.scalar(select(func.max(tables.report.c.id))) or 0


def _figures(store: Store) -> int:
    tally = tables.tally.c
    with store.reading() as connection:
        found = select(func.sum(tally.facts)).where(
            tally.fact_kind == "figure", tally.column == "kind"
        )
        return int(connection.scalar(found) or 0)
