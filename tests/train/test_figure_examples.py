"""Sentences whose figures are named: what readers judged, what the rules read, damaged copies."""

import random
from pathlib import Path

import pytest

from extractor.span import Span
from extractor.tagger.windows import LONGEST_WINDOW, windows_of
from extractor.train.figure_examples import FigureExample, NamedFigure, figure_examples
from extractor.train.figure_perturbing import perturbed_figures
from extractor.train.judged_texts import digest_of
from extractor.train.measured_texts import read_measured
from extractor.train.recipe import UnusableRecipe
from extractor.train.texts import Text
from tests.train.made import ROOT

FIRST = "全县新设便民大厅12个，下放审批事项35项。"
SECOND = "办结时限由20天缩短到6天。"
TEXT = Text("report", f"{FIRST}{SECOND}")


def named(example: FigureExample) -> list[tuple[str, list[str] | None]]:
    return [
        (each.figure.of(example.text), each.answers and [a.of(example.text) for a in each.answers])
        for each in example.figures
    ]


def test_the_rules_name_figures_where_their_name_stands() -> None:
    examples = list(figure_examples([TEXT], {}))
    assert [example.text for example in examples] == [FIRST, SECOND]
    assert named(examples[0]) == [("12个", ["便民大厅"]), ("35项", ["审批事项"])]
    assert not any(example.judged for example in examples)


def test_what_readers_said_goes_before_what_rules_read(tmp_path: Path) -> None:
    path = tmp_path / "measured.tsv"
    digest = digest_of(FIRST)
    path.write_text(f"{digest}\ttrain\t8-11\t6-8|4-8\n{digest}\ttrain\t18-21\t-\n", "utf-8")
    judged, other = figure_examples([TEXT], read_measured(path))
    assert judged.judged
    assert named(judged) == [("12个", ["大厅", "便民大厅"]), ("35项", ())]
    assert not other.judged


def test_of_documents_to_judge_by_only_judged_sentences_are_examples(tmp_path: Path) -> None:
    path = tmp_path / "measured.tsv"
    path.write_text(f"{digest_of(SECOND)}\ttest\t5-8\t0-4\n", "utf-8")
    examples = list(figure_examples([TEXT], read_measured(path)))
    assert [(example.text, example.part) for example in examples] == [(SECOND, "test")]


def test_a_sentence_is_an_example_once() -> None:
    assert len(list(figure_examples([TEXT, TEXT], {}))) == 2


@pytest.mark.parametrize(
    "line", ["0123\ttrain\t1-2", "0123\tlearn\t1-2\t-", "0123\ttrain\t1-2\t5", "0123\ttest\t2-1\t-"]
)
def test_a_wrong_line_is_refused(line: str, tmp_path: Path) -> None:
    path = tmp_path / "measured.tsv"
    path.write_text(f"{line}\n", "utf-8")
    with pytest.raises(UnusableRecipe, match="line 1"):
        read_measured(path)


def test_the_figures_that_we_train_on_have_parts_and_answers() -> None:
    measured = read_measured(ROOT / "models" / "measured.tsv")
    assert {sentence.part for sentence in measured.values()} == {"train", "calibrate", "test"}
    assert sum(len(sentence.figures) for sentence in measured.values()) > 1000


def test_windows_hold_every_figure_once() -> None:
    figures = [Span(at, at + 3) for at in range(4, 900, 41)]
    windows = list(windows_of(Span(0, 950), figures))
    assert [figure for window in windows for figure in window.figures] == figures
    for window in windows:
        assert len(window.span) <= LONGEST_WINDOW
        assert all(window.span.covers(figure) for figure in window.figures)


@pytest.mark.parametrize("seed", range(20))
def test_damaged_copies_name_the_same(seed: int) -> None:
    text = "“新设”便民大厅12个，其中“示范”大厅8个。"
    figures = (
        NamedFigure(Span(8, 11), (Span(4, 8),)),
        NamedFigure(Span(20, 22), (Span(18, 20),)),
    )
    copy = perturbed_figures(FigureExample(text, figures), random.Random(seed))
    assert not set(copy.text) & set("“”")
    for before, after in zip(figures, copy.figures, strict=True):
        assert len(after.figure) == len(before.figure)
        wanted = before.answers[0].of(text)
        assert all(set(answer.of(copy.text)) <= set(wanted) for answer in after.answers or ())
