"""Load, query, compare and show, as a user types them."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from extractor.cli import main
from extractor.cli.compare import ROLES
from extractor.query.vocabulary import words_of

REPORT = """长兴县乡镇改革情况汇报
2023年，长兴县10个乡镇共下放审批服务事项118项，持证执法人员35人。
=全县投入资金1.2亿元，群众满意度达98.5%。
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def db(tmp_path: Path) -> str:
    report = tmp_path / "长兴.txt"
    report.write_text(REPORT, encoding="utf-8")
    facts = tmp_path / "facts.jsonl"
    assert run("extract", report, "--with-text", "-o", facts).exit_code == 0
    path = str(tmp_path / "facts.db")
    loaded = run("load", facts, "--db", path)
    assert loaded.exit_code == 0 and "1 new" in loaded.stderr
    assert "1 unchanged" in run("load", facts, "--db", path).stderr
    return path


def test_a_reprint_that_is_loaded_counts_once(tmp_path: Path) -> None:
    towns = "".join(
        f"{name}镇有持证执法人员{len(name) + 20}人。" for name in map(chr, range(0x4E00, 0x4E20))
    )
    for name, words in (("原文", towns), ("转载", f"{towns}责任编辑：某某")):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    facts, db = tmp_path / "facts.jsonl", tmp_path / "facts.db"
    run("extract", tmp_path / "原文.txt", tmp_path / "转载.txt", "--with-text", "-o", facts)
    assert "2 new" in run("load", facts, "--db", db).stderr
    assert len(run("query", "--db", db, "--format", "jsonl").stdout.splitlines()) == 32


def test_a_table_in_the_terminal(db: str) -> None:
    shown = run("query", "unit=人", "--db", db).stdout
    assert "35人" in shown and "118项" not in shown


def test_a_fact_is_shown_by_the_beginning_of_its_id(db: str) -> None:
    (line,) = run("query", "unit=人", "--db", db, "--format", "jsonl").stdout.splitlines()
    fact = json.loads(line)["id"]
    assert fact[:10] in run("query", "unit=人", "--db", db).stdout
    whole = run("show", fact, "--db", db)
    assert "持证执法人员" in whole.stdout
    assert run("show", fact[:8], "--db", db).stdout == whole.stdout
    assert run("show", fact[:3], "--db", db).exit_code == 5


