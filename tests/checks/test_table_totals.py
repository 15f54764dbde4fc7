"""Totals of tables: told where they add up, and where a digit keeps them from it."""

import pytest

from evaluation.drawn_tables import grid_of
from extractor.document import Block, Cell, Document
from extractor.pipeline import extract_document
from extractor.span import Span


def drawn(picture):
    """Return the document of a table drawn with bars."""
    cells = [
        (words, Cell(1, row, column, row_span, column_span, False))
        for row, line in enumerate(grid_of(picture), 1)
        for words, column, row_span, column_span in line
        if words
    ]
    blocks, start = [], 0
    for words, cell in cells:
        blocks.append(Block("cell", Span(start, start + len(words)), cell=cell))
        start += len(words) + 1
    text = "\n".join(words for words, _ in cells)
    return Document(text, "a.docx", "made", None, "0" * 64, "made", "1", None, tuple(blocks))


def said(picture):
    return [(check.verdict, str(check.found)) for check in extract_document(drawn(picture)).checks]


AGREEING = """
乡镇 | 渔船（艘） | 产值（万元） | 增长（%）
东港镇 | 120 | 310.5 | 3
西港镇 | 85 | 205.2 | 4
北港乡 | 64 | 98.4 | 2
合计 | 269 | 614.1 | 3
"""


def test_columns_that_add_up():
    assert said(AGREEING) == [("consistent", "269"), ("consistent", "6141000.0")]


def test_a_wrong_total_beside_a_right_one():
    assert said(AGREEING.replace("614.1", "641.1")) == [
        ("consistent", "269"),
        ("contradictory", "6411000.0"),
    ]


def test_rounded_cells_need_not_meet_the_last_digit():
    rounded = AGREEING.replace("310.5", "311").replace("205.2", "205").replace("98.4", "98")
    assert said(rounded.replace("614.1", "615"))[1] == ("consistent", "6150000")


def test_a_lone_column_is_wrong_by_a_slip_of_the_pen():
    picture = "镇 | 渔船（艘）\n东港镇 | 120\n西港镇 | 85\n北港乡 | 64\n合计 | {}"
    assert said(picture.format(289)) == [("contradictory", "289")]
    assert said(picture.format(312)) == []


def test_totals_of_rows():
    picture = (
        "镇 | 大船（艘） | 小船（艘） | 合计（艘）\n东港镇 | 20 | 85 | 105\n西港镇 | 30 | 64 | {}"
    )
    assert said(picture.format(94)) == [("consistent", "105"), ("consistent", "94")]
    assert said(picture.format(84)) == [("consistent", "105"), ("contradictory", "84")]


@pytest.mark.parametrize(
    "picture",
    [
        "镇 | 渔船（艘）\n东港镇 | 120\n其中：大船 | 85\n西港镇 | 64\n合计 | 184",
        "镇 | 渔船（艘）\n东港镇 | 120\n小计 | 120\n西港镇 | 64\n合计 | 194",
        "镇 | 平均长度（米）\n东港镇 | 12\n西港镇 | 14\n合计 | 13",
    ],
)
def test_rows_that_divide_others_and_means_are_left_alone(picture):
    assert said(picture) == []
