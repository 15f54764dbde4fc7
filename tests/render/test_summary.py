import io

import pytest
from rich.console import Console, RenderableType

from extractor.render.explanation import explanation
from extractor.render.facts import facts
from extractor.render.telling import sentences_in, telling
from extractor.render.terminal import summary
from tests.render.made import made


def printed(renderable: RenderableType) -> str:
    stream = io.StringIO()
    Console(file=stream, width=160, highlight=False).print(renderable)
    return stream.getvalue()


def test_a_summary_names_counts_and_tells() -> None:
    text = printed(summary(made()))
    for words in ("关于乡镇机构改革的调研报告", "1 money", "1 digits lost", "2 headings"):
        assert words in text
    assert "670,000,000 元" in text
    assert "98.5% ↑" in text
    assert "□ %" in text
    assert "受理率□%" in text


def test_a_report_without_figures_still_has_a_summary() -> None:
    assert "reports/示例.txt" in printed(summary(made("今天天气很好。")))


def test_each_sentence_tells_one_figure_before_any_tells_two() -> None:
    report = made("一是有执法人员113人、公务员20人。二是有辅助人员35人。三是压减事项20%。")
    assert [figure.quote for figure in telling(report, 3)] == ["113人", "35人", "20%"]
    assert len(telling(report, 9)) == 4


def test_a_summary_needs_the_text() -> None:
    report = made().model_copy(update={"text": None})
    with pytest.raises(ValueError, match="with its text"):
        sentences_in(report)


def test_steering_characters_do_not_reach_the_terminal() -> None:
    text = printed(summary(made("全县\x1b[31m共有\u202e执法人员113人。")))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_every_fact_can_be_explained() -> None:
    report = made()
    for fact in facts(report):
        told = printed(explanation(report, fact))
        assert fact.id in told
        assert "Position" in told
