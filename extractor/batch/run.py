"""A batch from its inputs to the database."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from extractor.batch.local import run_locally
from extractor.batch.work import Receipt, Shard, Work
from extractor.ingest import ReadOptions
from extractor.schema import Report
from extractor.store import Store, tables
from extractor.store.copies import link_copies
from extractor.version import __version__

Engine = Callable[[Iterable[Shard], Work, ReadOptions, int], Iterator[Receipt]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, where and how: the shards, the folder, how to read, on how many workers."""

    shards: list[Shard]
    work: Work
    options: ReadOptions
    workers: int
    engine: Engine = run_locally

    def left(self) -> list[Shard]:
        """Return the shards that no run has finished."""
        return [shard for shard in self.shards if self.work.receipt(shard) is None]


def run_batch(plan: Plan, store: Store | None, command: str) -> Iterator[Receipt]:
    """Do what is left of `plan`, and put every finished shard into `store`; yield the receipts.

    Shards that an earlier run finished but did not load are loaded first.
    """
    key = _begin(store, command) if store else None
    for shard in plan.shards:
        if plan.work.receipt(shard):
            _load(plan.work, shard.number, store, key)
    for receipt in plan.engine(plan.left(), plan.work, plan.options, plan.workers):
        _load(plan.work, receipt.number, store, key)
        yield receipt
    if store and key is not None:
        with store.writing() as connection:
            link_copies(connection)
        _end(store, key)


def _begin(store: Store, command: str) -> int:
    row = {"started": _now(), "extractor_version": __version__, "command": command}
    with store.writing() as connection:
        made = connection.execute(insert(tables.run).returning(tables.run.c.id), row)
        return int(made.scalar_one())


def _end(store: Store, key: int) -> None:
    failed = select(func.count()).where(tables.failure.c.run_id == key).scalar_subquery()
    read = select(func.count()).where(tables.report.c.run_id == key).scalar_subquery()
    with store.writing() as connection:
        ended = update(tables.run).where(tables.run.c.id == key)
        connection.execute(ended.values(finished=_now(), read=read, failed=failed))


def _load(work: Work, number: int, store: Store | None, key: int | None) -> None:
    """Put a finished shard into the database, if it is not there."""
    if store is None or work.is_loaded(number):
        return
    store.save((Report.model_validate_json(line) for line in work.reports(number)), key)
    failures = [{**row, "run_id": key} for row in work.failures(number)]
    with store.writing() as connection:
        paths = [row["path"] for row in failures]
        connection.execute(delete(tables.failure).where(tables.failure.c.path.in_(paths)))
        if failures:
            connection.execute(insert(tables.failure), failures)
    work.note_loaded(number)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
