"""The reader for workbooks of 1997 to 2003 (.xls, and .et of WPS)."""

import struct
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

import xlrd

from extractor.document import Cell, Document
from extractor.errors import PasswordNeeded, UnreadableFile
from extractor.ingest.media_type import XLS
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.workbook.composing import composed, hidden_sheet, keep_limit
from extractor.ingest.workbook.formats import GENERAL, shown
from extractor.ingest.workbook.sheet import Filled, Place, Sheet

_CONVERT = "Open it in Excel, WPS or LibreOffice, save it as .xlsx, and read that."
_NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)
_DAMAGE = (xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, ValueError, LookupError)
_OTHER_DAMAGE = (AssertionError, TypeError, AttributeError, NotImplementedError, OverflowError)
"""What the library lets through where a damaged file contradicts itself."""

Book = Any
"""A workbook of xlrd, which has no types of its own."""


def read_xls(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return what the sheets of a workbook of 1997 to 2003 show, as `read_xlsx` does.

    Raises `PasswordNeeded` or `UnreadableFile` where it is encrypted or damaged.
    """
    warnings: list[str] = []
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=StringIO())
        keep_limit(book.nsheets, path, options)
        return composed(_sheets(book, warnings), warnings, Origin(data, path, XLS))
    except (*_DAMAGE, *_OTHER_DAMAGE) as error:
        raise _failure(error, path) from error


def _failure(error: Exception, path: str) -> UnreadableFile:
    if "encrypted" in str(error):
        step = "Open it in Excel or WPS with its password and save it without one."
        what = "it is protected by a password"
        return PasswordNeeded(what, path=path, stage="read", next_step=step)
    what = f"it is damaged or cut off: {error}"
    return UnreadableFile(what, path=path, stage="read", next_step=_CONVERT)


def _sheets(book: Book, warnings: list[str]) -> Iterator[tuple[str, Sheet]]:
    for sheet in book.sheets():
        if sheet.visibility:
            warnings.append(hidden_sheet(sheet.name))
        else:
            yield sheet.name, _sheet(book, sheet)


def _sheet(book: Book, sheet: Book) -> Sheet:
    spans = {
        (top + 1, left + 1): (bottom - top, right - left)
        for top, bottom, left, right in sheet.merged_cells
    }
    rows = frozenset(n for n, row in sheet.rowinfo_map.items() if row.hidden)
    columns = frozenset(n for n, column in sheet.colinfo_map.items() if column.hidden)
    cells: list[Filled] = []
    hidden = 0
    for row, column, words in _words(book, sheet, spans):
        if row in rows or column in columns:
            hidden += 1
        else:
            place = (row + 1, column + 1)
            cells.append(Filled(Cell(0, *place, *spans.get(place, (1, 1))), words))
    return Sheet(cells, hidden, 0)


def _words(book: Book, sheet: Book, spans: Mapping[Place, Place]) -> Iterator[tuple[int, int, str]]:
    """Yield row and column, from 0, and the words of each filled cell that none covers."""
    covers = [(top, left, *size) for (top, left), size in spans.items()]
    by_row: dict[int, list[tuple[int, int, int]]] = {}
    for top, left, height, width in covers:
        for row in range(top, top + min(height, sheet.nrows)):
            by_row.setdefault(row, []).append((top, left, left + width))
    for row in range(sheet.nrows):
        over = by_row.get(row + 1, [])
        for column, cell in enumerate(sheet.row(row)):
            place = (row + 1, column + 1)
            covered = any(
                left <= place[1] < end and place != (top, left) for top, left, end in over
            )
            words = "" if covered else _shown(book, cell)
            if words.strip():
                yield row, column, words


def _shown(book: Book, cell: Book) -> str:
    if cell.ctype in _NUMBERS:
        style = book.xf_list[cell.xf_index] if cell.xf_index is not None else None
        form = book.format_map[style.format_key].format_str if style else GENERAL
        number = repr(cell.value).removesuffix(".0")
        return shown(number, form, since_1904=bool(book.datemode))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, ""))
    return str(cell.value) if cell.ctype == xlrd.XL_CELL_TEXT else ""
