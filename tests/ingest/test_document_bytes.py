"""A document passes between processes unchanged; damaged bytes are refused, never run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Block, Boxes, Cell, Document
from extractor.ingest.document_bytes import from_bytes, to_bytes
from extractor.span import Span

CELL = Block("cell", Span(3, 6), page=2, cell=Cell(1, 2, 3, 1, 2, is_header=True))
FURNITURE = Block("furniture", Span(6, 7), reason="page_number")


def made(text="一、𠮷\n118\ud800", blocks=(), boxes=None):
    return Document(
        text, "报告.pdf", "application/pdf", None, "0" * 64, "pdf", "1", 3, blocks, boxes, ("a",)
    )


def test_blocks_come_back():
    document = made(blocks=(Block("heading", Span(0, 3), 1, 1), CELL, FURNITURE))
    assert from_bytes(to_bytes(document)) == document


@given(st.text(), st.data())
def test_texts_and_boxes_come_back(text, data):
    count = len(text)
    numbers = data.draw(st.lists(st.floats(width=32), min_size=4 * count, max_size=4 * count))
    edges = np.array(numbers, np.float32).reshape(count, 4)
    back = from_bytes(to_bytes(made(text, boxes=Boxes(np.arange(count, dtype=np.int32), edges))))
    assert back.text == text
    assert np.array_equal(back.boxes.edges, edges, equal_nan=True)
    assert back.boxes.pages.tolist() == list(range(count))


def test_damaged_bytes_are_refused():
    data = to_bytes(made(blocks=(CELL,), boxes=Boxes(np.ones(8, np.int32), np.ones((8, 4)))))
    assert from_bytes(data).boxes
    for end in range(0, len(data), 7):
        with pytest.raises((ValueError, KeyError, TypeError)):
            from_bytes(data[:end])
    for place in range(0, len(data), 5):
        try:
            from_bytes(data[:place] + bytes([data[place] ^ 32]) + data[place + 1 :])
        except (ValueError, KeyError, TypeError, OverflowError):
            continue
