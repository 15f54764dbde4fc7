"""Locators and rectangles of facts in documents with pages and tables."""

import numpy as np

from extractor.assemble.layout import Layout
from extractor.document import Block, Boxes, Cell, Document
from extractor.pipeline import extract_document
from extractor.schema import Box
from extractor.span import Span


def boxes(*rows):
    """Return boxes of rows (page, left, top): characters ten wide and ten high."""
    edges = [[x, y, x + 10, y + 10] for _, x, y in rows]
    return Boxes(np.array([page for page, _, _ in rows], np.int32), np.array(edges, np.float32))


def test_a_quote_over_a_line_end_has_two_rectangles():
    placed = boxes((1, 180, 20), (1, 190, 20), (1, 20, 36), (1, 30, 36))
    assert Layout((), placed).boxes_of(Span(1, 4)) == (
        Box(1, 190, 20, 200, 30),
        Box(1, 20, 36, 40, 46),
    )


def test_a_quote_over_a_page_end_has_a_rectangle_on_each():
    found = Layout((), boxes((1, 20, 700), (2, 20, 700))).boxes_of(Span(0, 2))
    assert [box.page for box in found] == [1, 2]


def test_a_quote_over_a_column_end_has_two_rectangles():
    found = Layout((), boxes((1, 20, 700), (1, 300, 20))).boxes_of(Span(0, 2))
    assert len(found) == 2


def test_raised_and_small_characters_stay_on_their_line():
    edges = np.array([[0, 10, 10, 20], [10, 8, 14, 13], [14, 10, 24, 20]], np.float32)
    found = Layout((), Boxes(np.ones(3, np.int32), edges)).boxes_of(Span(0, 3))
    assert found == (Box(1, 0, 8, 24, 20),)


def test_characters_without_a_place_have_no_rectangle():
    assert Layout((), boxes((0, 0, 0), (0, 0, 0))).boxes_of(Span(0, 2)) == ()


def test_facts_tell_page_cell_and_rectangle():
    text = "全县共有乡镇10个。\n办件量\n12345件"
    blocks = (
        Block("paragraph", Span(0, 10), page=1),
        Block("cell", Span(11, 14), page=2, cell=Cell(1, 1, 1)),
        Block("cell", Span(15, 21), page=2, cell=Cell(1, 1, 2)),
    )
    places = [*((1, 10 * n, 20) for n in range(11)), *((2, 10 * n, 20) for n in range(11, 21))]
    document = Document(
        text, "a.pdf", "application/pdf", None, "0" * 64, "pdf", "1", 2, blocks, boxes(*places)
    )
    found = {figure.quote: figure.evidence for figure in extract_document(document).figures}
    assert found["10个"].locator.page == 1
    assert found["10个"].boxes == (Box(1, 60, 20, 90, 30),)
    locator = found["12345件"].locator
    assert (locator.page, locator.table, locator.row, locator.column) == (2, 1, 1, 2)


def test_the_page_of_a_quote_in_a_paragraph_over_two_pages_is_its_own():
    text = "全县共有乡镇10个，村100个。"
    places = [(1 if n < 10 else 2, 10 * n, 20) for n in range(len(text))]
    blocks = (Block("paragraph", Span(0, len(text)), page=1),)
    document = Document(
        text, "a.pdf", "application/pdf", None, "0" * 64, "pdf", "1", 2, blocks, boxes(*places)
    )
    pages = [figure.evidence.locator.page for figure in extract_document(document).figures]
    assert pages == [1, 2]
