"""The examples beside the rule for lost numbers, and what single examples cannot show."""

import time

import pytest

from evaluation.lost_digits import damaged
from extractor import extract_text
from extractor.rules.missing.finder import MissingFinder
from extractor.rules.missing.masked_numbers import MaskedNumberFinder
from tests.rules.examples import Examples

FINDERS = {"missing": MissingFinder(), "masked": MaskedNumberFinder()}
EXAMPLES = Examples("missing")


def found(text: str, rule: str = "missing") -> list[str]:
    return [mention.span.of(text) for mention in FINDERS[rule].find(text)]


@EXAMPLES.parametrize("says")
def test_says(example: dict) -> None:
    (mention,) = FINDERS[example["rule"]].find(example["text"])
    assert mention.span.of(example["text"]) == example["quote"]
    assert (mention.value.unit, mention.value.kind) == (example["unit"], example["kind"])
    assert mention.value.missing and mention.value.value is None


@EXAMPLES.parametrize("silent")
def test_silent(example: dict) -> None:
    assert found(example["text"], example["rule"]) == []


def test_what_is_left_of_a_masked_number_is_no_number() -> None:
    report = extract_text("总投资x万元。惠及滩涂x万多亩。全县共有**个渔村。")
    told = [(figure.quote, figure.value, figure.missing) for figure in report.figures]
    assert told == [("x万元", None, True), ("x万多亩", None, True), ("**个", None, True)]
    assert [figure.metric for figure in report.figures] == ["总投资", "滩涂", "渔村"]
    assert not report.unread


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
