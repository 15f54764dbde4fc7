import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.schema.export import json_schema
from extractor.tagger.model import shipped

TEXT = "全县10个乡镇共有综合行政执法人员113人，办理审批服务事项150余件。\n"


def run(*arguments: object, data: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=data)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="gb18030")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hold two reports, one in a folder below, and a file that is none."""
    path = tmp_path / "reports"
    (path / "below").mkdir(parents=True)
    (path / "b.txt").write_text(TEXT, encoding="utf-8")
    (path / "below" / "a.txt").write_text(TEXT, encoding="utf-8")
    (path / "notes.md").write_text(TEXT, encoding="utf-8")
    return path


def quotes(line: str) -> list[str]:
    return [figure["quote"] for figure in json.loads(line)["figures"]]


def test_json_lines_conform_to_the_schema(report: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    result = run("extract", report, "--format", "jsonl")
    assert result.exit_code == 0
    assert quotes(result.stdout) == ["10个", "113人", "150余件"]
    jsonschema.validate(json.loads(result.stdout), json_schema())


def test_the_text_comes_only_when_it_is_asked_for(report: Path) -> None:
    without = json.loads(run("extract", report, "--format", "jsonl").stdout)
    with_text = json.loads(run("extract", report, "--format", "jsonl", "--with-text").stdout)
    assert without["text"] is without["source"]["text"] is None
    assert with_text["source"]["text"] == TEXT
    assert with_text["text"]["normalised"] == TEXT.strip()


def test_json_is_a_list(folder: Path) -> None:
    result = run("extract", folder, "--format", "json")
    paths = [Path(each["source"]["path"]).name for each in json.loads(result.stdout)]
    assert paths == ["b.txt", "a.txt"]


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    result = run("extract", folder, folder / "b.txt", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2


def test_standard_input(report: Path) -> None:
    result = run("extract", "-", "--format", "jsonl", data=report.read_bytes())
    assert quotes(result.stdout) == ["10个", "113人", "150余件"]
    assert json.loads(result.stdout)["source"]["path"] == "<stdin>"


def test_the_date_resolves_this_year(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("今年，全县新增编制12名。", encoding="utf-8")
    result = run("extract", path, "--format", "jsonl", "--date", "2021-06-30")
    times = json.loads(result.stdout)["times"]
    assert [(each["quote"], each["start"][:4]) for each in times] == [("今年", "2021")]


def test_a_table_is_what_one_sees_first(report: Path) -> None:
    result = run("extract", report)
    assert "113 人" in result.stdout
    assert "3 counts" in result.stdout


def test_the_ending_of_the_file_tells_the_format(report: Path, tmp_path: Path) -> None:
    for name, beginning in (("f.jsonl", "{"), ("f.json", "["), ("f.html", "<!doctype html>")):
        assert run("extract", report, "-o", tmp_path / name).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_several_reports_become_a_folder_of_pages(folder: Path, tmp_path: Path) -> None:
    (folder / "below" / "b.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "pages"
    assert run("extract", folder, "--format", "html", "-o", out).exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "a.html",
        "b-2.html",
        "b.html",
        "index.html",
    ]
    assert 'href="b-2.html"' in (out / "index.html").read_text(encoding="utf-8")


def test_a_failed_file_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    (folder / "c.txt").write_bytes(b"%PDF-1.7")
    out = tmp_path / "facts.jsonl"
    result = run("extract", folder, tmp_path / "none.txt", "-o", out, "--json")
    assert result.exit_code == 1
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    errors = [json.loads(line) for line in result.stderr.splitlines()]
    assert [(Path(each["path"]).name, each["error"]) for each in errors] == [
        ("c.txt", "unreadable_file"),
        ("none.txt", "unreadable_file"),
    ]


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        (b"", 3, "is empty"),
        (b"%PDF-1.7", 3, "no PDF that can be opened"),
        (bytes(range(128, 256)) * 4, 4, "UTF-8, GB18030, Big5"),
    ],
    ids=["empty", "pdf", "noise"],
)
def test_exit_codes_of_a_single_file(tmp_path: Path, data: bytes, code: int, word: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    result = run("extract", path)
    assert (result.exit_code, result.stdout) == (code, "")
    assert word in result.stderr
    assert "stage: read" in result.stderr


def test_nothing_read_leaves_an_earlier_file_alone(tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    out.write_text("earlier", encoding="utf-8")
    assert run("extract", tmp_path / "none.txt", "-o", out).exit_code == 3
    assert out.read_text(encoding="utf-8") == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.jsonl"]


def test_wrong_calls(report: Path, folder: Path, tmp_path: Path) -> None:
    assert run("extract").exit_code == 2
    assert run("extract", report, "--format", "xml").exit_code == 2
    assert run("extract", report, "--date", "June").exit_code == 2
    assert run("extract", report, "-o", folder, "--format", "jsonl").exit_code == 2
    assert run("extract", report, "-o", tmp_path / "none" / "f.jsonl").exit_code == 2
    assert run("extract", folder, "--format", "html").exit_code == 2
    assert run("extract", folder, "--format", "html", "-o", report).exit_code == 2


def test_a_folder_without_text_files(tmp_path: Path) -> None:
    result = run("extract", tmp_path)
    assert result.exit_code == 3
    assert "it is a folder" in result.stderr


def test_damage_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.strip().encode()[:-1])
    assert "damaged characters, shown as \ufffd: 1" in run("extract", path).stderr
    warning = json.loads(run("extract", path, "--json").stderr)
    assert (warning["warning"], warning["count"]) == ("damaged_characters", 1)


def test_the_command_as_it_is_installed(report: Path) -> None:
    command = [sys.executable, "-m", "extractor.cli", "extract", str(report), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert quotes(done.stdout.decode("utf-8")) == ["10个", "113人", "150余件"]


def test_a_tagger_that_cannot_run_is_told_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.tagger.model.find_spec", lambda name: None)
    monkeypatch.setattr("extractor.tagger.model.shipped", shipped.__wrapped__)
    out = tmp_path / "facts.jsonl"
    done = run("extract", folder, "--with-tagger", "-o", out)
    assert done.exit_code == 3
    assert done.stderr.count("reform-facts[tagger]") == 1
    assert not out.exists()
