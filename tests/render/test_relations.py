"""Checks, answers and figures stand beside the facts they concern."""

import re

from click.testing import CliRunner
from rich.console import Console

from extractor import extract_text
from extractor.cli import main
from extractor.render.page import page
from extractor.render.relations import answers_to, flagged, relations
from extractor.render.terminal import summary

TEXT = """某县渔港改革调研报告

一、主要做法
（一）充实渔港队伍。渔政船员145人，其中持证61人、实习86人。
二、存在的问题
（一）巡查力量不足。每港仅1人。
三、对策建议
（一）充实巡查力量。每港增加2人。
"""
REPORT = extract_text(TEXT, with_text=True)


def labels(id_: str) -> dict[str, str]:
    return {row.label: row.value for row in relations(REPORT).get(id_, ())}


def test_recommendation_answers_problem() -> None:
    (problem,) = REPORT.problems
    assert [measure.name for measure in answers_to(REPORT)[problem.id]] == ["充实巡查力量"]
    assert labels(problem.id) == {"answered_by": "充实巡查力量", "figures": "1人"}


def test_figures_hang_on_the_measure_that_heads_them() -> None:
    action = REPORT.measures[0]
    assert labels(action.id)["figures"] == "145人、61人、86人"


def test_contradiction_is_shown_beside_each_figure() -> None:
    assert len(flagged(REPORT)) == 3
    total = REPORT.figures[0]
    assert "147" in labels(total.id)["check_contradictory"]
    assert total.confidence == extract_text(TEXT.replace("86", "84")).figures[0].confidence


def test_terminal_lists_problems_and_contradictions() -> None:
    console = Console(width=120, record=True, file=None)
    with console.capture() as capture:
        console.print(summary(REPORT))
    shown = capture.get()
    assert "巡查力量不足" in shown
    assert "充实巡查力量" in shown
    assert "contradictory" in shown


def test_page_flags_figures_in_place() -> None:
    html = page(REPORT)
    assert len(re.findall(r'<mark class="count flagged"', html)) == 3
    assert html.count('class="wrong"') == 3


def test_explain_knows_checks_and_problems(tmp_path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    for fact in (REPORT.checks[0], REPORT.problems[0], REPORT.measures[0]):
        result = CliRunner().invoke(main, ["explain", str(path), fact.id])
        assert result.exit_code == 0, result.output
        assert fact.id in result.output
