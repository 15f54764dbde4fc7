"""Names that are odd, too long or out of reach are read, or end in an error that says why."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.cli.inputs import STDIN, read
from extractor.errors import UnreadableFile
from extractor.ingest import ReadOptions

TEXT = "全县10个乡镇共有综合行政执法人员113人。\n"
TOO_LONG = "长" * 100 + ".txt"
ODD = [
    "换\n行.txt",
    "行\u2028段\x85.txt",
    "长" * 83 + ".txt",
    "-o.txt",
    "\x1b[31m.txt",
    "报\udcff.txt",
]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hold reports of odd names, links that lead nowhere or in circles, and a pipe."""
    if sys.platform != "linux":
        pytest.skip("other systems refuse such names")
    made = tmp_path / "odd"
    made.mkdir()
    for number, name in enumerate(ODD):
        (made / name).write_text(TEXT + "共3个。" * number, encoding="utf-8")
    (made / "circle").symlink_to(".")
    (made / "itself.txt").symlink_to("itself.txt")
    (made / "nowhere.txt").symlink_to("no such file")
    os.mkfifo(made / "pipe.txt")
    return made


def test_odd_names_are_read(folder: Path) -> None:
    result = run("extract", folder, "--format", "jsonl")
    assert result.exit_code == 0
    assert len(result.stdout.split("\n")) == len(ODD) + 1


def test_odd_names_become_pages(folder: Path, tmp_path: Path) -> None:
    result = run("extract", folder, "--format", "html", "-o", tmp_path / "pages")
    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "pages").glob("*.html"))) == len(ODD) + 1


def test_odd_names_go_through_a_batch_twice(folder: Path, tmp_path: Path) -> None:
    (folder / "报\udcfe.pdf").write_bytes(b"%PDF-1.7 broken")
    for _ in range(2):
        result = run("batch", folder, "--db", tmp_path / "facts.db", "--workers", 1)
        assert result.exit_code == 1, result.output
    question = ["--sql", "select path from failure", "--format", "jsonl"]
    found = run("query", "--db", tmp_path / "facts.db", *question)
    assert json.loads(found.stdout)["path"].endswith("报\\udcfe.pdf")


@pytest.mark.parametrize("name", [TOO_LONG, f"{TOO_LONG}/report.txt"])
def test_a_name_that_is_too_long_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    result = run("extract", path, "--json")
    assert (result.exit_code, json.loads(result.stderr)["stage"]) == (3, "read")
    assert run("batch", path, "--db", tmp_path / "facts.db").exit_code == 3
    assert run("query", "--db", path).exit_code == 6


@pytest.mark.parametrize("number", ["nan", "inf", "-nan"])
def test_what_is_no_number_is_refused(tmp_path: Path, number: str) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    assert run("extract", tmp_path / "report.txt", "--max-error", number).exit_code == 2
    assert run("batch", tmp_path, "--no-db", "--timeout", number).exit_code == 2


COMMAND = [sys.executable, "-m", "extractor.cli"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is always full")
@pytest.mark.parametrize("wanted", ["table", "jsonl", "html"])
def test_a_full_disk_is_told(tmp_path: Path, wanted: str) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    call = [*COMMAND, "extract", str(tmp_path / "report.txt"), "--format", wanted]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: No space left on device")


def test_standard_input_that_is_closed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableFile, match="closed"):
        read(STDIN, ReadOptions())
