"""A batch does all it can, once, whatever happens on the way."""

import errno
import gzip
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from extractor.batch import Item, Plan, UnusableWork, Work, items_of, run_batch
from extractor.errors import UnreadableFile
from extractor.ingest import ReadOptions
from extractor.store import Store, tables
from tests.batch.conftest import report

OPTIONS = ReadOptions()
ROOT = Path(__file__).parents[2]


def planned(inputs: list[Path], work: Path, *, size: int = 5, workers: int = 2) -> Plan:
    made = Work(work)
    shards = made.planned(items_of(map(str, inputs)), size)
    return Plan(shards, made, OPTIONS, workers)


def parts(plan: Plan) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (plan.work.folder / "parts").iterdir()}


def column(store: Store, wanted: object) -> list[object]:
    with store.reading() as connection:
        return list(connection.scalars(select(wanted)))  # type: ignore[call-overload]


def test_all_reports_come_into_the_database(folder: Path, tmp_path: Path) -> None:
    store = Store(str(tmp_path / "facts.db"))
    receipts = list(run_batch(planned([folder], tmp_path / "work"), store, "test"))
    assert sum(receipt.read for receipt in receipts) == 20
    assert len(column(store, tables.report.c.id)) == 20
    assert column(store, tables.run.c.read) == [20]


def test_a_database_made_anew_is_filled_from_the_parts(folder: Path, tmp_path: Path) -> None:
    for name in ("facts.db", "anew.db", "facts.db"):
        store = Store(str(tmp_path / name))
        receipts = list(run_batch(planned([folder], tmp_path / "work"), store, "test"))
        assert name == "facts.db" or not receipts
        assert len(column(store, tables.report.c.id)) == 20
        store.engine.dispose()


@pytest.mark.parametrize("workers", [1, 3])
def test_any_number_of_workers_makes_the_same_bytes(
    folder: Path, tmp_path: Path, workers: int
) -> None:
    one = planned([folder], tmp_path / "one", workers=1)
    other = planned([folder], tmp_path / "other", workers=workers)
    for plan in (one, other):
        list(run_batch(plan, None, "test"))
    assert parts(one) == parts(other)


def test_nothing_is_done_twice(folder: Path, tmp_path: Path) -> None:
    store = Store(str(tmp_path / "facts.db"))
    list(run_batch(planned([folder], tmp_path / "work"), store, "test"))
    assert list(run_batch(planned([folder], tmp_path / "work"), store, "test")) == []
    (folder / "new.txt").write_text(report(99), encoding="utf-8")
    (receipt,) = run_batch(planned([folder], tmp_path / "work"), store, "test")
    assert (receipt.number, receipt.read) == (5, 1)
    assert len(column(store, tables.report.c.id)) == 21


def test_poison_costs_itself_alone(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(2_000))
    (folder / "wrong.docx").write_bytes(b"PK\x03\x04" + bytes(500))
    bomb = folder / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(400 << 20))
    plan = planned([folder], tmp_path / "work")
    store = Store(str(tmp_path / "facts.db"))
    receipts = list(run_batch(plan, store, "test"))
    assert sum(receipt.read for receipt in receipts) == 20
    failed = {Path(str(path)).name for path in column(store, tables.failure.c.path)}
    assert failed == {"empty.txt", "noise.pdf", "wrong.docx", "bomb.docx"}
    assert all(column(store, tables.failure.c.message))


def test_a_report_that_takes_too_long_is_given_up(folder: Path, tmp_path: Path) -> None:
    (folder / "000.txt").write_text("全县共有10个乡镇，" * 400_000, encoding="utf-8")
    plan = planned([folder], tmp_path / "work", workers=1)
    limits = replace(OPTIONS.limits, seconds=12.0)
    list(run_batch(replace(plan, options=replace(OPTIONS, limits=limits)), None, "test"))
    (failure,) = [row for shard in plan.shards for row in plan.work.failures(shard.number)]
    assert failure["code"] == "limit_exceeded"


