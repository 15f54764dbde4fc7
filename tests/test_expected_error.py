"""Facts are kept by how sure they are, and what speaks of the others goes with them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import main
from extractor.pipeline import extract_text
from extractor.schema import Report
from extractor.schema.expected_error import within_error

TEXT = """关于乡镇改革情况的调研报告
一、主要做法
推行“一张清单”，下放事项118项，其中审批60项、处罚58项，办理时限压缩近六成。
二、存在的问题
（一）乡镇有责无权。执法人员不足。
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return extract_text(TEXT)


def facts_of(report: Report) -> set[str]:
    return {fact.id for fact in (*report.measures, *report.figures, *report.problems)}


@pytest.mark.parametrize("most", [0.0, 0.02, 0.03, 0.05, 0.2, 1.0])
def test_what_is_kept_is_sure_enough(report: Report, most: float) -> None:
    kept = within_error(report, most)
    facts = (*kept.report.measures, *kept.report.figures, *kept.report.problems)
    assert all(fact.confidence >= 1 - most - 1e-9 for fact in facts)
    assert (kept.facts, kept.of) == (len(facts), len(facts_of(report)))


def test_every_fact_may_be_wrong_or_none(report: Report) -> None:
    assert within_error(report, 1).report == report
    assert within_error(report, 1).share == 1
    assert within_error(report, 0).facts == 0


def test_a_confidence_at_the_limit_is_kept(report: Report) -> None:
    surest = max(figure.confidence for figure in report.figures)
    assert surest == 0.97
    assert within_error(report, 0.03).facts > 0


def test_a_metric_read_twice_is_asked_too(report: Report) -> None:
    figures = [replace(figure, metric_confidence=0.5) for figure in report.figures[:1]]
    doubtful = report.model_copy(update={"figures": (*figures, *report.figures[1:])})
    assert report.figures[0] in within_error(report, 0.05).report.figures
    kept = within_error(doubtful, 0.05).report.figures
    assert kept == within_error(report, 0.05).report.figures[1:]
    assert figures[0] in within_error(doubtful, 0.5).report.figures


def test_nothing_speaks_of_a_fact_left_out(report: Report) -> None:
    for most in (0.0, 0.05, 0.1):
        kept = within_error(report, most).report
        gone = facts_of(report) - facts_of(kept)
        assert not any({link.from_, link.to} & gone for link in kept.links)
        assert not any(gone.intersection(check.facts) for check in kept.checks)


def test_the_command_tells_the_share(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    arguments = ["extract", str(path), "--format", "jsonl", "--max-error", "0.05"]
    done = CliRunner().invoke(main, arguments)
    assert "facts kept" in done.stderr
    figures = json.loads(done.stdout)["figures"]
    assert figures and all(figure["confidence"] >= 0.95 for figure in figures)
    told = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).stderr)
    assert 0 < told["kept"] <= told["of"]
