"""Ruled tables as cells: numbers over pages, headers, headers that come back."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.document import Cell
from extractor.ingest.layout.drafts import Draft, single
from extractor.ingest.layout.lines import Line, lines_of
from extractor.ingest.layout.page import GridCell, Table
from extractor.ingest.layout.paragraphs import begins_in_cell

_SAME_RULE = 3.0
_NUMBER = re.compile(r"[+\-－]?[\d,，.．]+\s*[%％‰]?")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_SPACES = re.compile(r"\s+")


class Filled(NamedTuple):
    """A cell with what stands in it, or with one of its paragraphs."""

    cell: GridCell
    draft: Draft

    @property
    def text(self) -> str:
        """Return the cell's text without spaces."""
        return _SPACES.sub("", self.draft.text)


class Open(NamedTuple):
    """A table that the next page may continue: number, rules, rows so far, its header's texts."""

    number: int
    rules: tuple[float, ...]
    rows: int
    header: tuple[str, ...]


def cells_of(
    table: Table, place: tuple[int, str], above: Open | None, number: int
) -> tuple[list[Draft], Open]:
    """Return the cells of `table` on a page (its number and characters), and its state.

    `above` is the table at the foot of the page before; where it goes on here, number and rows
    do too, and its header, if it is repeated, is furniture. Else the table's number is `number`.
    """
    filled = list(_filled(table, place))
    depth = _header_depth(table, filled)
    header = tuple(each.text for each in filled if each.cell.row < depth)
    height = max((cell.row + cell.row_span for cell in table.cells), default=0)
    if above is None or not _same_rules(above.rules, table.rules):
        drafts = [_numbered(each, number, 0, depth) for each in filled]
        return drafts, Open(number, table.rules, height, header)
    gone = depth if header and header == above.header else 0
    drafts = [
        Draft("furniture", each.draft.lines, reason="repeated table header")
        if each.cell.row < gone
        else _numbered(each, above.number, above.rows - gone, 0)
        for each in filled
    ]
    return drafts, above._replace(rows=above.rows + height - gone)


def _filled(table: Table, place: tuple[int, str]) -> Iterator[Filled]:
    for cell in table.cells:
        lines = single(lines_of(cell.runs, *place))
        for paragraph in _paragraphs(lines):
            yield Filled(cell, Draft("cell", paragraph))


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or begins_in_cell(lines[end - 1], lines[end]):
            yield tuple(lines[start:end])
            start = end


def _numbered(each: Filled, number: int, offset: int, depth: int) -> Draft:
    row, column, row_span, column_span, _ = each.cell
    where = Cell(number, row + offset + 1, column + 1, row_span, column_span, row < depth)
    return Draft("cell", each.draft.lines, cell=where)


def _header_depth(table: Table, filled: Sequence[Filled]) -> int:
    """Return how many rows at the top are header: more than one where merged cells say so."""
    columns = len(table.rules) - 1
    height = max((cell.row + cell.row_span for cell in table.cells), default=0)
    depth = 1
    while depth < height:
        above = [cell for cell in table.cells if cell.row < depth]
        reach = max(cell.row + cell.row_span for cell in above)
        split = any(cell.column_span > 1 and cell.row == depth - 1 for cell in above)
        if reach <= depth and not split:
            break
        depth = max(reach, depth + 1)
    numbers = [each for each in filled if each.cell.row < depth and _is_number(each.text)]
    return 0 if numbers or depth >= height or columns < 2 else depth


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and not _YEAR.fullmatch(text)


def _same_rules(before: Sequence[float], after: Sequence[float]) -> bool:
    """Tell whether two tables have the same columns; margins may differ from page to page."""
    if len(before) != len(after):
        return False
    shift = after[0] - before[0]
    return all(abs(b - a - shift) <= _SAME_RULE for a, b in zip(before, after, strict=True))
