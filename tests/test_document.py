"""A document refuses blocks and boxes that do not fit its text."""

import numpy as np
import pytest

from extractor.document import Block, Boxes, Document
from extractor.span import Span


def document(text, blocks=(), boxes=None):
    return Document(text, "a", "text/html", None, "0" * 64, "made", "1", 1, blocks, boxes)


def block(start, end):
    return Block("paragraph", Span(start, end))


def test_blocks_ascend_and_stay_apart():
    assert document("甲乙\n丙", (block(0, 2), block(3, 4))).blocks[1].span == Span(3, 4)
    for wrong in ((block(0, 2), block(1, 3)), (block(3, 4), block(0, 2)), (block(0, 5),)):
        with pytest.raises(ValueError, match=r"block"):
            document("甲乙\n丙", wrong)


def test_every_character_has_a_box():
    pages, edges = np.ones(2, np.int32), np.zeros((2, 4), np.float32)
    assert document("甲乙", boxes=Boxes(pages, edges)).boxes
    for wrong in (Boxes(pages[:1], edges), Boxes(pages, edges[:1])):
        with pytest.raises(ValueError, match="needs a box"):
            document("甲乙", boxes=wrong)
