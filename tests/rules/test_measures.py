"""The examples beside the rules for measures: what is named, of which kind, and what is silent."""

import re
import time
from collections.abc import Iterator

import pytest

from extractor.mention import Mention
from extractor.rules.names.finder import NameFinder
from extractor.rules.names.measures import measure_names
from extractor.values.measure_name import MeasureName
from tests.rules.examples import table

TABLE = table("names", "measures")
MARKED = re.compile("【([^【】]+)】")


def found(text: str) -> list[Mention[MeasureName]]:
    return list(measure_names(text, NameFinder().find(text)))


def says() -> Iterator[tuple[str, str]]:
    return ((kind, text) for kind, group in TABLE["says"].items() for text in group)


@pytest.mark.parametrize(("kind", "marked"), list(says()))
def test_says(kind: str, marked: str) -> None:
    text = re.sub("[【】]", "", marked)
    mentions = found(text)
    assert [mention.span.of(text) for mention in mentions] == MARKED.findall(marked)
    assert {mention.value.kind for mention in mentions} == {kind}


@pytest.mark.parametrize(
    ("reason", "text"), [(why, text) for why, texts in TABLE["silent"].items() for text in texts]
)
def test_silent(reason: str, text: str) -> None:
    assert [mention.span.of(text) for mention in found(text)] == [], reason


@pytest.mark.xfail(reason="known failure", strict=True)
@pytest.mark.parametrize("marked", TABLE["fails"]["texts"])
def test_fails(marked: str) -> None:
    text = re.sub("[【】]", "", marked)
    assert [mention.span.of(text) for mention in found(text)] == MARKED.findall(marked)


@pytest.mark.parametrize(("name", "parts", "declared"), TABLE["formulas"]["rows"])
def test_formulas(name: str, parts: list[list[object]], declared: int) -> None:
    (mention,) = found(f"推行“{name}”工作机制")
    value = mention.value
    assert [[part.count, part.noun or ""] for part in value.formula] == parts
    assert (value.declared_count or 0) == declared


def test_there_are_enough_examples() -> None:
    silent = sum(map(len, TABLE["silent"].values()))
    assert sum(1 for _ in says()) >= 170
    assert silent >= 100


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit",
    ["“", "“五个一”", "两“网”", "一管", "吹哨", "“红心物业”模式，", "“甲+乙”", "“1+", "三长制"],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        names = list(NameFinder().find(text))
        start = time.process_time()
        list(measure_names(text, names))
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(4_000) for _ in range(4))
    assert min(seconds(8_000) for _ in range(4)) < 3.5 * short + 0.02
