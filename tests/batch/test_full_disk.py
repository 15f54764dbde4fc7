"""Wherever the disk is full or may not be written, the batch says so and goes on later."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from corpora.make_reports import text
from extractor.batch import Plan, Receipt, UnusableWork, Work, items_of, run_batch
from extractor.batch.shards import read_shard
from extractor.errors import UnusableStore
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox
from extractor.store import Store
from tests.batch.conftest import report

SHARDS = 2


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(1_000) as made:
        yield made


@pytest.fixture
def some(tmp_path: Path) -> Path:
    folder = tmp_path / "some"
    folder.mkdir()
    for number in range(SHARDS * 2):
        (folder / f"{number}.txt").write_text(report(number), encoding="utf-8")
    return folder


def plan(folder: Path, work: Path, sandbox: Sandbox) -> Plan:
    def engine(shards: object, work: Work, options: ReadOptions, _: int) -> Iterator[Receipt]:
        for shard in list(shards):  # type: ignore[call-overload]
            outcome = read_shard(shard, sandbox, options, Event())
            assert outcome is not None
            yield work.finish(shard, outcome)

    made = Work(work)
    return Plan(made.planned(items_of([str(folder)]), 2), made, ReadOptions(), 1, engine)


class Faults:
    """Counts the writes that a run makes, and lets the one numbered `at` fail."""

    def __init__(self, patch: pytest.MonkeyPatch, code: int) -> None:
        self.count, self.at, self._code = 0, -1, code
        for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "open"), (Path, "mkdir")):
            patch.setattr(owner, name, self._faulty(getattr(owner, name), name))

    def _faulty(self, usual: Callable[..., object], name: str) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            if name != "open" or "wb" in arguments:
                self.count += 1
                if self.count - 1 == self.at:
                    raise OSError(self._code, os.strerror(self._code))
            return usual(*arguments, **named)

        return call


def whole(folder: Path) -> bool:
    """Tell whether all that has a receipt is there, and nothing is half written."""
    done = [path.stem for path in (folder / "receipts").glob("*.json")]
    there = [(folder / "parts" / f"part-{name}.jsonl.gz").is_file() for name in done]
    return all(there) and not list(folder.rglob("*.part"))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS], ids=["full", "read-only"])
def test_each_write_may_fail(some: Path, tmp_path: Path, sandbox: Sandbox, code: int) -> None:
    expected = plan(some, tmp_path / "expected", sandbox)
    with pytest.MonkeyPatch.context() as patch:
        faults = Faults(patch, code)
        list(run_batch(expected, None, "test"))
        writes = faults.count
    assert writes >= SHARDS * 9
    for at in range(writes + 9):
        work = tmp_path / f"work-{at}"
        with pytest.MonkeyPatch.context() as patch:
            faults = Faults(patch, code)
            faults.at = at
            try:
                list(run_batch(plan(some, work, sandbox), None, "test"))
                assert faults.count <= at
            except UnusableWork as error:
                assert os.strerror(code) in str(error) and error.next_step
        if work.exists():
            assert whole(work)
        list(run_batch(plan(some, work, sandbox), None, "test"))
        names = [path.name for path in (expected.work.folder / "parts").iterdir()]
        for name in names:
            made = (work / "parts" / name).read_bytes()
            assert made == (expected.work.folder / "parts" / name).read_bytes()


def test_a_full_database_keeps_what_it_has(some: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    for number, path in enumerate(sorted(some.iterdir())):
        path.write_text("\n".join(text(number) for number in range(number, 40, 8)), "utf-8")
    store = Store(str(tmp_path / "facts.db"))
    with store.writing() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()
        connection.exec_driver_sql(f"pragma max_page_count = {pages + 2}")
    with pytest.raises(UnusableStore, match="full"):
        list(run_batch(plan(some, tmp_path / "work", sandbox), store, "test"))
    with store.writing() as connection:
        assert connection.exec_driver_sql("pragma integrity_check").scalar_one() == "ok"
        connection.exec_driver_sql("pragma max_page_count = 1000000")
    list(run_batch(plan(some, tmp_path / "work", sandbox), store, "test"))
    with store.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from report").scalar_one() == SHARDS * 2
