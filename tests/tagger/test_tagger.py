"""The tagger that ships: small, quick to load, the same every time."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from evaluation.benchmarks.timing import cpu_seconds
from evaluation.places import TEXTS
from extractor.errors import MissingExtra
from extractor.pipeline import extract
from extractor.span import Span
from extractor.tagger.adversity import may_state_hardship
from extractor.tagger.model import DESCRIPTION, Model, can_run, read_model, shipped
from extractor.tagger.opinion import ROLES
from extractor.tagger.stretches import LONGEST, stretches_of
from extractor.tagger.tagger import Tagger, clause_of

FOLDER = files("extractor.tagger").joinpath("weights")
SAMPLES = sorted(TEXTS.glob("*.txt"))


@pytest.fixture(scope="module")
def model() -> Model:
    return read_model(FOLDER)


def test_a_text_scores_the_same_every_time(model: Model) -> None:
    for text in ("乡镇看得见、管不着，出了事却要担责。", "😀一个人管着四个村。", "一" * LONGEST):
        first, second = model.judge(text), model.judge(text)
        assert first.roles.tolist() == second.roles.tolist()
        assert first.clause.tolist() == second.clause.tolist()
        assert len(first.clause) == len(text)
        assert first.roles.sum() == pytest.approx(1)


def test_what_stands_before_a_stretch_is_read_and_not_judged(model: Model) -> None:
    text, before = "办一张证要盖七个章。", "三年前的窗口是另一番光景，"
    alone, behind = model.judge(text), model.judge(text, before)
    assert len(behind.clause) == len(alone.clause) == len(text)
    assert alone.roles.tolist() != behind.roles.tolist()


def test_what_may_state_a_hardship_gets_an_opinion_in_order(model: Model) -> None:
    text = "一、工作情况\n镇里没有人；街上有三百户人家。" + "很难" * LONGEST + "。短句。"
    stretches = list(stretches_of(text))
    found = list(Tagger(model).opinions(text, stretches))
    assert [each.stretch for each in found] == [
        stretch for stretch in stretches if may_state_hardship(stretch.of(text))
    ]
    assert len(found) == 2
    for each in found:
        assert each.role in ROLES
        assert 0 <= each.problem <= 1
        assert each.stretch.covers(each.clause)


def test_nothing_asked_is_nothing_told(model: Model) -> None:
    assert list(Tagger(model).opinions("人手不够。", [])) == []


def test_without_its_runtime_it_tells_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.tagger.model.find_spec", lambda name: None)
    assert not can_run()
    with pytest.raises(MissingExtra, match=r"reform-facts\[tagger\]"):
        shipped.__wrapped__()


@pytest.mark.parametrize(
    ("scores", "clause"),
    [
        ([-3, -3, 2, 2, 2], "管不了"),
        ([1, 1, 2, 2, 2], "叫得，管不了"),
        ([3, 3, -1, -1, -1], "叫得"),
        ([-3, -3, -4, -4, -4], "叫得"),
    ],
)
def test_the_clause_is_the_best_and_those_beside_it(scores: list[int], clause: str) -> None:
    text = "叫得，管不了。"
    each = np.array([*scores[:2], 0, *scores[2:], 0], np.float32)
    assert clause_of(text, Span(0, len(text)), each).of(text) == clause


@pytest.mark.timed
def test_it_loads_in_half_a_second() -> None:
    assert cpu_seconds(lambda: read_model(FOLDER)) < 0.5


def test_its_description_names_the_roles_in_their_order() -> None:
    described = json.loads(FOLDER.joinpath(DESCRIPTION).read_text("utf-8"))
    assert described["roles"] == list(ROLES)


def test_it_is_not_loaded_before_it_is_needed() -> None:
    code = "import extractor.pipeline as p; print(p.shipped.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "0"


def test_it_is_small_and_needs_neither_torch_nor_pickle() -> None:
    assert sum(len(path.read_bytes()) for path in FOLDER.iterdir()) < 20_000_000
    assert {path.name.rsplit(".")[-1] for path in FOLDER.iterdir()} <= {"json", "onnx"}
    code = """
import sys, extractor
extractor.extract_text("人手不够。", rules_only=False)
print("torch" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


def test_names_are_shared_out_among_the_stretches_of_the_text(model: Model) -> None:
    text = "全县新设便民大厅12个，下放审批事项35项。"
    figures = [Span(8, 11), Span(18, 21)]
    first, second = model.shares(text, figures), model.shares(text, figures)
    assert first.shape == (2, len(text) ** 2 + 1)
    assert first.sum(1) == pytest.approx(1)
    assert first.tolist() == second.tolist()


def test_it_names_figures_by_their_nouns(model: Model) -> None:
    text = "。全县新设便民大厅12个，固定资产投资增长6.5%。"
    figures = [Span(9, 12), Span(21, 25)]
    asked = {figures[0]: Span(5, 9), figures[1]: Span(1, 3)}
    names = dict(Tagger(model).names(text, Span(1, len(text)), figures, asked))
    assert [names[figure].span.of(text) for figure in figures] == ["便民大厅", "固定资产投资"]
    told = [names[figure].told for figure in figures]
    assert told[0] > 0.9 > 0.3 > told[1]


def test_of_a_figure_told_nothing_it_tells_how_likely_its_own_name_is(model: Model) -> None:
    text = "全县新设便民大厅12个。"
    ((_, name),) = Tagger(model).names(text, Span(0, len(text)), [Span(8, 11)], {Span(8, 11): None})
    assert name.told is None
    assert name.likely > 0.5


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_confirming_names_changes_nothing_but_how_sure_they_are(path: Path) -> None:
    rules, both = (extract(path, confirm_names=each) for each in (False, True))
    for before, after in zip(rules.figures, both.figures, strict=True):
        assert replace(after, found_by=before.found_by, metric_confidence=None) == before
        assert after.metric_confidence is None or (after.metric and not after.missing)
    assert any("tagger" in figure.found_by for figure in both.figures)
    assert both.problems == rules.problems


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_mending_names_changes_no_figure_otherwise(path: Path) -> None:
    rules, both = extract(path), extract(path, mend_names=True, with_text=True)
    for before, after in zip(rules.figures, both.figures, strict=True):
        changed = ("metric", "condition", "found_by", "cues")
        kept = {name: getattr(before, name) for name in changed}
        assert replace(after, **kept, metric_confidence=None) == before
        if after.metric != before.metric:
            assert after.metric in both.text.normalised
            assert "+metric:tagger" in after.found_by
    assert both.measures == rules.measures
    assert both.problems == rules.problems


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_it_changes_nothing_but_problems(path: Path) -> None:
    rules, both = (extract(path, rules_only=each) for each in (True, False))
    assert both.figures == rules.figures
    assert both.measures == rules.measures
    assert set(rules.problems) <= set(both.problems)
