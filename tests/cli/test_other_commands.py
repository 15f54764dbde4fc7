import json
import os
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor import __version__
from extractor.cli import installation, main
from extractor.cli.atomic import atomic
from extractor.cli.failures import failing
from extractor.cli.installation import Package
from extractor.cli.progress import shown

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "extractor" / "schema" / "report.schema.json"
TEXT = """关于乡镇机构改革的调研报告
一、基本情况
2019年以来，全县 10个乡镇共有综合行政执法人员113人，其中具有法学专业背景的35人。
二、存在的问题
受理率%，人员不足。
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_lists_every_command_and_each_has_an_example() -> None:
    listed = run("--help").stdout
    for name in main.commands:
        assert re.search(rf"^  {name} ", listed, re.MULTILINE), name
        told = run(name, "--help").stdout
        assert f"reform-facts {name}" in told, name
        assert "Exit codes:" in told, name


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_readme_mentions_every_command_and_exit_code(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert [name for name in main.commands if f"reform-facts {name}" not in text] == []
    assert [code for code in range(7) if f"| {code} |" not in text] == []


def test_version() -> None:
    assert run("--version").stdout == f"reform-facts, version {__version__}\n"
    assert metadata.version("reform-facts") == __version__


def test_normalise_prints_the_clean_text(report: Path) -> None:
    assert "全县10个乡镇" in run("normalise", report).stdout


def test_normalise_lists_what_was_removed(report: Path) -> None:
    lines = run("normalise", report, "--removed").stdout.splitlines()
    place = TEXT.index(" ")
    assert f'{place}-{place + 1}\tspace\t" "' in lines


def test_outline_prints_title_headings_and_roles(report: Path) -> None:
    lines = run("outline", report).stdout.splitlines()
    assert lines[0] == "关于乡镇机构改革的调研报告"
    assert lines[1].strip().startswith("一、基本情况")
    assert lines[2].strip() == "二、存在的问题  [problems]"


def facts(report: Path) -> dict[str, list[dict[str, object]]]:
    result = run("extract", report, "--format", "jsonl")
    return json.loads(result.stdout)


def test_explain_tells_rule_pattern_words_section_and_cues(report: Path) -> None:
    figure = next(each for each in facts(report)["figures"] if each["quote"] == "113人")
    told = run("explain", report, figure["id"]).stdout
    for words in ("113人", str(figure["found_by"]), "一、基本情况", "number 113", "(?P<", "113 人"):
        assert words in told
    for cue in (figure["cues"] or {}).values():
        assert f"← {cue}" in told


def test_explain_takes_the_beginning_of_an_id_and_tells_times_too(report: Path) -> None:
    time = facts(report)["times"][0]
    told = run("explain", report, str(time["id"])[:12]).stdout
    assert "2019年以来" in told
    assert "Pattern" in told


def test_explain_tells_what_found_a_lost_number(report: Path) -> None:
    missing = next(each for each in facts(report)["figures"] if each["missing"])
    assert "missing" in run("explain", report, missing["id"]).stdout


def test_explain_refuses_an_unknown_id(report: Path) -> None:
    result = run("explain", report, "zzzz", "--json")
    assert result.exit_code == 5
    assert json.loads(result.stderr)["error"] == "unknown_fact"


@pytest.mark.parametrize("command", ["normalise", "outline", "explain"])
def test_unreadable_reports(command: str, tmp_path: Path) -> None:
    extra = ["0"] if command == "explain" else []
    result = run(command, tmp_path / "none.txt", *extra)
    assert result.exit_code == 3
    assert "no such file" in result.stderr


def test_the_committed_schema_is_current() -> None:
    assert run("schema", "--check", SCHEMA).exit_code == 0
    assert run("schema").stdout == SCHEMA.read_text(encoding="utf-8")


def test_schema_tells_a_difference_and_writes_the_current_one(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    path.write_text("{}", encoding="utf-8")
    result = run("schema", "--check", path)
    assert result.exit_code == 1
    assert "differs" in result.stderr
    assert run("schema", "-o", path).exit_code == 0
    assert run("schema", "--check", path).exit_code == 0


def test_a_file_that_is_no_schema_is_none(report: Path) -> None:
    result = run("schema", "--check", report)
    assert result.exit_code == 2
    assert "holds no JSON Schema" in result.stderr


def test_a_command_names_the_extra_that_it_lacks(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = [f"pyarrow>=18; extra == '{extra}'" for extra in ("all", "pandas", "parquet")]
    needed.append("pandas>=2.2; extra == 'pandas'")
    monkeypatch.setattr(metadata, "requires", lambda name: needed)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("batch", report, "--db", tmp_path / "facts.db", "--parquet")
    assert result.exit_code == 3
    assert "python -m pip install 'reform-facts[parquet]'" in result.stderr
    assert not (tmp_path / "facts.db.work").exists()


def test_a_module_that_no_extra_brings_is_no_users_matter() -> None:
    with pytest.raises(ModuleNotFoundError), failing(as_json=False):
        raise ModuleNotFoundError(name="nowhere")


def test_doctor_finds_everything_here() -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    told = json.loads(run("doctor", "--json").stdout)
    assert told["troubles"] == {}
    assert told["sandbox"]["starts"]
    assert {"click", "pydantic", "opencc"} <= {each["name"] for each in told["packages"]}
    for extra in ("ocr", "train", "ray", "postgres", "spacy", "dev", "all"):
        assert re.search(rf"^  {extra} ", result.stdout, re.MULTILINE)


def test_doctor_tells_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = [
        "click>=99.1",
        "no-such-package>=1.0",
        "pydantic",
        "numpy>=2.0; extra == 'train'",
        "other-thing>=3; extra == 'train'",
        "reform-facts[train]; extra == 'all'",
    ]
    monkeypatch.setattr(installation.metadata, "requires", lambda name: requirements)
    monkeypatch.setattr("extractor.cli.doctor.python_fits", lambda: False)
    monkeypatch.setattr(installation, "CANDIDATES", ("utf-8", "no-such-codec"))
    result = run("doctor")
    assert result.exit_code == 1
    assert "too old: 99.1 or newer is needed" in result.stdout
    assert "missing" in result.stdout
    assert "older than 3.11" in result.stdout
    assert "lacks no-such-codec" in result.stdout
    assert "would add other-thing" in result.stdout


@pytest.mark.parametrize(("version", "advised"), [("3.40.1", True), ("3.51.3", False)])
def test_doctor_names_the_sqlite_in_use(
    monkeypatch: pytest.MonkeyPatch, version: str, advised: bool
) -> None:
    monkeypatch.setattr("extractor.store.sqlite_driver.sqlite_version", lambda: version)
    shown = run("doctor").stdout
    assert re.search(rf"^  sqlite +{version}", shown, re.MULTILINE)
    assert ("reform-facts[sqlite]" in shown) == advised


def test_doctor_tells_that_a_file_of_the_dictionary_is_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("extractor.cli.doctor.damaged_files", lambda: ["ranks.u2"])
    result = run("doctor")
    assert result.exit_code == 1
    assert re.search(r"^  dictionary +missing or damaged: ranks.u2", result.stdout, re.MULTILINE)


def test_doctor_tries_to_load_what_is_installed() -> None:
    assert installation.load_error(Package("click", None, "8", None)) is None
    broken = Package("no-such-package", None, "1.0", None)
    assert "no_such_package" in str(installation.load_error(broken))
    assert broken.fits


def test_atomic_leaves_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with pytest.raises(RuntimeError), atomic(path) as stream:
        stream.write("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    with atomic(path) as stream:
        stream.write("汉字\n")
    assert path.read_bytes() == "汉字\n".encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_atomic_keeps_the_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.touch()
    path.chmod(0o640)
    with atomic(path) as stream:
        stream.write("x")
    assert path.stat().st_mode & 0o777 == 0o640


class Terminal:
    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        """Keep nothing."""


def test_progress_passes_every_name_on(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{number}.txt" for number in range(9)]
    assert list(shown(names)) == names
    monkeypatch.setattr("sys.stderr", Terminal())
    assert list(shown(names)) == names


def test_what_the_tagger_finds_can_be_explained(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    lines = (ROOT / "corpora" / "sentences" / "problem.txt").read_text(encoding="utf-8")
    text = lines.translate(dict.fromkeys(map(ord, "【】")))
    path.write_text(f"关于乡镇改革的调研报告\n一、基本情况\n{text}", encoding="utf-8")
    arguments = ("extract", path, "--format", "jsonl")
    rules, both = (
        {fact["id"]: fact for fact in json.loads(run(*arguments, option).stdout)["problems"]}
        for option in ("--rules-only", "--with-tagger")
    )
    assert set(rules) < set(both)
    fact = next(fact for fact in both.values() if "tagger" in fact["found_by"])
    assert fact["confidence"] == 0.4
    assert fact["found_by"] in run("explain", path, fact["id"]).stdout
