"""Killed at any moment, parent or worker, a batch loses nothing and does nothing twice."""

import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from corpora.make_reports import report
from extractor.batch import Plan, Work, items_of, run_batch
from extractor.ingest import ReadOptions
from extractor.store import Store
from tests.batch.poison import size_of_trials

ROOT = Path(__file__).parents[2]
REPORTS, SHARD = 40, 4
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed") / "reports"
    folder.mkdir()
    for number in range(REPORTS):
        made = report(number)
        (folder / made.name).write_bytes(made.data)
    return folder


@pytest.fixture(scope="module")
def undisturbed(reports: Path) -> dict[str, bytes]:
    """The parts that a run without any mishap makes."""
    work = Work(reports.parent / "undisturbed")
    plan = Plan(work.planned(items_of([str(reports)]), SHARD), work, ReadOptions(), 2)
    list(run_batch(plan, None, "test"))
    return parts(work.folder)


def parts(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "parts").glob("part-*")}


def receipts(folder: Path) -> dict[str, int]:
    found = (folder / "receipts").glob("*.json")
    return {path.name: path.stat().st_mtime_ns for path in found}


def children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError):
                if int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent:
                    found.append(int(entry.name))
    return found


def start(reports: Path, db: Path) -> "subprocess.Popen[bytes]":
    call = [sys.executable, "-m", "extractor.cli", "batch", str(reports), "--db", str(db)]
    call += ["--workers", "2", "--shard", str(SHARD)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(call, env=environment, stderr=subprocess.DEVNULL)


def whole(db: Path, undisturbed: dict[str, bytes]) -> None:
    """Check that a finished batch has everything, once."""
    assert parts(db.with_name(db.name + ".work")) == undisturbed
    store = Store(str(db))
    with store.reading() as connection:
        assert connection.exec_driver_sql("pragma integrity_check").scalar_one() == "ok"
        assert connection.exec_driver_sql("pragma foreign_key_check").all() == []
        assert connection.exec_driver_sql("select count(*) from report").scalar_one() == REPORTS
        assert connection.exec_driver_sql("select count(*) from failure").scalar_one() == 0
    store.engine.dispose()


@pytest.mark.slow
def test_nothing_is_lost_and_nothing_done_twice(
    reports: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    chance, kills, number = random.Random(20240601), size_of_trials(6, 200), 0
    db, run, done = tmp_path / "0.db", None, {}
    while kills or run:
        if run is None:
            run = start(reports, db)
        with suppress(subprocess.TimeoutExpired):
            run.wait(chance.uniform(0.2, 4) if kills else None)
        kept = receipts(db.with_name(db.name + ".work"))
        assert {name: kept[name] for name in done} == done, "a finished shard was done again"
        done = kept
        if run.poll() is None:
            victim = chance.choice([run.pid, *children(run.pid)])
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
            kills -= 1
            if victim == run.pid:
                run.wait()
                run = None
            continue
        assert run.returncode == 0
        whole(db, undisturbed)
        number, run, done = number + 1, None, {}
        db = tmp_path / f"{number}.db"
