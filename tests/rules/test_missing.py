"""The examples beside the rule for lost numbers, and what single examples cannot show."""

import time

import pytest

from evaluation.lost_digits import damaged
from extractor.rules.missing import MissingFinder
from tests.rules.examples import Examples

FINDER = MissingFinder()
EXAMPLES = Examples("missing")


def found(text: str) -> list[str]:
    return [mention.span.of(text) for mention in FINDER.find(text)]


@EXAMPLES.parametrize("says")
def test_says(example: dict) -> None:
    (mention,) = FINDER.find(example["text"])
    assert mention.span.of(example["text"]) == example["quote"]
    assert (mention.value.unit, mention.value.kind) == (example["unit"], example["kind"])
    assert mention.value.missing and mention.value.value is None


@EXAMPLES.parametrize("silent")
def test_silent(example: dict) -> None:
    assert found(example["text"]) == []


@pytest.mark.xfail(reason="known failure")
@EXAMPLES.parametrize("fails")
def test_fails(example: dict) -> None:
    assert found(example["text"]) == [example["quote"]]


def test_there_are_enough_examples() -> None:
    assert sum(1 for _ in EXAMPLES.all("says")) >= 60
    assert sum(1 for _ in EXAMPLES.all("silent")) >= 40


def test_every_stranded_unit_of_a_sentence_is_found() -> None:
    text = "全省个涉改乡镇共下放项事项，受理率%，流转土地万亩，增收元。"
    assert found(text) == ["个", "项", "%", "万亩", "元"]


def test_digits_are_deleted_only_where_their_loss_shows() -> None:
    text = "全县18个乡镇，第3个项目，每2户一名党员，近3万人参加，增长8.5%，用时3年。"
    assert [one.text[one.start :][:4] for one in damaged([text])] == ["个乡镇，", "%，用时"]


@pytest.mark.timed
@pytest.mark.parametrize("unit", ["个", "项", "万", "%", "亿元", "共人，", "、", "万亿", "家，"])
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        found(unit * times)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(2_000) for _ in range(4))
    assert min(seconds(4_000) for _ in range(4)) < 3.5 * short + 0.02
