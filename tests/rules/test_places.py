"""The places in places.toml are found as it says, in linear time, without reading the register."""

import subprocess
import sys
from time import process_time

import pytest

from extractor.rules.places.finder import PlaceFinder
from tests.rules.examples import table

EXAMPLES = table("places")
FINDER = PlaceFinder()


def found(text):
    return [[m.span.of(text), m.rule, m.value.code or ""] for m in FINDER.find(text)]


@pytest.mark.parametrize("example", EXAMPLES["says"], ids=lambda example: example["text"])
def test_says(example):
    assert found(example["text"]) == example["places"]


@pytest.mark.parametrize("text", [t for entry in EXAMPLES["silent"] for t in entry["texts"]])
def test_silent(text):
    assert found(text) == []


@pytest.mark.xfail(strict=True, reason="a known failure")
@pytest.mark.parametrize("example", EXAMPLES["fails"], ids=lambda example: example["text"])
def test_fails(example):
    assert found(example["text"]) == example["places"]


def test_places_do_not_overlap_and_ascend():
    text = "河北省沧州市青县各乡镇、全县10个乡镇和**镇。" * 3
    spans = [mention.span for mention in FINDER.find(text)]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize(
    "piece",
    [
        "市",
        "县",
        "*",
        "X",
        "某",
        "各",
        "一",
        "1",
        "镇",
        "乡镇",
        "山西",
        "江苏省",
        "鼓楼区",
        "古城营镇",
        "全",
    ],
)
@pytest.mark.timed
def test_twice_the_text_takes_twice_the_time(piece):
    def seconds(text):
        best = 9.0
        for _ in range(3):
            start = process_time()
            for _ in FINDER.find(text):
                pass
            best = min(best, process_time() - start)
        return best

    text = piece * (20_000 // len(piece))
    assert any(seconds(text * 2) < 3 * seconds(text) + 0.02 for _ in range(3))


def test_importing_the_finder_reads_neither_register_nor_dictionary():
    code = (
        "import sys, extractor.rules.places.finder; "
        "from extractor.dictionary.model import model; "
        "from extractor.values.divisions import register; "
        "assert register.cache_info().currsize == model.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
