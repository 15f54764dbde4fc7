"""Which cells name a row: the first that tells the rows of its table apart."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractor.rules.tables.cells import TableCell
from extractor.rules.tables.columns import Columns
from extractor.rules.tables.shape import Part, is_numeric
from extractor.rules.tables.words import adds_up, is_empty

_MOST = 3
"""Cells that name a row together: town, village, household."""
_LONGEST_NAME = 60
"""Characters: a longer cell explains something and names no row."""


class RowNames:
    """Answers which cells of a table's part name the row of a number, and in which unit it is."""

    def __init__(self, part: Part, columns: Columns) -> None:
        self._columns = columns
        self._cells = _filled_down(part)
        self._rows = {row[0].row: row for row in part.rows}
        self._chosen = {side: self._telling(side) for side in columns.stubs}

    def of(self, cell: TableCell) -> tuple[TableCell, ...]:
        """Return the cells that name the row of `cell`, the widest first."""
        chosen = self._chosen.get(self._columns.side(cell.column), ())
        names = (self._cells[column].get(cell.row) for column in chosen)
        found = [name for name in names if name and name.column < cell.column]
        return tuple(dict.fromkeys(found)) or self._first(cell)

    def tells(self, cell: TableCell, names: Sequence[TableCell]) -> bool:
        """Tell whether names are those of one row, and short enough to be names."""
        if any(len(name.words) > _LONGEST_NAME for name in names):
            return False
        return not names or names[-1].place.row_span <= cell.place.row_span

    def _first(self, cell: TableCell) -> tuple[TableCell, ...]:
        """Return the first words of a row that the naming columns leave unnamed: 合计."""
        row = self._rows.get(cell.row, ())
        words = (each for each in row if not (is_numeric(each) or is_empty(each.words)))
        first = next(words, None)
        return (first,) if first and first.column < cell.column else ()

    def unit(self, cell: TableCell) -> TableCell | None:
        """Return the cell of a unit column that stands in the row of `cell`."""
        column = self._columns.unit(cell.column)
        return None if column is None else self._cells[column].get(cell.row)

    def _telling(self, side: Sequence[int]) -> tuple[int, ...]:
        """Return the first columns of a side that together name no two rows alike."""
        for count in range(1, min(len(side), _MOST) + 1):
            rows = {row for column in side[:count] for row in self._cells[column]}
            named = [
                tuple(self._words(column, row) for column in side[:count]) for row in sorted(rows)
            ]
            if len(set(named)) == len(named):
                return tuple(side[:count])
        return tuple(side[:_MOST])

    def _words(self, column: int, row: int) -> str:
        cell = self._cells[column].get(row)
        return cell.words if cell else ""


def _filled_down(part: Part) -> Mapping[int, dict[int, TableCell]]:
    """Return for each column the cell that stands in each row, merged ones in all of theirs."""
    cells: defaultdict[int, list[TableCell]] = defaultdict(list)
    for row in part.rows:
        for cell in row:
            cells[cell.column].append(cell)
    known = sorted({row[0].row for row in part.rows})
    filled: defaultdict[int, dict[int, TableCell]] = defaultdict(dict)
    for column, stack in cells.items():
        limits = [*(below.row for below in stack[1:]), known[-1] + 1]
        for top, limit in zip(stack, limits, strict=True):
            end = min(top.row + top.place.row_span, limit)
            for number in known[bisect_left(known, top.row) : bisect_left(known, end)]:
                filled[column][number] = top
    return filled


def total_of(cells: Sequence[TableCell]) -> TableCell | None:
    """Return the cell that says that a row or a column adds up others: 合计, 支出合计."""
    return next((cell for cell in cells if adds_up(cell.words)), None)
