"""The tables of a report: their cells, row by row, and the captions above them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.document import Block, Cell
from extractor.span import Span

_CAPTIONS = 3
"""Blocks above a table that may belong to it: number, title, unit."""
_LONGEST_CAPTION = 80
# 计量单位 may also head a column that has slipped out of its table.
_NAMES_UNIT = deferred(r"单位[:：为]|（[^（）]{0,9}单位")


class TableCell(NamedTuple):
    """A cell that is not empty: its span in the normalised text, its words and its place."""

    span: Span
    words: str
    place: Cell

    @property
    def row(self) -> int:
        """The first row that the cell stands in."""
        return self.place.row

    @property
    def column(self) -> int:
        """The first column that the cell stands in."""
        return self.place.column


class Table(NamedTuple):
    """The cells of a table in reading order, and the spans of its captions."""

    cells: tuple[TableCell, ...]
    captions: tuple[Span, ...] = ()

    @property
    def width(self) -> int:
        """The number of its columns, as far as cells begin in them."""
        return max(cell.column for cell in self.cells)

    @property
    def rows(self) -> list[list[TableCell]]:
        """The cells by the row they begin in, each row from left to right."""
        cells = sorted(self.cells, key=lambda cell: (cell.row, cell.column))
        return [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]


def tables_of(text: str, blocks: Sequence[Block]) -> Iterator[Table]:
    """Yield the tables among `blocks`, which are placed in `text`.

    A table that goes on right behind another, in as many columns, is its next page.
    """
    tables: list[Table] = []
    end = -1
    for first, last in _runs(blocks):
        cells = tuple(_cell(text, block) for block in blocks[first:last])
        table = Table(cells, _captions(text, blocks[max(0, first - _CAPTIONS) : first]))
        if tables and first == end and tables[-1].width == table.width:
            tables[-1] = _joined(tables[-1], table)
        else:
            tables.append(table)
        end = last
    yield from tables


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the first index of each table's cells, and the one behind its last."""
    start = 0
    for table, group in groupby(blocks, key=lambda block: block.cell and block.cell.table):
        end = start + sum(1 for _ in group)
        if table is not None:
            yield start, end
        start = end


def _cell(text: str, block: Block) -> TableCell:
    if block.cell is None:
        raise ValueError("a table is made of cells")
    return TableCell(block.span, block.span.of(text), block.cell)


def _captions(text: str, above: Sequence[Block]) -> tuple[Span, ...]:
    """Return the captions above a table; a line that names the unit is one however it is kept."""
    captions: list[Span] = []
    for block in reversed(above):
        if block.cell or len(block.span) > _LONGEST_CAPTION:
            break
        if block.kind == "caption" or _NAMES_UNIT.search(text, block.span.start, block.span.end):
            captions.append(block.span)
    return tuple(reversed(captions))


def _joined(table: Table, page: Table) -> Table:
    last = max(cell.row for cell in table.cells)
    shifted = (cell._replace(place=cell.place._replace(row=cell.row + last)) for cell in page.cells)
    return Table((*table.cells, *shifted), table.captions)
