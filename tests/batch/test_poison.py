"""Poisonous reports among sound ones cost themselves alone, each with its stage and reason."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpora.make_reports import report
from extractor.store import Store
from tests.batch.poison import shim, size_of_trials, strew

ROOT = Path(__file__).parents[2]
TIMEOUT = 8


@pytest.mark.slow
def test_every_sound_report_comes_through(tmp_path: Path) -> None:
    sound, poisonous = size_of_trials(76, 950), size_of_trials(16, 50)
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(sound):
        made = report(number)
        (folder / made.name).write_bytes(made.data)
    bad = strew(folder, poisonous)
    path = os.pathsep.join(map(str, (shim(tmp_path / "shim"), ROOT)))
    call = [sys.executable, "-m", "extractor.cli", "batch", str(folder), "--shard", "20"]
    call += ["--workers", "2", "--timeout", str(TIMEOUT), "--db", str(tmp_path / "facts.db")]
    began = time.monotonic()
    run = subprocess.run(
        call, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - began
    assert run.returncode == 1, run.stderr
    assert f"{sound} reports read, {poisonous} failed" in run.stderr
    store = Store(str(tmp_path / "facts.db"))
    with store.reading() as connection:
        rows = connection.exec_driver_sql("select path, stage, code, message from failure").all()
        reports = connection.exec_driver_sql("select count(*) from report").scalar_one()
    assert reports == sound
    assert {Path(row.path).name for row in rows} == bad
    assert all(row.stage and row.code and row.message for row in rows)
    said = {Path(row.path).name.split("-")[1]: row.message for row in rows}
    assert "SIGSEGV" in said["crash.pdf"] and f"{TIMEOUT} seconds" in said["sleep.pdf"]
    # Three hang until they are ended; a crash is tried three times.
    assert seconds < 3 * TIMEOUT + 1.5 * (sound + poisonous)
