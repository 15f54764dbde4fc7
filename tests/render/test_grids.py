"""Tables are shown as tables, whatever was removed from their midst."""

import re

import pytest
from lxml import html as markup

from extractor.document import Block, Cell, Document
from extractor.pipeline import extract_document
from extractor.render.page import page
from extractor.span import Span


def document(*lines):
    """Return a document of lines: words alone, words with their cell, or with a reason to go."""
    blocks, text = [], ""
    for line in lines:
        words, what = line if isinstance(line, tuple) else (line, None)
        span = Span(len(text), len(text) + len(words))
        if isinstance(what, Cell):
            blocks.append(Block("cell", span, cell=what))
        elif what:
            blocks.append(Block("furniture", span, reason=what))
        else:
            blocks.append(Block("paragraph", span))
        text += words + "\n"
    return Document(text[:-1], "表.docx", "", None, "0" * 64, "docx", "1", blocks=tuple(blocks))


def shown(*lines):
    """Return what the page's text is made of: paragraphs as text, tables as rows of cells."""
    report = extract_document(document(*lines), with_text=True)
    article = markup.document_fromstring(page(report)).find(".//article")
    for section in article:
        for part in section:
            if part.tag == "p":
                yield part.text_content()
            else:
                yield [[_cell(cell) for cell in row] for row in part.iter("tr")]


def _cell(cell):
    reach = "".join(f" {n[0]}{cell.get(n)}" for n in ("colspan", "rowspan") if cell.get(n))
    return f"{cell.tag} {cell.text_content()}{reach}"


def test_a_table_stands_between_its_neighbours():
    seen = list(
        shown(
            "各乡镇情况如下。",
            ("乡镇", Cell(1, 1, 1, is_header=True)),
            ("人员（人）", Cell(1, 1, 2, is_header=True)),
            ("梅岭镇", Cell(1, 2, 1)),
            ("35", Cell(1, 2, 2)),
            "此后有所增加。",
        )
    )
    assert seen == [
        "各乡镇情况如下。",
        [["th 乡镇", "th 人员（人）"], ["td 梅岭镇", "td 35"]],
        "此后有所增加。",
    ]


def test_merged_and_blank_cells_keep_the_others_in_their_columns():
    (seen,) = shown(
        ("乡镇", Cell(1, 1, 1, 2, 1, is_header=True)),
        ("人员", Cell(1, 1, 2, 1, 2, is_header=True)),
        ("编制", Cell(1, 2, 2, is_header=True)),
        ("在岗", Cell(1, 2, 3, is_header=True)),
        ("梅岭镇", Cell(1, 3, 1)),
        ("35", Cell(1, 3, 3)),
        ("石桥乡", Cell(1, 4, 1)),
        ("28", Cell(1, 4, 2)),
    )
    assert seen == [
        ["th 乡镇 r2", "th 人员 c2"],
        ["th 编制", "th 在岗"],
        ["td 梅岭镇", "td ", "td 35"],
        ["td 石桥乡", "td 28", "td "],
    ]


def test_blank_rows_are_not_drawn_and_nothing_reaches_over_them():
    (seen,) = shown(
        ("甲", Cell(1, 1, 1, 3, 1)),
        ("35", Cell(1, 1, 2)),
        ("28", Cell(1, 3, 2)),
        ("乙", Cell(1, 9, 1)),
    )
    assert seen == [["td 甲 r2", "td 35"], ["td 28"], ["td 乙", "td "]]


def test_two_tables_that_follow_each_other_stay_two():
    first, second = shown(("甲", Cell(1, 1, 1)), ("乙", Cell(2, 1, 1)))
    assert (first, second) == ([["td 甲"]], [["td 乙"]])


def test_what_was_removed_from_a_table_stands_after_it():
    table, *after = shown(
        ("甲", Cell(1, 1, 1)), ("— 3 —", "page number"), ("乙", Cell(1, 2, 1)), "以上。"
    )
    assert table == [["td 甲"], ["td 乙"]]
    assert "".join(after).replace("\n", "") == "— 3 —以上。"


@pytest.mark.parametrize("words", ["35", "1,356.80", "-5.0%", "２８"])
def test_numbers_stand_under_each_other(words):
    report = extract_document(document((words, Cell(1, 1, 1))), with_text=True)
    assert re.search('<td class="number">', page(report))


def test_a_figure_in_a_cell_is_marked():
    report = extract_document(
        document(
            ("乡镇", Cell(1, 1, 1, is_header=True)),
            ("人员（人）", Cell(1, 1, 2, is_header=True)),
            ("梅岭镇", Cell(1, 2, 1)),
            ("35", Cell(1, 2, 2)),
        ),
        with_text=True,
    )
    (figure,) = report.figures
    assert figure.evidence.quote == "35"
    assert re.search(r'<td class="number"><mark[^>]*>35</mark></td>', page(report))
