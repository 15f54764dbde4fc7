"""A training from texts to a model that reads, small enough for every run of the tests."""

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner

from extractor.cli import main
from extractor.errors import ReformFactsError
from extractor.span import Span
from extractor.tagger.alphabet import HIDDEN, PAD, Alphabet
from extractor.tagger.model import (
    DESCRIPTION,
    NETWORK,
    UnusableModel,
    probabilities,
    read_model,
)
from extractor.tagger.opinion import ROLES
from extractor.tagger.stretches import BEFORE
from extractor.train.batches import Batch, batch_of, batches
from extractor.train.examples import Example
from extractor.train.exporting import export
from extractor.train.figure_batches import FigureBatch, figure_batch
from extractor.train.figure_examples import FigureExample, NamedFigure
from extractor.train.figure_loss import figure_loss
from extractor.train.judged_texts import digest_of, read_judged
from extractor.train.judging import answers_of
from extractor.train.judging_names import rows_of
from extractor.train.networks import Scores, pretrained
from extractor.train.own_figures import FILE, measured_line, own_figures
from extractor.train.own_sentences import own_examples, passage_examples
from extractor.train.recipe import UnusableRecipe, read_recipe
from extractor.train.rounds import Lessons, rounds
from extractor.train.run import Sources, run
from extractor.train.splitting import limited, parted
from extractor.train.texts import texts_of
from extractor.train.training import Trained
from extractor.train.weak_labels import weak_examples
from tests.train.made import RECIPE, ROOT, SENTENCES, few_sentences, tiny_base

TEXT = """关于县政府工作的报告
一、过去一年工作回顾
全面推行网格化管理，整合部门力量下沉一线，不设新的机构。成立综合行政执法队，配备执法车十八辆。
我们也清醒看到，发展还存在不少困难和问题：基层执法力量不足；部分干部能力不强。
二、今年工作安排
扩大试点范围，责任落到人。
"""
FIGURED = ["大厅8个。", "窗口9个。", "编制5名。"]
HARD = "扩大试点范围，责任落到人。"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "official.jsonl"
    every = [*[TEXT] * 12, *FIGURED]
    lines = (json.dumps({"id": n, "text": each}) for n, each in enumerate(every))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_headings_and_rules_label_the_text_under_them() -> None:
    found = {example.text: example for example in weak_examples(TEXT, "report", {})}
    roles = {text: example.role for text, example in found.items()}
    assert roles["全面推行网格化管理，整合部门力量下沉一线，不设新的机构。"] == "done"
    assert roles[HARD] == "plan"
    assert not any("回顾" in text or "工作安排" in text for text in roles)
    problem = found["部分干部能力不强。"]
    assert problem.role == "problem"
    assert problem.clause.of(problem.text) == "部分干部能力不强"
    assert problem.cue.of(problem.text) == "不强"


def test_our_own_sentences_have_roles_and_marked_clauses() -> None:
    examples = list(own_examples(SENTENCES, 3))
    assert {example.role for example in examples} == set(ROLES)
    assert all((example.clause is not None) == (example.role == "problem") for example in examples)
    assert not any(mark in example.text for example in examples for mark in "【】")
    assert len({example.text for example in examples}) == len(examples)


