"""From the lines that a reader found to the source text and its blocks."""

from collections.abc import Iterable
from typing import NamedTuple

from extractor.document import Block, BlockKind, Cell
from extractor.span import Span


class Line(NamedTuple):
    """The words of one block, with what the file says about them; see `Block`."""

    words: str
    kind: BlockKind = "paragraph"
    level: int | None = None
    cell: Cell | None = None
    reason: str | None = None


def source_of(lines: Iterable[Line]) -> tuple[str, tuple[Block, ...]]:
    """Return the source text, one line a block, and the blocks; lines without words are left out.

    >>> text, blocks = source_of([Line("一、总则", "heading", 1), Line(" "), Line("为了规范工作")])
    >>> text
    '一、总则\\n为了规范工作'
    >>> [(block.kind, block.level, block.span.of(text)) for block in blocks]
    [('heading', 1, '一、总则'), ('paragraph', None, '为了规范工作')]
    """
    kept = [line for line in lines if line.words.strip()]
    blocks, start = [], 0
    for line in kept:
        span = Span(start, start + len(line.words))
        blocks.append(Block(line.kind, span, line.level, None, line.cell, line.reason))
        start = span.end + 1
    return "\n".join(line.words for line in kept), tuple(blocks)
