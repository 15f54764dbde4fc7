"""Tables without rules down: numbers that stand under each other in columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.ingest.layout.lines import rows_of
from extractor.ingest.layout.page import GridCell, Table
from extractor.ingest.layout.runs import Run

# Gaps as wide as this part the columns, in heights of the type.
_PARTED = 1.5
# Rows of a table follow each other within this distance, in heights of the type.
_NEAR = 3.0
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
# Most places hold something, and most of what stands behind the rows' names is a number.
_FILLED = 0.75
_COUNTED = 0.6
# So many lines above the columns may be heads that reach over several of them.
_HEADS = 2
_NUMBER = re.compile(r"[-+－—–±]?\s?\d[\d,，.．\s]*(?:[%％‰]|[万亿]?[元人户个])?|[-－—–…]+")


class _Part(NamedTuple):
    """What stands in one column of a row."""

    runs: tuple[Run, ...]
    text: str

    @property
    def x0(self) -> float:
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        return max(run.x1 for run in self.runs)


_Row = Sequence[_Part]


def aligned_tables(runs: Sequence[Run], drawn: str) -> tuple[list[Table], list[Run]]:
    """Return the tables that `runs` make by standing in columns, and the runs that are left.

    `drawn` holds the page's characters. Only columns of numbers count: prose in columns, forms
    and lists of names stay lines.
    """
    tables: list[Table] = []
    for rows in _stretches([_parts(row, drawn) for row in rows_of(runs)]):
        found = (_table(rows[heads:]) for heads in range(_HEADS + 1))
        tables += [table for table in found if table][:1]
    if not tables:
        return [], list(runs)
    taken = {run for table in tables for cell in table.cells for run in cell.runs}
    return tables, [run for run in runs if run not in taken]


def _parts(row: Sequence[Run], drawn: str) -> _Row:
    ordered = sorted(row, key=lambda run: run.x0)
    groups: list[list[Run]] = []
    for run in ordered:
        if groups and run.x0 - max(each.x1 for each in groups[-1]) <= _PARTED * run.size:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [
        _Part(tuple(group), "".join(drawn[run.start : run.end] for run in group))
        for group in groups
    ]


def _stretches(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield rows of several parts that follow each other."""
    stretch: list[_Row] = []
    for row in rows:
        if len(row) > 1 and (not stretch or _follows(stretch[-1], row)):
            stretch.append(row)
            continue
        yield stretch
        stretch = [row] if len(row) > 1 else []
    yield stretch


def _follows(above: _Row, row: _Row) -> bool:
    first = row[0].runs[0]
    return first.middle - above[0].runs[0].middle <= _NEAR * first.size


def _table(rows: Sequence[_Row]) -> Table | None:
    """Return the table that `rows` are, None where their parts do not stand in columns."""
    if len(rows) < _FEWEST_ROWS:
        return None
    columns = _columns([part for row in rows for part in row])
    if len(columns) < _FEWEST_COLUMNS or not _is_filled(rows, len(columns)):
        return None
    places = [[_column(part, columns) for part in row] for row in rows]
    if any(len(set(place)) < len(place) for place in places) or not _counts(rows, places):
        return None
    cells = tuple(
        GridCell(number, column, 1, 1, part.runs)
        for number, (row, place) in enumerate(zip(rows, places, strict=True))
        for part, column in zip(row, place, strict=True)
    )
    runs = [run for cell in cells for run in cell.runs]
    between = [(left[1] + right[0]) / 2 for left, right in pairwise(columns)]
    rules = (columns[0][0], *between, columns[-1][1])
    top, bottom = min(run.y0 for run in runs), max(run.y1 for run in runs)
    return Table(rules[0], top, rules[-1], bottom, rules, cells)


def _columns(parts: Sequence[_Part]) -> list[tuple[float, float]]:
    """Return from where to where the columns reach: parts above each other are of one."""
    columns: list[tuple[float, float]] = []
    for part in sorted(parts, key=lambda part: part.x0):
        if columns and part.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], part.x1)
        else:
            columns.append((part.x0, part.x1))
    return columns


def _column(part: _Part, columns: Sequence[tuple[float, float]]) -> int:
    return next(number for number, (_, end) in enumerate(columns) if part.x0 < end)


def _is_filled(rows: Sequence[_Row], columns: int) -> bool:
    return sum(map(len, rows)) >= _FILLED * columns * len(rows)


def _counts(rows: Sequence[_Row], places: Sequence[Sequence[int]]) -> bool:
    """Tell whether most parts below the head and behind the names are numbers."""
    inner = [
        part
        for row, place in zip(rows[1:], places[1:], strict=True)
        for part, column in zip(row, place, strict=True)
        if column
    ]
    numbers = sum(_NUMBER.fullmatch(part.text.strip()) is not None for part in inner)
    return numbers >= _COUNTED * len(inner)
