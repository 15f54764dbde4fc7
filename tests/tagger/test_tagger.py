"""The tagger that ships: small, quick to load, the same alone and in company."""

import json
import subprocess
import sys
from importlib.resources import files

import numpy as np
import pytest

from evaluation.benchmarks.timing import cpu_seconds
from extractor.span import Span
from extractor.tagger.model import DESCRIPTION, read_model, shipped
from extractor.tagger.opinion import ROLES
from extractor.tagger.role_finder import RoleFinder, clause_of
from extractor.tagger.stretches import LONGEST, stretches_of

FOLDER = files("extractor.tagger").joinpath("weights")
TEXTS = (
    "乡镇看得见、管不着，出了事却要担责。",
    "办结率百分之百。",
    "😀一个人管着四个村。",
    "一" * 90,
)


def test_a_text_scores_the_same_alone_and_in_company() -> None:
    network = shipped().network
    together = network.scores(TEXTS)
    for number, text in enumerate(TEXTS):
        alone = network.scores([text])
        assert np.allclose(alone.roles[0], together.roles[number], atol=1e-4)
        assert np.allclose(alone.clauses[0], together.clauses[number], atol=1e-4)


def test_every_stretch_gets_an_opinion_in_order() -> None:
    text = "一、工作情况\n镇里推行清单制度；群众办事少跑了路。" + "很长" * LONGEST + "。短句。"
    found = list(RoleFinder(shipped()).find(text))
    assert [mention.span for mention in found] == list(stretches_of(text))
    for mention in found:
        assert mention.value.role in ROLES
        assert 0 <= mention.value.problem <= 1
        assert mention.span.covers(mention.value.clause)


def test_a_text_without_stretches_has_no_opinions() -> None:
    assert list(RoleFinder(shipped()).find("")) == []
    assert list(RoleFinder(shipped()).find("。。\n短")) == []


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
    assert {path.name.rsplit(".")[-1] for path in FOLDER.iterdir()} <= {"json", "safetensors"}
    code = """
import sys, extractor
extractor.extract_text("人手不够。", rules_only=False)
print("torch" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