def test_a_table_tells_that_there_is_more(tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text("\n".join(f"全县{n}个乡镇。" for n in range(10, 60)), encoding="utf-8")
    facts = tmp_path / "facts.jsonl"
    run("extract", path, "--with-text", "-o", facts)
    run("load", facts, "--db", tmp_path / "facts.db")
    assert "30 of 50;" in run("query", "unit=个", "--db", tmp_path / "facts.db").stderr


def test_csv_opens_in_excel(db: str, tmp_path: Path) -> None:
    out = tmp_path / "facts.csv"
    assert run("query", "--db", db, "-o", out).exit_code == 0
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert {row["source_quote"] for row in rows} == {"10个", "118项", "35人", "1.2亿元", "98.5%"}
    assert {row["passage"][0] for row in rows} == {"2", "'"}


def test_excel_has_a_table_and_an_explanation(db: str, tmp_path: Path) -> None:
    out = tmp_path / "facts.xlsx"
    assert run("query", "kind=count", "--db", db, "-o", out).exit_code == 0
    book = load_workbook(out)
    sheet = book["数据"]
    assert list(sheet.tables) == ["facts1"]
    headings = [cell.value for cell in sheet[1]]
    assert "指标" in headings and sheet.tables["facts1"].ref.endswith("4")
    assert "kind=count" in str(book["说明"]["B2"].value)


def test_no_cell_computes(db: str, tmp_path: Path) -> None:
    out = tmp_path / "facts.xlsx"
    run("query", "kind=money", "--db", db, "-o", out)
    cells = [cell for row in load_workbook(out)["数据"].iter_rows(min_row=2) for cell in row]
    assert any(str(cell.value).startswith("=全县") for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


def test_json_lines_and_parquet_hold_the_same(db: str, tmp_path: Path) -> None:
    out = tmp_path / "facts.parquet"
    assert run("query", "--db", db, "-o", out).exit_code == 0
    lines = run("query", "--db", db, "--format", "jsonl").stdout.splitlines()
    assert pq.read_table(out).to_pylist() == [json.loads(line) for line in lines]


def test_counts_by_a_column(db: str) -> None:
    counted = run("query", "--count-by", "kind", "--db", db, "--format", "csv").stdout
    assert counted.splitlines()[1] == "count,3"


def test_free_sql(db: str) -> None:
    statement = "select metric, value from figure where unit = '人'"
    line = run("query", "--sql", statement, "--db", db, "--format", "jsonl").stdout
    assert json.loads(line) == {"metric": "持证执法人员", "value": 35.0}
    refused = run("query", "--sql", "delete from figure", "--db", db)
    assert refused.exit_code == 2 and "refused" in refused.stderr
    for beyond in (["--limit", "9" * 20], ["year=" + "9" * 20]):
        assert run("query", *beyond, "--db", db).exit_code == 2


def test_compare_and_what_it_offers_instead(db: str) -> None:
    assert "长兴县" in run("compare", "持证执法人员", "--db", db).stdout
    other = run("compare", "执法", "--db", db)
    assert other.exit_code == 1 and "持证执法人员" in other.stderr


def test_one_fact(db: str) -> None:
    line = run("query", "unit=人", "--db", db, "--format", "jsonl").stdout
    shown = run("show", json.loads(line)["id"], "--db", db).stdout
    words = "".join(shown.split())  # a long path is folded over lines
    assert "持证执法人员" in words and "长兴.txt" in words
    assert run("show", "nothing", "--db", db).exit_code == 5


def test_what_can_be_asked_is_listed() -> None:
    assert "region" in run("query", "--facets").stdout
    assert "figure(key, id, report_id" in run("query", "--tables").stdout


def test_mistakes_are_explained(db: str, tmp_path: Path) -> None:
    assert "no such database" in run("query", "--db", tmp_path / "none.db").stderr
    assert "has no facet" in run("query", "colour=red", "--db", db).stderr
    assert "facet=value" in run("query", "colour", "--db", db).stderr
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"a": 1}\n')
    assert "broken.jsonl:1" in run("load", broken, "--db", db).stderr


def test_a_sample_to_judge_and_what_it_comes_to(db: str, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.xlsx"
    drawn = run("sample", "--by", "kind,genre", "--size", "4", "--db", db, "-o", sheet)
    assert drawn.exit_code == 0 and "4 facts to judge" in drawn.stderr
    book = load_workbook(sheet)
    for row in range(2, 6):
        book["核验"].cell(row, 5).value = "对"
    book.save(sheet)
    told = run("sample", "--judged", sheet).stdout
    assert "100.0%" in told and "51.0% – 100.0%" in told
    assert run("sample", "--db", db).exit_code == 2
    assert run("sample", "--by", "colour", "--db", db, "-o", sheet).exit_code == 2


def test_datasette_is_told_what_the_columns_mean() -> None:
    told = json.loads(run("query", "--datasette", "--db", "some/facts.db").stdout)
    figure = told["databases"]["facts"]["tables"]["figure"]
    assert "kind" in figure["facets"] and figure["columns"]["metric"].startswith("指标")


def test_chinese_names_of_facets_and_columns_do_as_well(db: str) -> None:
    asked = run("query", "单位＝人", "--order", "-数值", "--format", "jsonl", "--db", db).stdout
    assert (
        asked
        == run("query", "unit=人", "--order", "-value", "--format", "jsonl", "--db", db).stdout
    )
    assert asked
    assert "人" in run("query", "--count-by", "单位", "--db", db).stdout


def test_an_empty_answer_says_so(db: str) -> None:
    assert "Nothing" in run("query", "region=火星", "--db", db).stderr


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text("全县有执法人员35人。" * 100, encoding="utf-8")
    refused = run("query", "--db", tmp_path / "报告.txt")
    assert refused.exit_code == 6 and "not a database" in refused.stderr


def test_an_ending_that_tells_no_format_is_refused(db: str, tmp_path: Path) -> None:
    refused = run("query", "-o", tmp_path / "结果.xls", "--db", db)
    assert refused.exit_code == 2 and ".xlsx" in refused.stderr
    assert not (tmp_path / "结果.xls").exists()


def test_roles_to_compare_are_those_of_figures() -> None:
    assert set(ROLES) == words_of("figure", "role")


def twice(facts: dict[str, Any]) -> None:
    facts["figures"].append(facts["figures"][0])


def moved(facts: dict[str, Any]) -> None:
    facts["figures"][0]["evidence"]["source_start"] += 1


def orphaned(facts: dict[str, Any]) -> None:
    facts["figures"][0]["section"] = "nowhere"


def boundless(facts: dict[str, Any]) -> None:
    facts["document"]["year"] = 10**30


@pytest.mark.parametrize(
    ("change", "told", "code"),
    [
        (twice, "two facts have the id", 3),
        (moved, "does not stand at", 3),
        (orphaned, "stands in the section nowhere, which is not there", 3),
        (boundless, "a number that is larger than a database keeps", 6),
    ],
)
def test_facts_that_do_not_hold_together_are_not_loaded(
    change: Callable[[dict[str, Any]], None], told: str, code: int, tmp_path: Path
) -> None:
    report, facts = tmp_path / "长兴.txt", tmp_path / "facts.jsonl"
    report.write_text(REPORT, encoding="utf-8")
    run("extract", report, "--with-text", "-o", facts)
    changed = json.loads(facts.read_text(encoding="utf-8"))
    change(changed)
    facts.write_text(json.dumps(changed), encoding="utf-8")
    refused = run("load", facts, "--db", tmp_path / "facts.db")
    assert refused.exit_code == code and told in refused.stderr
    assert not run("query", "--db", tmp_path / "facts.db", "--format", "jsonl").stdout
