"""Documents with blocks: furniture goes with its reason, and each block stays a line of its own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.aligned_text import AlignedText
from extractor.document import Block, Cell
from extractor.normalise import normalise, placed
from extractor.normalise.blocks import joins_blocks, owners_of, without_furniture_blocks
from extractor.normalise.wrapped_blocks import unwrapped_blocks
from extractor.span import Span

PIECES = [
    "一、总则",
    "全縣共有 10 个乡镇,",
    "5．2",
    "（zhèn）",
    "文章编号：",
    "1000-1",
    "第1页",
    "— 3 —",
]
WORDS = st.lists(st.sampled_from([*PIECES, "\u200b", " ", "\u3000", "a b"]), max_size=4).map(
    "".join
)
KINDS = st.sampled_from(["paragraph", "heading", "cell", "furniture"])


def document(pieces, kinds):
    """Return the text of one piece a line, and its blocks."""
    blocks, start = [], 0
    for piece, kind in zip(pieces, kinds, strict=True):
        if piece:
            cell = Cell(1, 1, 1) if kind == "cell" else None
            reason = "page number" if kind == "furniture" else None
            blocks.append(Block(kind, Span(start, start + len(piece)), cell=cell, reason=reason))
        start += len(piece) + 1
    return "\n".join(pieces), blocks


@given(st.lists(st.tuples(WORDS, KINDS), max_size=8))
def test_no_step_joins_two_blocks(parts):
    source, blocks = document([p for p, _ in parts], [k for _, k in parts])
    text = normalise(source, blocks)
    apart = without_furniture_blocks(AlignedText.of(source), blocks)
    _, goes_on = unwrapped_blocks(apart, blocks)
    assert not joins_blocks(text, owners_of(source, blocks, goes_on))
    for block in placed(text, blocks):
        assert "\n" not in block.span.of(text.text)
    furniture = [block.span for block in blocks if block.kind == "furniture"]
    removed = [Span(r.start, r.end) for r in text.removed if r.reason == "page number"]
    assert set(furniture) <= set(removed)


@given(st.lists(st.tuples(WORDS, KINDS), max_size=8))
def test_placed_blocks_hold_what_is_left_of_them(parts):
    source, blocks = document([p for p, _ in parts], [k for _, k in parts])
    text = normalise(source, blocks)
    for block in placed(text, blocks):
        whole = text.source_span(block.span)
        assert any(own.span.covers(whole) and own.cell == block.cell for own in blocks)
    assert (np.diff(text.origins) > 0).all()


def test_lines_that_look_cut_stay_apart():
    source, blocks = document(
        ["各镇设立综合行政执法队，统一行使各个领域的", "行政处罚权"], ["cell", "cell"]
    )
    assert normalise(source, blocks).text == source


@pytest.mark.parametrize("reason", ["running header", None])
def test_furniture_goes_with_its_reason(reason):
    source = "工作研究\n全县共有10个乡镇。"
    text = normalise(
        source, [Block("furniture", Span(0, 4), reason=reason), Block("paragraph", Span(5, 16))]
    )
    assert text.text == "全县共有10个乡镇。"
    assert text.removed[0] == (reason or "furniture", 0, 4)
