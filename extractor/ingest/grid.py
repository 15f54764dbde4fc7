"""Where the cells of a table stand when merged ones are counted, for all of Word's formats."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from extractor.document import Cell

Content = TypeVar("Content")
_BREADTH = 60
"""Twips; edges nearer to each other than a millimetre are one, drawn a little apart."""


class Slot(NamedTuple, Generic[Content]):
    """A cell as it stands in its row; `continues` the cell above it."""

    column: int
    span: int
    continues: bool
    content: Content


class Merge(NamedTuple):
    """Whether a cell continues the one before it, and the one above it."""

    beside: bool = False
    above: bool = False


class Row(NamedTuple, Generic[Content]):
    """What the cells of a row hold, their edges in twips, and how they are merged.

    Without edges, or with too few of them, all cells count as equally wide.
    """

    cells: Sequence[Content]
    edges: Sequence[int] = ()
    merges: Sequence[Merge] = ()
    is_header: bool = False


def gridded(rows: Sequence[Row[Content]], count: int) -> list[tuple[Cell, Content]]:
    """Return the cells of the table with number `count`; columns are where any row has an edge.

    >>> total = Row(["合计", "108"], (0, 1000, 3000))
    >>> rows = [total, Row(["镇", "35", "73"], (0, 1000, 2000, 3000))]
    >>> [(cell.column, cell.column_span, words) for cell, words in gridded(rows, 1)]
    [(1, 1, '合计'), (2, 2, '108'), (1, 1, '镇'), (2, 1, '35'), (3, 1, '73')]
    """
    edges = [_edges(row) for row in rows]
    columns = _columns(sorted({edge for found in edges for edge in found}))
    slots = [list(_slots(row, found, columns)) for row, found in zip(rows, edges, strict=True)]
    heads = [row.is_header for row in rows]
    return list(placed(slots, count, heads.index(False) if False in heads else len(heads)))


def placed(
    rows: Sequence[Sequence[Slot[Content]]], count: int, heads: int
) -> Iterator[tuple[Cell, Content]]:
    """Yield the cells with their places; `heads` rows at the top are headers.

    >>> rows = [[Slot(1, 1, False, "镇")], [Slot(1, 1, True, "")]]
    >>> list(placed(rows, 1, 0))
    [(Cell(table=1, row=1, column=1, row_span=2, column_span=1, is_header=False), '镇')]
    """
    below: dict[int, int] = {}
    spans = []
    # From the last row up, the rows that continue a cell have been counted when it is reached.
    for slots in reversed(rows):
        reach = {slot.column: below.get(slot.column, 0) + 1 for slot in slots}
        spans.append(reach)
        below = {slot.column: reach[slot.column] for slot in slots if slot.continues}
    for n, (slots, reach) in enumerate(zip(rows, reversed(spans), strict=True), 1):
        for slot in slots:
            if not slot.continues or n == 1:
                height = reach[slot.column]
                yield Cell(count, n, slot.column, height, slot.span, n <= heads), slot.content


def _edges(row: Row[Content]) -> Sequence[int]:
    """Return the row's edges; those that do not fit its cells give way to equal cells."""
    count = len(row.cells)
    if len(row.edges) > count and all(left < right for left, right in pairwise(row.edges)):
        return row.edges[: count + 1]
    return [n * 1000 for n in range(count + 1)]


def _columns(edges: Sequence[int]) -> dict[int, int]:
    """Return the column, from 1, that begins at each edge."""
    columns, column = {}, 0
    for last, edge in pairwise([-(1 << 20), *edges]):
        column += edge - last > _BREADTH
        columns[edge] = column
    return columns


def _slots(
    row: Row[Content], edges: Sequence[int], columns: dict[int, int]
) -> Iterator[Slot[Content]]:
    waiting: Slot[Content] | None = None
    merges = [*row.merges, *[Merge()] * len(row.cells)]
    for content, (left, right), merge in zip(row.cells, pairwise(edges), merges, strict=False):
        span = max(columns[right] - columns[left], 1)
        if waiting and merge.beside:
            waiting = waiting._replace(span=waiting.span + span)
            continue
        if waiting:
            yield waiting
        waiting = Slot(columns[left], span, merge.above, content)
    if waiting:
        yield waiting
