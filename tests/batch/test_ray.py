"""Ray does the same shards to the same bytes, on a real cluster of this machine."""

from pathlib import Path

import pytest

from extractor.batch import ENGINES, Plan, Work, items_of, run_batch
from extractor.ingest import ReadOptions
from extractor.store import Store

pytest.importorskip("ray", reason="Ray is large: `make ray` installs it and runs this")


def plan(folder: Path, work: Path, engine: str) -> Plan:
    made = Work(work, figures=True)
    shards = made.planned(items_of([str(folder)]), 4)
    return Plan(shards, made, ReadOptions(), 2, ENGINES[engine])


def contents(work: Path) -> dict[str, bytes]:
    names = ("parts", "figures", "failures")
    return {
        f"{name}/{path.name}": path.read_bytes()
        for name in names
        for path in (work / name).iterdir()
        if name != "failures"
    }


@pytest.mark.slow
def test_ray_makes_what_one_machine_makes(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    local = plan(folder, tmp_path / "local", "local")
    store = Store(str(tmp_path / "facts.db"))
    list(run_batch(local, None, "test"))
    first = plan(folder, tmp_path / "ray", "ray")
    receipts = run_batch(first, store, "test")
    assert next(receipts).read > 0
    receipts.close()  # type: ignore[attr-defined]
    again = plan(folder, tmp_path / "ray", "ray")
    assert 0 < len(again.left()) < len(again.shards) or not again.left()
    list(run_batch(again, store, "test"))
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")
    with store.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from report").scalar_one() == 20
        assert connection.exec_driver_sql("select count(*) from failure").scalar_one() == 1
