"""What a reviewer gets to judge, and how the verdicts are counted."""

import pytest
from click.testing import CliRunner
from made_reports import TEXT, sample_report

from evaluation.judging import COLUMNS, PARAGRAPH_COLUMNS, read_table, write_table
from evaluation.unseen import drawn_figures, drawn_paragraphs, figure_rates, main, recall

REPORTS = [("sample", sample_report())]


def test_the_same_seed_draws_the_same_figures():
    first = list(drawn_figures(REPORTS, 3))
    assert first == list(drawn_figures(REPORTS, 3))
    assert len(first) == 3
    assert first != list(drawn_figures(REPORTS, 3, seed=7))


def test_a_figure_stands_marked_in_its_context():
    row = list(drawn_figures(REPORTS, 9))[1]
    assert row["context"].startswith("一、基本情况⏎全县10个乡镇共有执法人员【113人】,比上年")
    assert (row["value"], row["unit"], row["place_ok"]) == ("113", "人", "")


def test_tables_come_back_as_written(tmp_path):
    path = tmp_path / "figures.tsv"
    rows = list(drawn_figures(REPORTS, 9))
    write_table(path, COLUMNS, rows)
    assert [{**row} for row in read_table(path)] == [
        {name: row[name] for name in COLUMNS} for row in rows
    ]


def test_verdicts_are_counted_and_gaps_refused():
    rows = [row | dict.fromkeys(("place_ok", "value_ok", "unit_ok"), "y") for row in figures()]
    rows[0]["unit_ok"] = "n"
    rates = figure_rates(rows)
    assert (rates["place_ok"].share, rates["unit_ok"].share, rates["all three"].share) == (
        1,
        0.8,
        0.8,
    )
    with pytest.raises(ValueError, match="a verdict is y or n"):
        figure_rates(figures())


def figures():
    return list(drawn_figures(REPORTS, 9))


def test_paragraphs_show_what_was_found_and_count_what_was_missed(monkeypatch):
    monkeypatch.setattr("evaluation.unseen.MIN_PARAGRAPH", 10)
    rows = list(drawn_paragraphs(REPORTS, 9))
    assert rows[0]["paragraph"] == "全县【10个】乡镇共有执法人员【113人】,比上年增长【6%】。"
    assert [row["found"] for row in rows] == ["3", "2"]
    rows[0]["missed"] = "上年 | 1个"
    assert recall(rows).share == 5 / 7


def test_the_command_scores_judged_tables(tmp_path):
    rows = [row | dict.fromkeys(("place_ok", "value_ok", "unit_ok"), "y") for row in figures()]
    rows[1]["value_ok"] = "n"
    write_table(tmp_path / "figures.tsv", COLUMNS, rows)
    read = [{"number": "1", "report": "r", "found": "9", "missed": "8个", "paragraph": TEXT[:6]}]
    write_table(tmp_path / "read.tsv", PARAGRAPH_COLUMNS, read)
    paths = [str(tmp_path / "figures.tsv"), str(tmp_path / "read.tsv")]
    shown = CliRunner().invoke(main, ["score", *paths]).output
    assert "figures.tsv: value_ok 4/5 = 0.800" in shown
    assert "! 113人 (113 人)" in shown
    assert "read.tsv: recall 9/10 = 0.900" in shown
