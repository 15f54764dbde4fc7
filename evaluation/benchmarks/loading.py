"""Facts a second into a new SQLite file with all indexes and full text."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from evaluation.benchmarks.fact_base import extracted_lines
from evaluation.benchmarks.results import Line
from extractor.schema import Report
from extractor.store import Store, tables
from extractor.store.blocks import Block
from extractor.store.projection import projection

REPORTS = 600
ROUNDS = 5
LEAST = 25_000  # facts a second
QUIET = 0.105  # seconds that `slowness` counts in on this machine when nothing else runs
HOW_SLOW = "how much slower than alone this machine ran"


def loading(reports: int = REPORTS) -> Iterator[Line]:
    """Measure from reports in memory, from lines of JSON, and the bare rows as a yardstick."""
    lines = extracted_lines(range(reports))
    # As batches and `load` get them: what extraction leaves behind in memory is not there.
    made = [Report.model_validate_json(line) for line in lines]
    facts = sum(map(_facts, made))
    _loaded(made)
    rounds = [(_loaded(made), slowness()) for _ in range(ROUNDS)]
    taken, slow = (median(of) for of in zip(*rounds, strict=True))
    bare = median(_bare(made) for _ in range(ROUNDS))
    yield Line(HOW_SLOW, f"{slow:.2f} times")
    alone = median(facts / seconds * times for seconds, times in rounds)
    yield Line(
        f"loading {facts:,} facts of {reports} reports",
        f"{facts / taken:,.0f} facts/s, {alone:,.0f} alone",
        f"≥ {LEAST:,} alone",
        alone >= LEAST,
    )
    yield Line(
        "the same rows into tables without index or text", f"{taken / bare:.1f} times as fast"
    )
    parsed = _parsing(lines)
    yield Line("loading from JSON lines", f"{facts / (taken + parsed):,.0f} facts/s")


def slowness() -> float:
    """Return how many times slower a fixed piece of work runs than on the quiet machine."""
    return min(_counting() for _ in range(3)) / QUIET


def _counting() -> float:
    start, total = time.process_time(), 0
    for number in range(3_000_000):
        total += number
    return time.process_time() - start


def _facts(report: Report) -> int:
    return sum(map(len, (report.figures, report.measures, report.problems, report.times)))


def _loaded(reports: Sequence[Report]) -> float:
    with TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "facts.db"))
        start = time.process_time()
        store.save(reports)
        taken = time.process_time() - start
        store.engine.dispose()
    return taken


def _bare(reports: Sequence[Report]) -> float:
    """Return the time for inserting the tuples alone, made beforehand."""
    blocks = [block for key, report in enumerate(reports, 1) for block in projection(report, key)]
    with TemporaryDirectory() as folder, closing(sqlite3.connect(f"{folder}/bare.db")) as base:
        for table in tables.METADATA.sorted_tables:
            names = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118
            base.execute(f'create table "{table.name}" ({names})')
        start = time.process_time()
        for block in blocks:
            _insert(base, block)
        base.commit()
        return time.process_time() - start


def _insert(base: sqlite3.Connection, block: Block) -> None:
    if block.values:
        names = ", ".join(f'"{name}"' for name in block.columns)
        marks = ", ".join("?" * len(block.columns))
        base.executemany(
            f'insert into "{block.table.name}" ({names}) values ({marks})', block.values
        )


def _parsing(lines: Sequence[bytes]) -> float:
    start = time.process_time()
    for line in lines:
        Report.model_validate_json(line)
    return time.process_time() - start
