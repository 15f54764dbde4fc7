"""Excel: a real table with a heading row, and a sheet that says what was asked.

openpyxl's write-only mode writes row after row and still can make a table of them; XlsxWriter
offers tables only for what it holds in memory as a whole.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import chain, islice
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from lxml.etree import LxmlSyntaxError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from extractor.query.export.answer import Answer, distinct
from extractor.query.export.headings import heading, headings

_MOST_ROWS = 1_048_575  # a sheet's rows, less the headings
_LONGEST = 32_767  # characters a cell can hold
_WIDTHS = {"passage": 60, "source_quote": 18, "metric": 24, "report": 32, "heading_path": 32}
_WIDTH = 12


def write_excel(answer: Answer, out: BinaryIO) -> None:
    """Write a workbook; more rows than a sheet holds go on in another sheet."""
    # The library goes on writing behind a failure until nobody knows the file any more: so `out`,
    # which may fail, is not what it writes to, and what it does write to is not closed here.
    whole = TemporaryFile()  # noqa: SIM115
    with _workbook() as book:
        _fill(book, answer)
        book.save(whole)
    whole.seek(0)
    copyfileobj(whole, out)


@contextmanager
def _workbook() -> Iterator[Any]:
    """Give a new workbook; one that is left unfinished is closed without a word."""
    book = Workbook(write_only=True)
    try:
        yield book
    except BaseException:
        for sheet in book.worksheets:
            with suppress(LxmlSyntaxError, WorkbookAlreadySaved):
                sheet.close()
        raise


def _fill(book: Any, answer: Answer) -> None:  # noqa: ANN401
    rows = iter(answer.rows)
    number = 0
    while (first := next(rows, None)) is not None or number == 0:
        number += 1
        some = chain([first], islice(rows, _MOST_ROWS - 1)) if first is not None else ()
        _add_sheet(book, answer, some, number)
    _explain(book, answer)


def _add_sheet(book: Any, answer: Answer, rows: Iterable[Mapping[str, Any]], number: int) -> None:  # noqa: ANN401
    sheet = book.create_sheet("数据" if number == 1 else f"数据{number}")
    sheet.freeze_panes = "A2"
    for index, column in enumerate(answer.columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS.get(column, _WIDTH)
    names = distinct(map(heading, answer.columns))
    sheet.append([_cell(sheet, name) for name in names])
    written = 0
    for row in rows:
        sheet.append([_cell(sheet, row[column]) for column in answer.columns])
        written += 1
    # A table needs a row below its headings, though it may be empty.
    if not written:
        sheet.append([None] * len(names))
    with warnings.catch_warnings():
        # The columns are given: what the library cannot know, and so always warns of.
        warnings.simplefilter("ignore", UserWarning)
        sheet.add_table(_table(names, max(written, 1), number))


def _table(names: list[str], rows: int, number: int) -> Table:
    last = f"{get_column_letter(len(names))}{rows + 1}"
    table = Table(displayName=f"facts{number}", ref=f"A1:{last}")
    table.autoFilter = AutoFilter(ref=table.ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    table.tableColumns = [TableColumn(id=n, name=name) for n, name in enumerate(names, 1)]
    return table


def _explain(book: Any, answer: Answer) -> None:  # noqa: ANN401
    sheet = book.create_sheet("说明")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 20, 80
    for line in _explanation(answer):
        sheet.append([_cell(sheet, part) for part in line])


def _explanation(answer: Answer) -> Iterator[tuple[str, str]]:
    yield from answer.asked.items()
    yield "", ""
    yield "列", "含义"
    for column in answer.columns:
        called, meaning = headings().get(column, (column, ""))
        yield called, f"{meaning}（{column}）" if meaning else column


def _cell(sheet: Any, value: object) -> Any:  # noqa: ANN401
    """Return a cell that shows `value` and computes nothing."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, cell_text(value))
    cell.data_type = "s"
    return cell


def cell_text(words: str) -> str:
    """Return words without what a cell cannot hold: control characters, and more than 32,767."""
    return re.sub(ILLEGAL_CHARACTERS_RE, "", words)[:_LONGEST]
