"""What holds for the outline of any text, however damaged."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.segment import outline_of

PIECES = [
    *(
        "一、",
        "二、",
        "（一）",
        "（二）",
        "1.",
        "2、",
        "1.1",
        "（1）",
        "①",
        "一是",
        "二是",
        "一要",
        "首先，",
    ),
    *(
        "第一部分",
        "第一章",
        "——",
        "。",
        "，",
        "；",
        "：",
        "？",
        "\n",
        "\n",
        "“",
        "”",
        "（",
        "）",
        "【",
        "】",
    ),
    *(
        "放权",
        "存在问题",
        "对策建议",
        "规范设置机构",
        "的报告",
        "记者张三摄",
        "某某日报",
        "2024年",
        "附件",
        "𠮷",
    ),
    *("关于印发《减负方案》的通知", "减负方案", "……1", "12.5万亩", "百", ".pdf"),
]
HURTFUL = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300)
@given(HURTFUL)
def test_headings_lie_in_bodies_that_never_overlap(text):
    sections = outline_of(text).sections
    assert all(section.body.covers(section.heading) for section in sections)
    assert all(left.body.end <= right.body.start for left, right in pairwise(sections))


@given(HURTFUL)
def test_parents_come_before_their_children(text):
    for index, section in enumerate(outline_of(text).sections):
        assert section.parent is None or 0 <= section.parent < index
        assert section.level >= 1


@given(HURTFUL)
def test_the_headline_lies_in_the_text(text):
    title = outline_of(text).title
    assert title is None or title.end <= len(text)
