"""The examples beside the rules for problems."""

import time
from collections.abc import Iterator

import pytest

from extractor.rules.problems.finder import ProblemFinder
from tests.rules.examples import table

RULES = table("problems")["rule"]


def texts_of(key: str) -> Iterator[tuple[dict, str]]:
    return (
        (rule, text) for rule in RULES for group in rule.get(key, ()) for text in group["texts"]
    )


def parametrize(key: str) -> pytest.MarkDecorator:
    examples = list(texts_of(key))
    ids = [f"{rule['name']}:{text}" for rule, text in examples]
    return pytest.mark.parametrize(("rule", "text"), examples, ids=ids)


def admitted(text: str) -> list:
    return [mention for mention in ProblemFinder().find(text) if mention.value.admitted]


def unmarked(text: str) -> tuple[str, str]:
    wanted = text[text.index("[") + 1 : text.index("]")]
    return text.replace("[", "").replace("]", ""), wanted


@parametrize("says")
def test_says(rule: dict, text: str) -> None:
    text, wanted = unmarked(text)
    found = {mention.span.of(text): mention for mention in admitted(text)}
    assert wanted in found
    assert found[wanted].rule == rule["name"]
    assert found[wanted].value.resolved == rule.get("resolved", False)


@parametrize("passage")
def test_passage(rule: dict, text: str) -> None:
    text, wanted = unmarked(text)
    (mention,) = ProblemFinder().find(text)
    assert mention.span.of(text) == wanted
    assert not mention.value.admitted


@parametrize("silent")
def test_silent(rule: dict, text: str) -> None:
    assert [mention.span.of(text) for mention in admitted(text)] == []


def test_there_are_enough_examples() -> None:
    assert sum(1 for key in ("says", "passage", "silent") for _ in texts_of(key)) >= 150


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit", ["仍不足", "以前没，", "破解难题", "存在问题：", "“不足", "针对", "难"]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        admitted(unit * times)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(8_000) for _ in range(4))
    assert min(seconds(16_000) for _ in range(4)) < 3.5 * short + 0.02
