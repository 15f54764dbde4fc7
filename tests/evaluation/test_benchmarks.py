"""The measuring tools themselves: material, growth, discovery of patterns."""

import platform
import re
from collections import deque

import pytest

from evaluation.benchmarks import usage
from evaluation.benchmarks.discovery import patterns
from evaluation.benchmarks.growth import growth, repeated
from evaluation.benchmarks.material import documents, one_text
from evaluation.benchmarks.memory import kept_by
from evaluation.benchmarks.patterns import own_units
from evaluation.benchmarks.results import Line, Result, write
from evaluation.benchmarks.stages import stages
from evaluation.benchmarks.startup import fresh_seconds
from evaluation.benchmarks.stream import peak
from evaluation.benchmarks.timing import round_robin
from extractor.rules.finders import FINDERS

SAMPLES = ["甲县报告\n2021年共有12个乡镇。\n一、做法\n投入3.5万元。", "乙县\n全县0.8万人。"]


def scan(pattern):
    compiled = re.compile(pattern)
    return lambda text: deque(compiled.finditer(text), maxlen=0)


@pytest.mark.timed
@pytest.mark.parametrize(
    "pattern, unit",
    [
        ("《[^》]*》", "《"),  # every opening mark runs to the end of the text
        ("[0-9]+个", "1"),  # every digit tries the rest of the number again
        ("(?:[一二三]+)+个", "一"),  # nested quantifiers: exponential
        ("由.*?至", "由"),
    ],
)
def test_a_pattern_that_grows_too_fast_is_caught(pattern, unit):
    assert growth("bad", scan(pattern), unit).too_fast


@pytest.mark.timed
@pytest.mark.parametrize(
    "pattern, unit",
    [
        ("《[^》\n]{1,40}》", "《"),
        ("(?<![0-9])[0-9]+个", "1"),
        ("[0-9]+", "1"),
        ("由.{0,20}?至", "由"),
    ],
)
def test_a_linear_pattern_is_not_blamed(pattern, unit):
    assert not growth("good", scan(pattern), unit).too_fast


def test_repeats_have_the_size_asked_for():
    assert repeated("一、", 5) == "一、一、一"


def test_a_patterns_own_words_suggest_repeats():
    units = own_units(re.compile("增长到?[0-9]"), 100)
    assert {"增长到", "增", "增长到1"} <= set(units)


def test_patterns_are_found_in_modules():
    found = patterns()
    assert "extractor.values.numbers._TOKEN" in found
    assert len({(pattern.pattern, pattern.flags) for pattern in found.values()}) == len(found)


def test_material_keeps_size_shape_and_seed():
    made = list(documents(SAMPLES, 5_000))
    assert made == list(documents(SAMPLES, 5_000))
    assert made != list(documents(SAMPLES, 5_000, seed=2))
    assert {text.split("\n")[0] for text in made} == {"甲县报告", "乙县"}
    years = {int(year) for text in made for year in re.findall("([0-9]{4})年", text)}
    assert years <= set(range(1990, 2030)) and len(years) > 5
    assert all(re.search(r"[0-9]{2}个乡镇|0\.[0-9]万人", text) for text in made)
    assert 4_990 < len(one_text(SAMPLES, 5_000).encode()) <= 5_000


def test_contestants_run_in_turn():
    calls = []
    names = ("a", "b")
    round_robin({name: lambda name=name: calls.append(name) for name in names}, 2)
    assert calls == ["a", "b"] * 3


def test_a_result_is_a_page_and_knows_whether_targets_were_met(tmp_path):
    met = Result("speed", "How.", [Line("ours", "2.0 M", "≥ 1.5", True), Line("theirs", "0.3 M")])
    page = write(met, tmp_path).read_text(encoding="utf-8")
    assert page.startswith("# speed\n\nHow.\n")
    assert "| ours | 2.0 M | ≥ 1.5 | yes |" in page
    assert platform.node() not in page
    assert met.met
    assert not Result("speed", "How.", [Line("ours", "1.0 M", "≥ 1.5", False)]).met


def test_every_stage_is_measured():
    lines = {line.what: line.measured for line in stages(size=5_000).lines}
    finders = {type(finder).__name__ for finder in FINDERS}
    assert {"whole", "normalise", "outline", "assemble the report", *finders} <= set(lines)
    assert lines["whole"].endswith("100.0% of the whole")


def test_memory_counts_what_is_kept():
    made, kept = kept_by(lambda: bytearray(1_000_000))
    assert 1_000_000 <= kept < 1_010_000
    assert len(made) == 1_000_000


def test_a_stream_tells_its_own_peak():
    assert 10_000_000 < peak() < 10_000_000_000


def test_a_fresh_interpreter_is_timed():
    assert 0 <= fresh_seconds("pass", times=1) < 0.05


@pytest.mark.parametrize(
    "code, once",
    [
        ("X = re.compile('a')\nX.fullmatch(line)", True),
        ("X = re.compile('a')\nX.match(line) or X.fullmatch(line)", True),
        ("X = re.compile('a')\nX.match(text, start)", False),
        ("X = re.compile('a')\nX.match(line)\nX.search(text)", False),
        ("X = re.compile('a')\nY = re.compile(X.pattern + 'b')\nX.match(line)", True),
        ("X = re.compile('a')\nX.match(line)\nscan(X, text)", False),
    ],
)
def test_how_code_uses_a_pattern(code, once, monkeypatch, tmp_path):
    (tmp_path / "sample.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr(usage, "HOME", tmp_path)
    monkeypatch.setattr(usage, "_file", lambda module: tmp_path / "sample.py")
    assert usage.tried_once("sample.X") is once
