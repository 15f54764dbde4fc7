"""The words are those that jieba cuts, with its parts of speech."""

import re
from pathlib import Path

import jieba
import pytest
from jieba import posseg
from jieba.posseg.viterbi import viterbi

from extractor.dictionary import has_word, tagged_words, words
from extractor.dictionary.new_tags import new_tag
from extractor.dictionary.paths import likeliest_path
from extractor.ingest import read_file
from extractor.normalise import normalise
from extractor.segment import sentences_of

SAMPLES = Path(__file__).parents[2] / "corpora"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    texts = [normalise(read_file(path).text).text for path in sorted(SAMPLES.glob("*.txt"))]
    found = [span.of(text) for text in texts for span in sentences_of(text)]
    assert len(found) > 300
    return found


def with_hanzi(cut: list[str]) -> list[str]:
    return [word for word in cut if re.search("[\u4e00-\u9fff]", word)]


def test_known_words_are_those_of_jieba(sentences: list[str]) -> None:
    for text in sentences:
        assert words(text) == jieba.lcut(text, HMM=False)


def test_new_words_are_those_of_jieba(sentences: list[str]) -> None:
    """All words with 汉字 agree; jieba parts numbers and addresses at some points and dashes."""
    differing = 0
    for text in sentences:
        ours, theirs = [word for word, _ in tagged_words(text)], jieba.lcut(text)
        assert with_hanzi(ours) == with_hanzi(theirs)
        differing += ours != theirs
    assert differing < 0.02 * len(sentences)


def test_tags_of_known_words_are_those_of_jieba(sentences: list[str]) -> None:
    posseg.dt.initialize()
    known = posseg.dt.word_tag_tab
    for text in sentences:
        for word, tag in tagged_words(text):
            assert tag == known[word] if has_word(word) else word not in known


def test_tags_of_new_words_are_those_of_jieba(sentences: list[str]) -> None:
    """jieba's model may cut a new word once more: the tag is that of its longest part.

    Where it thinks that the word goes on beyond its end, ours has the likeliest word that ends.
    """
    new = {word for text in sentences for word, _ in tagged_words(text) if not has_word(word)}
    new = {word for word in new if re.fullmatch("[\u4e00-\u9fa5]+", word)}
    model = (posseg.char_state_tab_P, posseg.start_P, posseg.trans_P, posseg.emit_P)
    states_of = {word: viterbi(word, *model)[1] for word in new}
    whole = {word: states for word, states in states_of.items() if states[-1][0] in "ES"}
    assert len(whole) > max(100, 0.8 * len(new))
    for word, states in whole.items():
        ends = [end for end, (place, _) in enumerate(states, 1) if place in "ES"]
        parts = [(end - start, end) for start, end in zip([0, *ends], ends, strict=False)]
        assert new_tag(word) == states[max(parts)[1] - 1][1]


@pytest.mark.parametrize(
    "text",
    ["", "一", "12.5万个\r\n机构\t", "𠮷林😀省", "“”（）", "B超AT&T", "龥鿕鿿㐀镕嬲"],
)
def test_no_character_is_lost(text: str) -> None:
    assert "".join(words(text)) == text
    assert "".join(word for word, _ in tagged_words(text)) == text


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("共12.5%", ["d", "m"]),
        ("2019-2021年", ["m", "m"]),
        ("WG、abc_1", ["eng", "x", "eng"]),
        ("a--b", ["eng", "x", "eng"]),
        ("😀𠮷", ["x", "x"]),
    ],
)
def test_what_is_no_word_has_a_tag_too(text: str, tags: list[str]) -> None:
    assert [tag for _, tag in tagged_words(text)] == tags


def test_a_character_that_is_no_word_stands_alone() -> None:
    assert not has_word("㐀")
    assert likeliest_path("乡镇㐀街道") == ([2, 2, 3, 5, 5], likeliest_path("乡镇㐀街道")[1])
    assert not has_word("")
