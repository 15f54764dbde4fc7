"""The words that a pattern needs never keep it from a text in which it matches."""

import re

import pytest
from reports import SAMPLES, report_of

from evaluation.benchmarks.discovery import patterns
from extractor.deferred import deferred
from extractor.needed_words import needed_words

LINES = [line for path in SAMPLES for line in report_of(path).text.normalised.splitlines()[::4]]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("记者|通讯员", {"记者", "通讯员"}),
        ("增(?:加|长)", {"增"}),
        ("(?P<name>[^，]{2,4})(?:镇|乡)", {"镇", "乡"}),
        ("建议?(?=各[级地])", {"建"}),
        ("[省市]+委", {"委"}),
        ("第(?:[0-9]|十)批", {"第"}),
        ("(?:^|[，、])其中?", {"其"}),
        (r"\[附件\]", {"附件"}),
        ("(?:甲|[乙丙]{1,2})丁?", {"甲", "乙", "丙"}),
    ],
)
def test_a_match_needs_one_of_the_words(pattern, words):
    assert needed_words(pattern) == words


@pytest.mark.parametrize(
    "pattern", ["(?:镇|乡)?", "[^，]镇?", "镇{0,2}", "镇*|乡", "(?<!镇)", r"\d+", "(?i)zhen", "."]
)
def test_what_may_match_without_words_needs_none(pattern):
    assert needed_words(pattern) is None


def test_no_pattern_matches_where_its_words_are_absent():
    for path, pattern in patterns().items():
        words = needed_words(pattern.pattern)
        if words and not pattern.flags & re.IGNORECASE:
            for line in LINES:
                absent = not any(word in line for word in words)
                assert not (absent and pattern.search(line)), (path, line)


def test_a_pattern_without_its_words_finds_nothing_before_it_is_compiled():
    pattern = deferred("(?:镇|乡)长")
    assert pattern.search("县里") is None
    assert pattern.fullmatch("县里") is None
    assert list(pattern.finditer("县里")) == pattern.findall("县里") == []
    assert "compiled" not in vars(pattern)
    assert pattern.match("我镇长", 1)[0] == "镇长"
    assert pattern.match("我镇长", 1, 2) is None
    assert pattern.sub("", "县长、镇长") == "县长、"


def test_a_pattern_asked_often_is_compiled():
    pattern = deferred("(?:镇|乡)长")
    for _ in range(1000):
        assert pattern.search("县里") is None
    assert "search" in vars(pattern)