def test_no_document_stands_in_two_parts() -> None:
    examples = [Example("减负。", "done", str(n // 3)) for n in range(300)]
    groups = [{example.group for example in part} for part in parted(examples)]
    assert sum(map(len, groups)) == len(set.union(*groups)) == 100
    assert sum(len(part) for part in parted(examples)) == 300


def test_own_sentences_are_not_limited() -> None:
    weak = [Example("减负。", "done", "a")] * 9
    own = [Example("扩权。", "done", "own:b")] * 5
    assert len(limited([*weak, *own], 4, 1)) == 4 + 5


def test_hidden_cues_and_clauses_become_tensors() -> None:
    (example,) = (e for e in weak_examples(TEXT, "report", {}) if e.text == "部分干部能力不强。")
    alphabet = Alphabet("部分干能力不强。")
    alone = example._replace(before="")
    batch = batch_of([alone, Example("减负", "done", "b")], alphabet, [True, False])
    assert batch.numbers[0].tolist().count(HIDDEN) == 2
    assert batch.numbers[1, 2:].eq(PAD).all()
    assert batch.clause[0].tolist() == [1.0] * 8 + [0.0]
    assert batch.clause[1].eq(-1).all()
    assert batch.roles.argmax(1).tolist() == [ROLES.index("problem"), ROLES.index("done")]


def test_what_stands_before_is_shown_and_not_asked_about() -> None:
    example = Example("没有人管。", "problem", "a", Span(0, 4), Span(0, 2), before="过去，")
    batch = batch_of([example], Alphabet("过去没有人管，。"), [True])
    assert batch.marks[0, 0].tolist() == [0.0] * 3 + [1.0] * 5
    assert batch.clause[0].tolist() == [-1.0] * 3 + [1.0] * 4 + [0.0]
    assert (batch.numbers[0] == HIDDEN).nonzero().flatten().tolist() == [3, 4]


def test_what_precedes_a_stretch_of_a_passage_stands_before_it() -> None:
    passages = [example for example in own_examples(SENTENCES, 3) if example.before]
    assert {example.weight for example in passages} == {1}
    assert {"problem", "background", "cause", "plan", "done"} <= {e.role for e in passages}
    assert all(len(example.before) <= BEFORE for example in passages)


def test_a_line_of_a_passage_without_a_role_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableRecipe, match="names no role"):
        list(passage_examples(["problem\t【人手不够】。", "人手不够。"], tmp_path))


def test_our_sentences_with_figures_say_what_these_measure() -> None:
    examples = list(own_figures(SENTENCES))
    named = [figure for example in examples for figure in example.figures]
    assert len(named) > 1000
    assert all(figure.answers is not None for figure in named)


def test_a_name_outside_the_window_of_its_figure_is_not_taken_for_none() -> None:
    filler = "乡里的路修好了，" * 100
    (example,) = measured_line(f"案件越来越多，{filler}这一年共受理[12件]。\t案件")
    assert "案件" not in example.text
    assert example.figures[0].answers is None


@pytest.mark.parametrize("line", ["受理[12件]。", "受理[12件]。\t案件", "受理[12件]。\t受理#2"])
def test_a_sentence_that_does_not_tell_what_it_measures_is_refused(
    line: str, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(UnusableRecipe, match="line 1"):
        list(own_figures(tmp_path))


def test_the_same_seed_gives_the_same_batches() -> None:
    examples = list(own_examples(SENTENCES, 1))
    alphabet = Alphabet("镇村")
    first, second = (
        [batch.numbers for batch in batches(examples, alphabet, 8, 0.5, 7)] for _ in range(2)
    )
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))


def test_a_training_makes_a_model_that_reads(texts: Path, tmp_path: Path) -> None:
    base = tiny_base(tmp_path / "base")
    losses: list[float] = []
    measured = tmp_path / "measured.tsv"
    parts = zip(FIGURED, ("train", "calibrate", "test"), strict=True)
    lines = [f"{digest_of(words)}\t{part}\t2-4\t0-2\n" for words, part in parts]
    measured.write_text("".join(lines), encoding="utf-8")
    own = few_sentences(tmp_path / "sentences")
    sources = Sources([texts], own, str(base), measured=measured)
    figures = run(sources, RECIPE, "7", tmp_path / "out", lambda step: losses.append(step.loss))
    assert np.isfinite(losses).all()
    assert {"recipe", "examples", "held out", "figures"} <= set(figures)
    assert figures["held out"]["names of figures"]["figures"] == 1
    model = read_model(tmp_path / "out")
    assert model.version == "7"
    for text in ("镇里人手不够，忙不过来。", "下沉编制。"):
        judgement = model.judge(text)
        assert judgement.roles.shape == (len(ROLES),)
        assert judgement.roles.sum() == pytest.approx(1)
        assert len(judgement.clause) == len(text)
    run(sources, RECIPE, "7", tmp_path / "again", lambda step: None)
    # The order of sums differs from run to run, so that scores agree but for noise.
    first, again = (temperature_in(tmp_path / name) for name in ("out", "again"))
    assert again == pytest.approx(first, abs=0.25)


def temperature_in(folder: Path) -> float:
    description = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    return float(description["temperature"])


def test_what_is_exported_answers_as_the_network_does(tmp_path: Path) -> None:
    network, alphabet = pretrained(str(tiny_base(tmp_path / "base")), 0.1, 2)
    network.eval()
    export(Trained(network, alphabet, 1.0, {}), "1", tmp_path)
    model = read_model(tmp_path)
    for text in ("乡镇看得见、管不着。", "一", "😀镇里三个人身兼数职，" * 6, "办结率百分之百。"):
        for before in ("", "过去办事要跑五趟。"):
            wanted = answers_of(network, alphabet, [Example(text, "done", "a", before=before)])
            got = model.judge(text, before)
            assert np.allclose(got.roles, probabilities(wanted.roles, 1.0)[0], atol=0.05)
            assert np.allclose(got.clause, wanted.clauses[0], atol=0.2)


def test_what_is_exported_names_as_the_network_does(tmp_path: Path) -> None:
    network, alphabet = pretrained(str(tiny_base(tmp_path / "base")), 0.1, 2)
    network.eval()
    export(Trained(network, alphabet, 1.0, {}), "1", tmp_path)
    model = read_model(tmp_path)
    text = "镇里新设大厅12个，下放事项35项，人手仍不够。"
    figures = [Span(6, 9), Span(14, 17)]
    named = tuple(NamedFigure(figure, ()) for figure in figures)
    rows = rows_of(network, alphabet, [FigureExample(text, named)])
    assert np.allclose(model.shares(text, figures), np.exp(np.array(rows.scores)), atol=0.02)


def test_answers_become_numbers_of_stretches() -> None:
    text = "新设大厅12个，事项35项"
    figures = (
        NamedFigure(Span(4, 7), (Span(2, 4), Span(0, 4))),
        NamedFigure(Span(8, 10), None),
        NamedFigure(Span(10, 13), ()),
    )
    batch = figure_batch([FigureExample(text, figures, judged=True)], Alphabet("新设"), 3.0)
    size = len(text)
    assert [row[row >= 0].tolist() for row in batch.accepted[0]] == [
        [2 * size + 3, 3],
        [],
        [size * size],
    ]
    assert batch.weight[0].tolist() == [3, 0, 3]
    assert batch.figures[0, 0].tolist() == [0] * 4 + [1] * 3 + [0] * (size - 7)


def test_a_right_answer_costs_less() -> None:
    text = "大厅12个"
    batch = figure_batch(
        [FigureExample(text, (NamedFigure(Span(2, 5), (Span(0, 2),)),))], Alphabet("大厅")
    )
    sure = torch.zeros(1, 1, len(text), len(text))
    sure[0, 0, 0, 1] = 9
    nothing = torch.zeros(1, 1)
    losses = [
        figure_loss(Scores(nothing, nothing, stretches, nothing), batch)
        for stretches in (sure, torch.zeros_like(sure), -sure)
    ]
    assert losses == sorted(losses)


def test_lessons_of_both_kinds_stand_among_each_other() -> None:
    alphabet = Alphabet("大厅")
    example = FigureExample("大厅12个", (NamedFigure(Span(2, 5), (Span(0, 2),)),), judged=True)
    lessons = Lessons([Example("减负。", "done", "a")] * 64, [example] * 32)
    kinds = [type(batch) for batch in rounds(lessons, alphabet, RECIPE)]
    assert kinds.count(Batch) == kinds.count(FigureBatch) == 4
    assert kinds[:4] != [Batch] * 4
    assert kinds[:4] != [FigureBatch] * 4


def test_a_changed_network_is_refused(tmp_path: Path) -> None:
    network, alphabet = pretrained(str(tiny_base(tmp_path / "base")), 0.1, 2)
    export(Trained(network, alphabet, 1.0, {}), "1", tmp_path)
    path = tmp_path / NETWORK
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(UnusableModel, match="not the file"):
        read_model(tmp_path)


def test_the_command_trains(texts: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text("\n".join(f"{name} = {value}" for name, value in asdict(RECIPE).items()))
    out = tmp_path / "out"
    base = tiny_base(tmp_path / "base")
    sentences = few_sentences(tmp_path / "sentences")
    options = ["--sentences", sentences, "--recipe", recipe, "--base", base, "-o", out]
    done = CliRunner().invoke(main, ["train", *map(str, [texts, *options])])
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in out.iterdir()) == [
        "tagger.json",
        "tagger.onnx",
        "training.json",
    ]


def test_the_recipe_of_the_shipped_model_is_one() -> None:
    assert read_recipe(ROOT / "models" / "tagger.toml").depth > 0


def test_what_a_reader_judged_goes_before_headings(tmp_path: Path) -> None:
    path = tmp_path / "judged.tsv"
    path.write_text(f"{digest_of(HARD)}\tbackground\n", encoding="utf-8")
    found = {each.text: each for each in weak_examples(TEXT, "report", read_judged(path))}
    assert found[HARD].role == "background"
    assert {each.text: each for each in weak_examples(TEXT, "report", {})}[HARD].role == "plan"


def test_the_judged_stretches_that_we_train_on_have_roles() -> None:
    judged = read_judged(ROOT / "models" / "judged.tsv")
    assert "problem" in judged.values()
    assert all(len(digest) == len(digest_of("")) for digest in judged)


def test_a_judged_stretch_without_a_role_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judged.tsv"
    path.write_text("0123456789abcdef\tcomplaint\n", encoding="utf-8")
    with pytest.raises(UnusableRecipe, match="line 1"):
        read_judged(path)


@pytest.mark.parametrize("text", ["seed = 1", "seed = ", "epoch = 3"])
def test_a_wrong_recipe_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(text)
    with pytest.raises(UnusableRecipe, match=r"models/tagger\.toml"):
        read_recipe(path)


def test_a_line_without_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text('{"id": 1, "text": "一"}\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(ReformFactsError, match="line 2"):
        list(texts_of([path]))
