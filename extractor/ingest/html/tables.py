"""Which tables hold data, and where each cell stands; others only lay out the page."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from extractor.document import Cell
from extractor.ingest.html.elements import CELLS, Element, is_bold
from extractor.ingest.html.records import is_record_label

_LONGEST_SPAN = 1_000
"""Rows or columns that HTML lets a cell span, and columns beyond which none spans several."""
_LONGEST_CELL = 400
"""Characters: a table that keeps more than half of its text in one longer cell lays out a page."""
_FEWEST_PAIRED = 0.5
"""The share of rows with text in two cells or more, below which a table is no grid."""


class Grid(NamedTuple):
    """The place of each cell of a table, and the cells that are its captions."""

    cells: dict[Element, Cell]
    captions: frozenset[Element]


NO_GRID = Grid({}, frozenset())


def grid(table: Element, number: int) -> Grid:
    """Return the grid of table `number`; an empty one where the table holds no data.

    Header cells are those that the page marks or sets in bold; rows at the top that are one cell
    over all columns are captions.

    >>> from lxml.html import fromstring
    >>> table = fromstring("<table><tr><th>镇<th>户数<tr><td>甲镇<td>320<tr><td>乙镇<td>41</table>")
    >>> [(cell.row, cell.column, cell.is_header) for cell in grid(table, 1).cells.values()]
    [(1, 1, True), (1, 2, True), (2, 1, False), (2, 2, False), (3, 1, False), (3, 2, False)]
    """
    if (
        table.get("role") == "presentation"
        or next(table.iterdescendants("table"), None) is not None
    ):
        return NO_GRID
    rows = list(_rows(table))
    texts = {cell: "".join(cell.itertext()).strip() for row in rows for cell in row}
    if not _holds_data(rows, texts):
        return NO_GRID
    places = dict(_placed(rows, number, _header_rows(rows, texts)))
    width = max(cell.column + cell.column_span - 1 for cell in places.values())
    wide = takewhile(lambda row: len(row) == 1 and places[row[0]].column_span == width, rows)
    captions = frozenset(row[0] for row in wide)
    return Grid({each: cell for each, cell in places.items() if each not in captions}, captions)


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in table.iterdescendants("tr"):
        yield [cell for cell in row if cell.tag in CELLS]


def _holds_data(rows: list[list[Element]], texts: dict[Element, str]) -> bool:
    filled = [[texts[cell] for cell in row if texts[cell]] for row in rows]
    filled = [row for row in filled if row]
    paired = [row for row in filled if len(row) > 1]
    if len(filled) < 2 or len(paired) < max(2, _FEWEST_PAIRED * len(filled)):
        return False
    everything = [text for row in filled for text in row]
    longest = max(map(len, everything))
    if longest > _LONGEST_CELL and 2 * longest > sum(map(len, everything)):
        return False
    return not _is_record(paired)


def _is_record(rows: list[list[str]]) -> bool:
    """Tell whether the rows are fields of a document: 发文机关：, 成文日期：."""
    labelled = sum(is_record_label(row[0]) for row in rows)
    return labelled * 2 > len(rows)


def _header_rows(rows: list[list[Element]], texts: dict[Element, str]) -> int:
    """Return how many rows at the top the page marks as headers, or sets in bold alone."""
    marked = list(takewhile(_is_marked, rows))
    if marked:
        return len(marked)
    first = next((index for index, row in enumerate(rows) if len(row) > 1), 0)
    cells = [cell for cell in rows[first] if texts[cell]]
    below = [cell for row in rows[first + 1 :] for cell in row if texts[cell]]
    if not cells or not all(map(_all_bold, cells)) or all(map(_all_bold, below)):
        return 0
    return first + max(_span(cell, "rowspan") for cell in cells)


def _is_marked(row: list[Element]) -> bool:
    if not row:
        return False
    return row[0].getparent().getparent().tag == "thead" or all(cell.tag == "th" for cell in row)


def _all_bold(cell: Element) -> bool:
    """Tell whether all text of a cell is bold."""
    if is_bold(cell):
        return True
    texts = [part for part in cell.xpath(".//text()") if part.strip()]
    return all(_within_bold(_owner(part), cell) for part in texts)


def _owner(part: Element) -> Element:
    """Return the element whose text it is; lxml files the text after an element with it."""
    return part.getparent().getparent() if part.is_tail else part.getparent()


def _within_bold(element: Element, cell: Element) -> bool:
    while element is not None and element is not cell:
        if is_bold(element):
            return True
        element = element.getparent()
    return False


def _placed(rows: list[list[Element]], number: int, headers: int) -> Iterator[tuple[Element, Cell]]:
    """Yield each cell with its place; cells that reach down push those below to the right."""
    taken: dict[int, int] = {}
    for row_number, row in enumerate(rows, 1):
        taken = {column: last for column, last in taken.items() if last >= row_number}
        column = 1
        for cell in row:
            while column in taken:
                column += 1
            height, width = _span(cell, "rowspan"), _span(cell, "colspan")
            height = min(height, len(rows) - row_number + 1)
            width = max(1, min(width, _LONGEST_SPAN - column))
            is_header = row_number <= headers or cell.tag == "th"
            yield cell, Cell(number, row_number, column, height, width, is_header)
            if height > 1:
                last = row_number + height - 1
                taken.update((each, last) for each in range(column, column + width))
            column += width


def _span(cell: Element, name: str) -> int:
    given = (cell.get(name) or "").strip()
    if not (given.isascii() and given.isdigit()):
        return 1
    return max(1, min(int(given[:6]), _LONGEST_SPAN))
