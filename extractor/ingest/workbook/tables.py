"""What stands on a sheet: titles and notes around tables, told by how rows are filled."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.ingest.lines import Line
from extractor.ingest.tables import is_number
from extractor.ingest.workbook.sheet import Filled

_UNIT = re.compile(r"[（(]?(?:计量|計量|金额|金額)?(?:单位|單位)\s*[:：]")
Row = Sequence[Filled]


def lines_of(cells: Sequence[Filled], count: int) -> tuple[list[Line], int]:
    """Return the lines of a sheet, and the number of its last table; `count` is the one before.

    A table begins with its first row of several cells; rows of one cell above it are its title
    and captions, those below it are notes. After a blank row another table may begin: where a
    title or a row without numbers stands.
    """
    lines: list[Line] = []
    for table in _tables([list(row) for _, row in groupby(cells, key=lambda cell: cell.cell.row)]):
        found = list(_table(table, count + 1))
        count += any(line.cell for line in found)
        lines += found
    return lines, count


def _tables(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    begun: list[Row] = []
    for row in rows:
        if begun and _gap(begun[-1], row) and _begins(row):
            yield begun
            begun = []
        begun.append(row)
    if begun:
        yield begun


def _gap(before: Row, row: Row) -> bool:
    last = max(cell.cell.row + cell.cell.row_span for cell in before)
    return row[0].cell.row > last


def _begins(row: Row) -> bool:
    return len(row) == 1 or not any(is_number(cell.words) for cell in row)


def _table(rows: Sequence[Row], count: int) -> Iterator[Line]:
    """Yield titles, cells and notes of a table; without a row of several cells it has no cells."""
    inner = [n for n, row in enumerate(rows) if len(row) > 1 and not _is_caption(row)]
    first, last = (inner[0], inner[-1]) if inner else (len(rows), len(rows))
    for n, row in enumerate(rows):
        for cell in row:
            if first <= n <= last:
                for words in cell.words.split("\n"):
                    yield Line(words.strip(), "cell", cell=cell.cell._replace(table=count))
            else:
                yield from _around(cell.words, is_title=n == 0 and bool(inner))


def _is_caption(row: Row) -> bool:
    """Tell whether a row above a table names its unit, with who filled it in beside it."""
    return any(_UNIT.match(cell.words) for cell in row) and len(row) <= 3


def _around(words: str, *, is_title: bool) -> Iterator[Line]:
    one = " ".join(words.split())
    if is_title and not _UNIT.match(one):
        yield Line(one, "heading", 1)
    elif _UNIT.match(one):
        yield Line(one, "caption")
    else:
        yield from (Line(line.strip()) for line in words.split("\n"))
