"""Text in the cells of ruled tables, whoever found the cells."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.page import GridCell, Page, Table
from extractor.ingest.layout.runs import Run, runs_of

Box = tuple[float, float, float, float]
"""A rectangle in points: left, top, right, bottom."""

# Rules that lie nearer together are one (points).
_SAME = 2.5
# The grid behind a chart holds hardly any words; a table is filled, if not everywhere.
_FILLED = 1 / 3


def with_tables(page: Page, tables: Iterable[Sequence[Box]]) -> Page:
    """Return `page` with what stands in the cells of `tables` moved from its text into them."""
    made: list[Table] = []
    free = np.ones(len(page.glyphs.codes), np.bool_)
    for boxes in tables:
        table, inside = _table(boxes, page.glyphs, free)
        if table is not None:
            made.append(table)
            free &= ~inside
    if not made:
        return page
    marks = set(page.marks)
    for run in marks:
        free[run.start : run.end] = False
    return replace(page, runs=tuple(runs_of(page.glyphs, free)), tables=tuple(made))


def _table(
    boxes: Sequence[Box], glyphs: Glyphs, free: npt.NDArray[np.bool_]
) -> tuple[Table | None, npt.NDArray[np.bool_]]:
    columns = _rules(x for box in boxes for x in (box[0], box[2]))
    rows = _rules(y for box in boxes for y in (box[1], box[3]))
    inside = np.zeros_like(free)
    # One row or one column is a frame around text, no table.
    if len(columns) < 3 or len(rows) < 3:
        return None, inside
    cells = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        here = free & _within(box, glyphs)
        inside |= here
        cells.append(_cell(box, columns, rows, tuple(runs_of(glyphs, here))))
    if sum(bool(cell.runs) for cell in cells) < _FILLED * len(cells):
        return None, inside
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    edges = columns[0], rows[0], columns[-1], rows[-1]
    return Table(*edges, tuple(columns), ordered), inside


def _cell(
    box: Box, columns: Sequence[float], rows: Sequence[float], runs: tuple[Run, ...]
) -> GridCell:
    column, row = _nearest(columns, box[0]), _nearest(rows, box[1])
    right, below = _nearest(columns, box[2]), _nearest(rows, box[3])
    return GridCell(row, column, max(1, below - row), max(1, right - column), runs)


def _within(box: Box, glyphs: Glyphs) -> npt.NDArray[np.bool_]:
    """Tell of each glyph whether its middle lies in `box`."""
    across = (glyphs.edges[:, 0] + glyphs.edges[:, 2]) / 2
    down = (glyphs.edges[:, 1] + glyphs.edges[:, 3]) / 2
    x0, y0, x1, y1 = box
    within: npt.NDArray[np.bool_] = (across >= x0) & (across < x1) & (down >= y0) & (down < y1)
    return within


def _rules(places: Iterable[float]) -> list[float]:
    """Return the places of rules, those that are nearly the same once."""
    rules: list[float] = []
    for place in sorted(places):
        if not rules or place - rules[-1] > _SAME:
            rules.append(place)
    return rules


def _nearest(rules: Sequence[float], place: float) -> int:
    return min(range(len(rules)), key=lambda index: abs(rules[index] - place))
