"""Where a place in the text stands on paper: its page, its table cell, its rectangles."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from extractor.document import Block, Boxes
from extractor.kept import kept
from extractor.schema import Box
from extractor.span import Span

_ONE_LINE = 0.5
"""Share of its height that a character has in common with its line; less is another line."""


class _Edges(NamedTuple):
    """A rectangle in points: left, top, right, bottom."""

    x0: float
    y0: float
    x1: float
    y1: float


class Layout:
    """The blocks of a report, placed in its normalised text, and the boxes of its source text."""

    def __init__(self, blocks: Sequence[Block] = (), boxes: Boxes | None = None) -> None:
        self._blocks = blocks
        self._boxes = boxes
        self._known: dict[float, float] = {}

    @kept
    def starts(self) -> list[int]:
        """Where the blocks begin in the normalised text."""
        return [block.span.start for block in self._blocks]

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds `offset` of the normalised text, None between blocks."""
        index = bisect_right(self.starts, offset) - 1
        block = self._blocks[index] if index >= 0 else None
        return block if block and offset < block.span.end else None

    @property
    def has_boxes(self) -> bool:
        """Whether it is known where on the page the characters stand."""
        return self._boxes is not None

    @property
    def is_certain(self) -> bool:
        """Whether the document's characters were text, and not recognised in pictures."""
        return self._boxes is None or self._boxes.certainty is None

    def certainty_of(self, source: Span) -> float:
        """Return how sure the recognition of a span's least sure character is; 1 of plain text.

        >>> import numpy as np
        >>> places = np.ones(2, np.int32), np.zeros((2, 4), np.float32)
        >>> layout = Layout(boxes=Boxes(*places, np.array([0.5, 1], np.float32)))
        >>> layout.certainty_of(Span(0, 2)), layout.certainty_of(Span(1, 2))
        (0.5, 1.0)
        """
        if self._boxes is None or self._boxes.certainty is None:
            return 1.0
        return float(self._boxes.certainty[source.start : source.end].min())

    def boxes_of(self, source: Span) -> tuple[Box, ...]:
        """Return the rectangles, one a line, around the characters of a span of the source.

        >>> import numpy as np
        >>> edges = [[0, 0, 9, 10], [10, 0, 19, 10], [0, 12, 9, 22]]
        >>> layout = Layout(boxes=Boxes(np.array([1, 1, 1]), np.array(edges)))
        >>> layout.boxes_of(Span(0, 3))
        (Box(page=1, x0=0, y0=0, x1=19, y1=10), Box(page=1, x0=0, y0=12, x1=9, y1=22))
        """
        if self._boxes is None:
            return ()
        return tuple(
            Box(page, *map(self._rounded, sides))
            for page, sides in _lines(self._stretches_of(source, self._boxes))
        )

    def _rounded(self, side: float) -> float:
        """Return `side` to a hundredth of a point; lines and columns share theirs as one object."""
        side = round(side, 2)
        return self._known.setdefault(side, side)

    def _stretches_of(self, source: Span, boxes: Boxes) -> Iterator[tuple[int, _Edges]]:
        """Yield page and rectangle of each level stretch in a span; what has no place has none."""
        begin = bisect_right(self._level_starts, source.start)
        end = bisect_left(self._level_starts, source.end)
        cuts = (source.start, *self._level_starts[begin:end], source.end)
        for first, after in pairwise(cuts):
            if page := int(boxes.pages[first]):
                x0, y0 = boxes.edges[first, :2].tolist()
                x1, y1 = boxes.edges[after - 1, 2:].tolist()
                yield page, _Edges(x0, y0, x1, y1)

    @kept
    def _level_starts(self) -> list[int]:
        """Where in the source characters begin that do not go on at the height of those before.

        A stretch between two of these has one rectangle, from its first character to its last.
        """
        if self._boxes is None:
            return []
        pages, edges = self._boxes.pages, self._boxes.edges
        before, after = edges[:-1], edges[1:]
        leaps = (after[:, 1::2] != before[:, 1::2]) | (after[:, ::2] < before[:, ::2])
        starts: list[int] = (np.flatnonzero((pages[1:] != pages[:-1]) | leaps.any(1)) + 1).tolist()
        return starts


def _lines(stretches: Iterable[tuple[int, _Edges]]) -> Iterator[tuple[int, _Edges]]:
    """Merge the rectangles of stretches that follow each other on a line."""
    following = iter(stretches)
    page, line = next(following, (0, None))
    for other, sides in following:
        if line and other == page and _continues(line, sides):
            line = _Edges(
                min(line.x0, sides.x0),
                min(line.y0, sides.y0),
                max(line.x1, sides.x1),
                max(line.y1, sides.y1),
            )
            continue
        if line:
            yield page, line
        page, line = other, sides
    if line:
        yield page, line


def _continues(line: _Edges, sides: _Edges) -> bool:
    """Tell whether a stretch stands on the line, to the right of what the line has already."""
    shared = min(line.y1, sides.y1) - max(line.y0, sides.y0)
    height = min(line.y1 - line.y0, sides.y1 - sides.y0)
    return shared >= _ONE_LINE * height and sides.x1 > line.x0
