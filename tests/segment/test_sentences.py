"""Paragraphs, sentences and clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.segment import clauses_of, paragraphs_of, sentences_of
from extractor.span import Span

SENTENCES = [
    ("下放百项。清理九项！够吗？", ["下放百项。", "清理九项！", "够吗？"]),
    ("标题\n正文没有句号\n完。", ["标题", "正文没有句号", "完。"]),
    ("一是放权；二是减负。", ["一是放权；二是减负。"]),
    ("“放在以前，乡镇可管不了。”镇长说。", ["“放在以前，乡镇可管不了。”镇长说。"]),
    ("他说：“管不了。没权限。”群众不信。", ["他说：“管不了。没权限。”", "群众不信。"]),
    ("成立四十队（首批二十。次批二十。）后见效。", ["成立四十队（首批二十。次批二十。）后见效。"]),
    ("问：“行不行？”答：“行！”", ["问：“行不行？”", "答：“行！”"]),
    ("真管事！！”网友说。", ["真管事！！”", "网友说。"]),
    ("引号没有“关上。下一句。", ["引号没有“关上。", "下一句。"]),
    ("括号没有（关上。下一句。", ["括号没有（关上。", "下一句。"]),
    ("投资2.5亿元。增长3%。", ["投资2.5亿元。", "增长3%。"]),
    ("", []),
    ("\n", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert [span.of(text) for span in sentences_of(text)] == expected


CLAUSES = [
    ("放权、减负，见效快；群众好：点赞。", ["放权、减负", "见效快", "群众好", "点赞"]),
    ("让“数据多跑路，群众少跑腿”成为常态", ["让“数据多跑路，群众少跑腿”成为常态"]),
    ("设六办（含党建办，综合办），一中心", ["设六办（含党建办，综合办）", "一中心"]),
    ("他说：“管不了，没权限。”", ["他说", "管不了", "没权限"]),
    ("“没有关上，也要读", ["没有关上", "也要读"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text, expected):
    assert [span.of(text) for span in clauses_of(text, Span(0, len(text)))] == expected


HURTFUL = st.text(alphabet="镇放权一1.，。；：！？“”（）\n、…𠮷", max_size=60)


@given(HURTFUL)
def test_sentences_hold_every_character_but_line_breaks(text):
    spans = [*sentences_of(text)]
    assert "".join(span.of(text) for span in spans) == text.replace("\n", "")
    assert all("\n" not in span.of(text) for span in spans)


@given(HURTFUL)
def test_a_clause_lies_in_its_sentence(text):
    for sentence in sentences_of(text):
        for clause in clauses_of(text, sentence):
            assert sentence.covers(clause)


@given(HURTFUL)
def test_look_up_agrees_with_a_walk(text):
    for row in (paragraphs_of(text), sentences_of(text)):
        spans = [*row]
        assert len(row) == len(spans)
        for offset in range(len(text)):
            assert row.at(offset) == next((s for s in spans if s.start <= offset < s.end), None)


def test_spans_that_touch_a_span():
    row = sentences_of("一。二二。三。")
    assert row.within(Span(1, 4)) == [Span(0, 2), Span(2, 5)]
    assert row.within(Span(5, 6)) == [Span(5, 7)]
