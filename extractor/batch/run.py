"""A batch from its inputs to the database."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from extractor.batch.local import run_locally
from extractor.batch.work import Receipt, Shard, Work
from extractor.ingest import ReadOptions
from extractor.schema import Report
from extractor.store import Store, tables
from extractor.store.saving import Outcome
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
    loading = Loading.begun(store, command) if store else None
    for shard in plan.shards:
        if plan.work.receipt(shard):
            plan.work.add_figures(shard.number)
            if loading:
                loading.load(plan.work, shard.number)
    for receipt in plan.engine(plan.left(), plan.work, plan.options, plan.workers):
        if loading:
            loading.load(plan.work, receipt.number)
        yield receipt
    if loading:
        loading.finish()


class Loading:
    """Puts finished shards into the database as parts of one run, and counts what they came to."""

    def __init__(self, store: Store, key: int, runs: Mapping[int, str]) -> None:
        """`runs` are those that the database knows of, `key` is this one."""
        self._store = store
        self._key = key
        self._runs = {f"{run} {started}" for run, started in runs.items()}
        self._outcomes: Counter[Outcome] = Counter()
        self._name = f"{key} {runs[key]}"

    @classmethod
    def begun(cls, store: Store, command: str) -> "Loading":
        """Note in the database that `command` begins."""
        row = {"started": _now(), "extractor_version": __version__, "command": command}
        run = tables.run.c
        with store.writing() as connection:
            key = connection.execute(insert(tables.run).returning(run.id), row).scalar_one()
            runs = connection.execute(select(run.id, run.started)).all()
        return cls(store, int(key), {int(run): started for run, started in runs})

    def load(self, work: Work, number: int) -> None:
        """Load a finished shard that no run has put into this database yet."""
        if work.loaded_by(number) in self._runs:
            return
        reports = (Report.model_validate_json(line) for line in work.reports(number))
        self._outcomes += self._store.save(reports, self._key)
        failures = [{**row, "run_id": self._key} for row in work.failures(number)]
        with self._store.writing() as connection:
            paths = [row["path"] for row in failures]
            connection.execute(delete(tables.failure).where(tables.failure.c.path.in_(paths)))
            if failures:
                connection.execute(insert(tables.failure), failures)
        work.note_loaded(number, self._name)

    def finish(self) -> None:
        """Settle the database, and note how the run ended."""
        of_run = tables.failure.c.run_id == self._key
        failed = select(func.count()).where(of_run).scalar_subquery()
        ended = update(tables.run).where(tables.run.c.id == self._key)
        counts = {
            "read": self._outcomes.total(),
            "duplicates": self._outcomes["duplicate"],
            "failed": failed,
        }
        self._store.settle()
        with self._store.writing() as connection:
            connection.execute(ended.values(finished=_now(), **counts))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
