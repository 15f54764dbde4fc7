"""How a table is built: which rows head its columns, and where a new header begins.

A file may mark header cells; few do. Words tell the rest: headers hold no numbers but years.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.deferred import deferred
from extractor.rules.tables.cells import Table, TableCell
from extractor.rules.tables.words import is_empty, is_year, name_in

_DEEPEST = 4
"""Rows of a header; more are a table of words."""
_NUMERIC = deferred(r"[-+－约近超]?[0-9][0-9.,]*[^，。；：0-9]{0,6}")  # noqa: RUF001 (a full-width minus)

Row = Sequence[TableCell]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a table under one header.

    `heads` holds for each column the header cells above it, from the top down; `notes` are the
    cells that fill a row by themselves above the header: title and unit.
    """

    heads: Mapping[int, tuple[TableCell, ...]]
    rows: tuple[Row, ...]
    notes: tuple[TableCell, ...]

    def head(self, column: int) -> tuple[TableCell, ...]:
        """Return the header cells above a column, none where it has no header."""
        return self.heads.get(column, ())

    def names(self, column: int) -> str:
        """Return the words of the lowest header cell above a column, "" where it has none."""
        head = self.head(column)
        return name_of(head[-1]) if head else ""


def name_of(cell: TableCell) -> str:
    """Return a label's words without numbering and unit."""
    return cell.words[slice(*name_in(cell.words))]


def is_numeric(cell: TableCell) -> bool:
    """Tell whether a cell holds a number, perhaps with its unit; a year is a label."""
    return bool(_NUMERIC.fullmatch(cell.words)) and not is_year(cell.words)


def parts_of(table: Table) -> list[Part]:
    """Return the parts of a table: a row that one cell fills, or a header, begins a new one."""
    parts = _Parts(table)
    for row in table.rows:
        parts.take(row)
    return parts.all()


class _Parts:
    """Puts the rows of a table, one after the other, into parts."""

    def __init__(self, table: Table) -> None:
        self._width = table.width
        self._known = sorted({cell.column for cell in table.cells})
        self._parts: list[Part] = []
        self._head: list[Row] = []
        self._heads = _columns((), self._known)
        self._body: list[Row] = []
        self._notes: list[TableCell] = []
        self._fresh = True

    def all(self) -> list[Part]:
        """Return all parts, after the last row."""
        self._close()
        return self._parts

    def take(self, row: Row) -> None:
        """Add a row to the part it belongs to."""
        if self._width > 1 and len(row) == 1 and _fills(row[0], self._width):
            self._close()
            # What stands above the whole table, such as its unit, holds for all of its parts.
            self._notes.append(row[0])
            self._fresh = True
        elif self._is_head(row):
            anew = self._fresh or bool(self._body)
            self._close()
            self._head = [row] if anew else [*self._head, row]
            self._heads = _columns(self._head, self._known)
            self._fresh = False
        else:
            self._body.append(row)
            self._fresh = False

    def _is_head(self, row: Row) -> bool:
        if self._body:
            return bool(self._head) and _words(row) == _words(self._head[0])
        if not self._fresh or not self._parts:
            return _heads(row, [] if self._fresh else self._head)
        return _heads(row, []) and _stands_over_numbers(row, self._parts[-1])

    def _close(self) -> None:
        if self._body:
            self._parts.append(Part(self._heads, tuple(self._body), tuple(self._notes)))
            above = self._parts[0].notes
            self._notes, self._body = list(above), []


def _words(row: Row) -> list[str]:
    return [cell.words for cell in row]


def _stands_over_numbers(row: Row, part: Part) -> bool:
    """Tell whether a row has words where the rows above it had numbers, as a new header has."""
    numbers = {cell.column for cells in part.rows for cell in cells if is_numeric(cell)}
    return any(cell.column in numbers for cell in row)


def _fills(cell: TableCell, width: int) -> bool:
    """Tell whether a cell that is alone in its row speaks for the row's whole width."""
    return not is_numeric(cell) and (cell.place.column_span >= width or cell.column == 1)


def _heads(row: Row, head: Sequence[Row]) -> bool:
    """Tell whether a row is a header's, below the rows of `head`."""
    if any(is_numeric(cell) or is_empty(cell.words) for cell in row):
        return all(cell.place.is_header for cell in row) and len(row) > 1
    if not head:
        return len(row) > 1
    above = [cell for cells in head for cell in cells]
    reached = any(cell.row + cell.place.row_span > row[0].row for cell in above)
    parted = any(cell.place.column_span > 1 for cell in head[-1])
    marked = any(cell.place.is_header for cell in row)
    return len(head) < _DEEPEST and (reached or parted or marked)


def _columns(head: Iterable[Row], known: Sequence[int]) -> Mapping[int, tuple[TableCell, ...]]:
    """Return the header cells over each of the `known` columns; each ends where the next begins."""
    columns: defaultdict[int, list[TableCell]] = defaultdict(list)
    for row in head:
        limits = [*(right.column for right in row[1:]), known[-1] + 1]
        for cell, limit in zip(row, limits, strict=True):
            end = min(cell.column + cell.place.column_span, limit)
            for column in known[bisect_left(known, cell.column) : bisect_left(known, end)]:
                columns[column].append(cell)
    return {column: tuple(cells) for column, cells in columns.items()}
