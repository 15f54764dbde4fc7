"""Headings that the file marks: by style in Word, h1 to h6 on a page."""

from extractor.document import Block, Cell
from extractor.segment import outline_of
from extractor.span import Span

BODY = "全县共有10个乡镇，均已挂牌成立综合行政执法队，下放事项八十七项，群众在镇上就能办成事。"


def outline(*lines):
    """Return (label, heading, level) of each section of a text of (style level or kind, words)."""
    text = "\n".join(words for _, words in lines)
    blocks, start = [], 0
    for style, words in lines:
        span = Span(start, start + len(words))
        blocks.append(_block(style, span))
        start = span.end + 1
    found = outline_of(text, blocks)
    sections = [(s.label, s.heading.of(text), s.level) for s in found.sections]
    return found.title and found.title.of(text), sections


def _block(style, span):
    if isinstance(style, int):
        return Block("heading", span, style)
    return Block(style, span, cell=Cell(1, 1, 1) if style == "cell" else None)


def test_levels_without_numbers_nest():
    lines = [
        (1, "放权到镇"),
        (2, "事项下沉"),
        ("paragraph", BODY),
        (2, "人员下沉"),
        ("paragraph", BODY),
    ]
    title, sections = outline(
        ("paragraph", "某县关于改革试点情况的汇报"), *lines, (1, "减负到人"), ("paragraph", BODY)
    )
    assert title == "某县关于改革试点情况的汇报"
    assert sections == [
        (None, "放权到镇", 1),
        (None, "事项下沉", 2),
        (None, "人员下沉", 2),
        (None, "减负到人", 1),
    ]


def test_the_highest_heading_is_the_title_where_no_words_tell_of_one():
    title, sections = outline(
        (1, "让群众办事更方便！"),
        (2, "放权"),
        ("paragraph", BODY),
        (2, "减负"),
        ("paragraph", BODY),
    )
    assert title == "让群众办事更方便！"
    assert [heading for _, heading, _ in sections] == ["放权", "减负"]


def test_numbers_rank_and_styles_without_numbers_follow_them():
    _, sections = outline(
        ("paragraph", "某县关于改革试点情况的汇报"),
        (3, "一、主要做法"),
        (4, "放权到镇"),
        ("paragraph", BODY),
        ("paragraph", "（一）事项。" + BODY),
        (3, "下一步打算"),
        ("paragraph", BODY),
    )
    assert [(label, heading, level) for label, heading, level in sections if label != "（一）"] == [
        ("一、", "主要做法", 1),
        (None, "放权到镇", 2),
        (None, "下一步打算", 1),
    ]


def test_no_table_cell_caption_or_footnote_is_a_heading():
    _, sections = outline(
        ("paragraph", "某县关于改革试点情况的汇报"),
        (1, "一、收支情况"),
        ("caption", "表1 收支情况"),
        ("cell", "一、一般公共服务支出"),
        ("cell", "（一）人大事务"),
        ("cell", "二、国防支出"),
        ("paragraph", BODY),
        ("footnote", "一、本表不含基金。"),
    )
    assert sections == [("一、", "收支情况", 1)]


def test_a_paragraph_in_a_heading_style_is_none():
    _, sections = outline(
        ("paragraph", "某县关于改革试点情况的汇报"), (1, BODY), (1, "减负"), ("paragraph", BODY)
    )
    assert [heading for _, heading, _ in sections] == ["减负"]


def test_a_marked_heading_with_text_in_its_paragraph_ends_at_its_mark():
    _, sections = outline(
        ("paragraph", "某县关于改革试点情况的汇报"), (2, "（一）放权到镇。" + BODY)
    )
    assert sections == [("（一）", "放权到镇", 2)]


def test_the_headline_is_looked_for_outside_tables():
    cells = [
        ("cell", words)
        for words in (
            "索引号",
            "00001",
            "主题分类",
            "综合",
            "发文机关",
            "某县",
            "成文日期",
            "发布日期",
        )
    ]
    title, _ = outline(*cells, ("paragraph", "某县关于改革试点情况的汇报"), ("paragraph", BODY))
    assert title == "某县关于改革试点情况的汇报"
