"""What holds for every source text: exact alignment, nothing invented, no digit lost."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from extractor.aligned_text import AlignedText
from extractor.normalise import STEPS, normalise
from extractor.normalise.characters import spellings
from extractor.span import Span

from .damage import ANY_TEXT, DOCUMENTS

T2S = OpenCC("t2s")
SOURCES = ANY_TEXT | DOCUMENTS
ACCOUNTED = {
    "page chunk number",
    "site furniture",
    "advert",
    "running header",
    "page number",
    "DOI",
    "journal classification",
    "repeated title",
    "markup",
}
SPELT = {("著", "着"), ("凖", "准"), ("麽", "么"), ("値", "值"), ("，", ","), ("\n", " ")}
ASCII_OF = str.maketrans("０１２３４５６７８９", "0123456789")


def covered(text: AlignedText) -> set[int]:
    return {at for removal in text.removed for at in range(removal.start, removal.end)}


@given(SOURCES)
@settings(max_examples=100, deadline=None)
def test_every_step_keeps_the_alignment(source: str) -> None:
    text = AlignedText.of(source)
    for step in STEPS:
        text = step(text)
        assert text.source == source
        assert len(text.origins) == len(text.text)
        assert (np.diff(text.origins) > 0).all()
    assert covered(text).isdisjoint(text.origins.tolist())
    assert covered(text) | set(text.origins.tolist()) == set(range(len(source)))


@given(SOURCES)
@settings(max_examples=100, deadline=None)
def test_kept_characters_are_their_source_or_a_known_spelling(source: str) -> None:
    text = normalise(source)
    known = spellings()
    for character, origin in zip(text.text, text.origins.tolist(), strict=True):
        original = known.get(source[origin], source[origin])
        assert (
            character == original
            or original in "&<\\x_\"'O○◯⭕ОΟ,;:!?().．。·： "
            or T2S.convert(original) == character
            or (original, character) in SPELT
        )


@given(SOURCES)
@settings(max_examples=100, deadline=None)
def test_no_digit_is_lost_or_changed(source: str) -> None:
    text = normalise(source)
    kept = {origin: text.text[at] for at, origin in enumerate(text.origins.tolist())}
    digits = {at for at, sign in enumerate(source) if sign in "0123456789０１２３４５６７８９"}
    for at in digits & set(kept):
        assert kept[at] == source[at].translate(ASCII_OF)
    for removal in text.removed:
        if any(at in digits and at not in kept for at in range(removal.start, removal.end)):
            inside = [r for r in text.removed if r.start >= removal.start and r.end <= removal.end]
            assert any(r.reason in ACCOUNTED for r in inside), removal


@given(DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_normalising_twice_changes_nothing(source: str) -> None:
    once = normalise(source).text
    assert normalise(once).text == once


@given(SOURCES)
@settings(max_examples=150, deadline=None)
def test_paragraphs_are_clean(source: str) -> None:
    text = normalise(source).text
    assert "\r" not in text
    assert "\n\n" not in text
    assert text == text.strip(" \n")
    assert all(line == line.strip(" ") for line in text.split("\n"))


@given(SOURCES, st.data())
def test_spans_lead_back_to_the_source(source: str, data: st.DataObject) -> None:
    text = normalise(source)
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))
    span = text.source_span(Span(start, end))
    assert text.quote(Span(start, end)) == source[span.start : span.end]
    assert (span.start, span.end - 1) == (text.origins[start], text.origins[end - 1])


@pytest.mark.parametrize("source", ["", " ", "\n", "\ufeff", "\r\n\u3000", "(zhèn)", "1、"])
def test_nearly_empty_texts(source: str) -> None:
    text = normalise(source)
    assert len(text.text) <= len(source)
