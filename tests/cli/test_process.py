"""The command as a process: closed streams, full disks, signals; nothing half written is left."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor import extract_text
from extractor.store import Store

TEXT = "全县10个乡镇共有综合行政执法人员113人，投入资金3.5亿元。\n"
COMMAND = [sys.executable, "-m", "extractor"]
CLOSED = 'exec "$@" >&-'

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems signal otherwise")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    store = Store(str(tmp_path / "facts.db"))
    store.save([extract_text(TEXT, with_text=True, path="report.txt")])
    store.engine.dispose()
    return tmp_path


def run(folder: Path, *words: str, shell: str = 'exec "$@"') -> "subprocess.CompletedProcess[str]":
    call = ["sh", "-c", shell, "sh", *COMMAND, *words]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "words", ["--help", "extract report.txt", "query --format xlsx", "query --format csv"]
)
@pytest.mark.parametrize(
    ("shell", "why"), [(CLOSED, "closed"), ('exec "$@" >/dev/full', "No space")]
)
def test_what_cannot_be_written_is_told_in_a_line(
    folder: Path, words: str, shell: str, why: str
) -> None:
    done = run(folder, *words.split(), shell=shell)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert why in done.stderr


def test_files_are_written_with_all_streams_closed(folder: Path) -> None:
    many = [f"{number}.txt" for number in range(6)]
    for name in many:
        (folder / name).write_text(TEXT, encoding="utf-8")
    words = ["extract", *many, "none.txt", "-o", "out.jsonl"]
    done = run(folder, *words, shell='exec "$@" <&- >&- 2>&-')
    assert done.returncode == 1
    lines = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(many)
    assert all(line.startswith('{"') for line in lines)


def test_pipes_devices_and_links_stay_what_they_are(folder: Path) -> None:
    os.mkfifo(folder / "pipe.jsonl")
    (folder / "link.jsonl").symlink_to("target.jsonl")
    for name in ("pipe.jsonl", "link.jsonl"):
        with subprocess.Popen(
            [*COMMAND, "extract", "report.txt", "-o", name], cwd=folder
        ) as process:
            if name == "pipe.jsonl":
                assert (folder / name).read_text(encoding="utf-8").startswith('{"')
            assert process.wait(30) == 0
    assert (folder / "pipe.jsonl").is_fifo()
    assert (folder / "link.jsonl").is_symlink()
    assert (folder / "target.jsonl").is_file()


def _hear_signals() -> None:
    """Let the child hear what the tests themselves may have been started to ignore, as by nohup."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_leaves_nothing_half_written(folder: Path, number: int, code: int) -> None:
    (folder / "temporary").mkdir()
    own = {**os.environ, "TMPDIR": str(folder / "temporary")}
    # The second report never comes: the command waits for standard input with a file half written.
    call = [*COMMAND, "extract", "report.txt", "-", "-o", "out.jsonl"]
    with subprocess.Popen(
        call, cwd=folder, env=own, stdin=subprocess.PIPE, preexec_fn=_hear_signals
    ) as process:
        until = time.monotonic() + 30
        while not list(folder.glob(".out*.part")) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(number)
        assert process.wait(30) in (code, -number)
    assert not [*folder.glob(".*"), *folder.glob("out*"), *(folder / "temporary").iterdir()]


def test_what_is_interrupted_while_it_loads_ends_quietly(folder: Path) -> None:
    call = [*COMMAND, "extract", "report.txt"]
    for wait in (0.05, 0.1, 0.15, 0.2):
        with subprocess.Popen(
            call, cwd=folder, stderr=subprocess.PIPE, text=True, preexec_fn=_hear_signals
        ) as process:
            time.sleep(wait)
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=30)
        # Before the command itself begins Python is interrupted, and says so.
        assert "Traceback" not in told or ", in main\n" not in told