def test_lists_outrank_what_a_report_lets_guess(folder: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text(
        "path,title,region,year\nreports/001.txt,另一个标题,莱阳市,2021\n", "utf-8-sig"
    )
    store = Store(str(tmp_path / "facts.db"))
    list(run_batch(planned([listed], tmp_path / "work"), store, "test"))
    assert column(store, tables.report.c.title) == ["另一个标题"]
    assert column(store, tables.report.c.region_code) == ["370682"]
    assert column(store, tables.report.c.year) == [2021]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_lists_may_be_written_as_excel_writes_them(tmp_path: Path, encoding: str) -> None:
    listed = tmp_path / "清单.csv"
    listed.write_bytes(
        "路径,标题,发布日期,年份\n甲.txt,甲县的报告,2023/5/6,2022年\n".encode(encoding)
    )
    (item,) = items_of([str(listed)])
    known = {"title": "甲县的报告", "published": "2023-05-06", "year": "2022"}
    assert item == Item(str(tmp_path / "甲.txt"), None, known)


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("a.csv", "path,year\na.txt,2023\nb.txt,去年\n", "line 3 .* '去年' is no year"),
        ("a.csv", "path,published\na.txt,2023-13-45\n", "line 2 .* no day"),
        ("a.csv", "path,kind\na.txt,小说\n", "line 2 .* no kind of report"),
        ("a.csv", "名称\na.txt\n", "line 2 .* names no path"),
        ("a.jsonl", '{"path": "a.txt"}\n{"path": \n', "line 2 .* no JSON"),
        ("a.jsonl", '["a.txt"]\n', "line 1 .* no JSON object"),
    ],
)
def test_a_list_that_is_wrong_is_told_with_its_line(
    tmp_path: Path, name: str, words: str, why: str
) -> None:
    listed = tmp_path / name
    listed.write_text(words, "utf-8")
    with pytest.raises(UnreadableFile, match=why):
        list(items_of([str(listed)]))


@pytest.mark.parametrize("name", ["报告/", "一.txt", "*.pdf"])
def test_an_input_that_names_nothing_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match="no such file or folder|no file fits"):
        list(items_of([str(tmp_path / name)]))


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_members_have_the_names_that_were_meant(tmp_path: Path, encoding: str) -> None:
    # Such archives say nothing of their names' encoding; the module would write that they are
    # UTF-8, so the name is put in afterwards.
    name = "调研报告.txt".encode(encoding)
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("x" * len(name), "全县有执法人员35人。")
    archive.write_bytes(archive.read_bytes().replace(b"x" * len(name), name))
    plan = planned([archive], tmp_path / "work", workers=1)
    assert [item.member for shard in plan.shards for item in shard.items] == ["调研报告.txt"]
    (receipt,) = run_batch(plan, None, "test")
    assert (receipt.read, receipt.failed) == (1, 0)


def test_members_of_archives_are_reports(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "reports.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in sorted(folder.iterdir())[:3]:
            made.write(path, f"inner/{path.name}")
        made.writestr("../outside.txt", report(50))
    store = Store(str(tmp_path / "facts.db"))
    list(run_batch(planned([archive], tmp_path / "work"), store, "test"))
    names = [str(path) for path in column(store, tables.report.c.path)]
    assert len(names) == 4 and all(name.startswith(f"{archive}!/") for name in names)


def test_a_full_disk_leaves_nothing_half_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned([folder], tmp_path / "work", workers=1)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(UnusableWork, match="No space left"):
            list(run_batch(plan, None, "test"))
    assert not parts(plan) and len(plan.left()) == 4
    list(run_batch(plan, None, "test"))
    assert len(parts(plan)) == 4 and not plan.left()


def command(folder: Path, tmp_path: Path) -> list[str]:
    call = [sys.executable, "-m", "extractor.cli", "batch", str(folder), "--shard", "3"]
    return [*call, "--workers", "2", "--db", str(tmp_path / "facts.db")]


@pytest.mark.slow
def test_killed_at_any_moment_it_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    call = command(folder, tmp_path)
    for delay in (0.7, 1.6, 2.2, 2.8, 3.4):
        run = subprocess.Popen(
            call, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(delay)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
    subprocess.run(call, env=environment, check=True, stderr=subprocess.DEVNULL)
    store = Store(str(tmp_path / "facts.db"))
    with store.reading() as connection:
        assert connection.exec_driver_sql("pragma integrity_check").scalar_one() == "ok"
    paths = [str(path) for path in column(store, tables.report.c.path)]
    assert sorted(paths) == sorted(map(str, folder.iterdir()))
    expected = planned([folder], tmp_path / "again", size=3)
    list(run_batch(expected, None, "test"))
    kept = {p.name: p.read_bytes() for p in (tmp_path / "facts.db.work" / "parts").iterdir()}
    assert kept == parts(expected)


def test_parts_are_plain_json_lines(folder: Path, tmp_path: Path) -> None:
    plan = planned([folder], tmp_path / "work", size=20)
    list(run_batch(plan, None, "test"))
    with gzip.open(plan.work.part(1), "rt", encoding="utf-8") as stream:
        reports = [json.loads(line) for line in stream]
    assert [Path(one["source"]["path"]).name for one in reports] == [
        f"{number:03}.txt" for number in range(20)
    ]
