"""The words that a pattern needs never keep it from a text in which it matches."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import SAMPLES, report_of

from evaluation.benchmarks.discovery import patterns
from extractor.deferred import deferred
from extractor.needed_words import needed_words

LINES = [line for path in SAMPLES for line in report_of(path).text.normalised.splitlines()[::4]]
TEXTS = ["".join(text) for size in range(4) for text in product("甲乙丙丁1.]", repeat=size)]
CLASSES = ["[甲乙]", "[^甲]", "[丁-乙]", "[]甲]", r"[\d丁]"]
ESCAPES = [r"\d", r"\.", r"\u7532", r"\x31"]
PIECES = st.sampled_from([*"甲.^$", "乙丙", "丁1", "(?<=甲)", "(?<!乙)", *CLASSES, *ESCAPES])
QUANTIFIERS = st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}", "{2}", "{,1}", "??", "+?", "*+"])


def larger(parts):
    """Return patterns made of the patterns `parts`."""
    row = st.lists(parts, min_size=1, max_size=3).map("".join)
    branches = st.lists(row, min_size=1, max_size=3).map("|".join)
    openings = st.sampled_from(["(", "(?:", "(?=", "(?!", "(?>"])
    groups = st.builds("{}{})".format, openings, branches)
    repeated = st.builds("(?:{}){}".format, branches, QUANTIFIERS)
    # A quantifier behind several characters repeats the last of them.
    loose = st.builds("{}{}".format, st.sampled_from(["甲", "乙丙", "[甲乙]", "."]), QUANTIFIERS)
    return groups | repeated | loose | branches


@settings(max_examples=500, deadline=None)
@given(st.recursive(PIECES, larger, max_leaves=8))
def test_a_text_in_which_any_pattern_matches_holds_one_of_its_words(pattern):
    words, compiled = needed_words(pattern), re.compile(pattern)
    for text in TEXTS if words else ():
        held = any(word in text for word in words)
        assert held or not compiled.search(text), (pattern, sorted(words), text)


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
        (r"\u4e00村", {"村"}),
        (r"([镇乡])\1长", {"长"}),
    ],
)
def test_a_match_needs_one_of_the_words(pattern, words):
    assert needed_words(pattern) == words


@pytest.mark.parametrize(
    "pattern",
    ["(?:镇|乡)?", "[^，]镇?", "镇{0,2}", "镇*|乡", "(?<!镇)", r"\d+", r"\x41", "(?i)zhen", "."],
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
