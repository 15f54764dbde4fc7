"""Ruled tables: pdfplumber finds the cells, our own characters fill them."""

import io
import struct
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout import Glyphs, GridCell, Page, Run, Table, runs_of

Box = tuple[float, float, float, float]

# Rules that lie nearer together are one (points).
_SAME = 2.5
# The grid behind a chart holds hardly any words; a table is filled, if not everywhere.
_FILLED = 1 / 3
_DAMAGE = (
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def found_tables(
    data: bytes, password: str | None, numbers: Sequence[int]
) -> dict[int, list[list[Box]]]:
    """Return the tables on the pages `numbers`, each table the boxes of its cells.

    Where pdfminer cannot parse what PDFium can, pages are left out.
    """
    import pdfplumber
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    found: dict[int, list[list[Box]]] = {}
    # Damaged files make pdfminer fail in all these ways; a way it never failed stops the reader.
    refusals = (PSException, MalformedPDFException, PdfminerException, *_DAMAGE)
    with (
        suppress(*refusals),
        pdfplumber.open(io.BytesIO(data), password=password or "", pages=list(numbers)) as pdf,
    ):
        for page in pdf.pages:
            with suppress(*refusals):
                moved = partial(_shifted, crop=page.cropbox, media=page.mediabox)
                found[page.page_number] = [moved(each.cells) for each in page.find_tables()]
            page.close()
    return found


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


def _shifted(cells: Iterable[Box], crop: Box, media: Box) -> list[Box]:
    """Return boxes measured from the sheet's corner as measured from the visible part's."""
    right, down = crop[0] - media[0], media[3] - crop[3]
    return [(x0 - right, y0 - down, x1 - right, y1 - down) for x0, y0, x1, y1 in cells]
