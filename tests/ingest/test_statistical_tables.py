"""Tables of statistics are read rightly in a web page, in Word and in a workbook."""

import io
import re

import openpyxl
import pytest

from evaluation.cells import judge, tables
from evaluation.drawn_tables import captions_of, grid_of, page_of
from extractor.ingest import read_bytes
from extractor.pipeline import extract_document
from extractor.sandbox import Sandbox
from tests.ingest.office_files import docx, p, tbl, tc, tr

TABLES = {table["name"]: table for table in tables()}
_NUMBER = re.compile(r"-?[0-9]+(?:\.(?P<places>[0-9]+))?")


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def word_file(table):
    lines = ["现将有关情况汇总如下。", *captions_of(table["picture"])]
    rows, open_cells = [], {}
    for row in grid_of(table["picture"]):
        cells = {cell.column: cell for cell in row}
        rows.append(tr(*_word_cells(cells, open_cells)))
    return docx("".join(map(p, lines)) + tbl(*rows) + p("以上情况，请予审核。"))


def _word_cells(cells, open_cells):
    """Yield the cells of a row; `open_cells` are those that go on from rows above, and how far."""
    for column in sorted({*cells, *open_cells}):
        if cell := cells.get(column):
            merge = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
            yield tc(cell.words, f'<w:gridSpan w:val="{cell.column_span}"/>{merge}')
            if cell.row_span > 1:
                open_cells[column] = cell.row_span - 1
        else:
            yield tc("", "<w:vMerge/>")
            open_cells[column] -= 1
            if not open_cells[column]:
                del open_cells[column]


def workbook(table):
    book = openpyxl.Workbook()
    sheet = book.active
    for line in captions_of(table["picture"]):
        sheet.append([line])
    for number, row in enumerate(grid_of(table["picture"]), sheet.max_row + 1):
        for cell in row:
            _fill(sheet.cell(number, cell.column), cell.words)
            bottom, right = number + cell.row_span - 1, cell.column + cell.column_span - 1
            if (bottom, right) != (number, cell.column):
                sheet.merge_cells(None, number, cell.column, bottom, right)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(place, words):
    match = _NUMBER.fullmatch(words)
    place.value = float(words) if match else words
    if match:
        places = match["places"]
        place.number_format = f"0.{'0' * len(places)}" if places else "0"


MADE = {"html": lambda table: page_of(table).encode(), "docx": word_file, "xlsx": workbook}


@pytest.mark.parametrize("form", MADE)
@pytest.mark.parametrize("name", TABLES)
def test_each_figure_is_found_and_right(sandbox, name, form):
    document = read_bytes(MADE[form](TABLES[name]), f"table.{form}", sandbox=sandbox)
    verdicts = list(judge(TABLES[name], extract_document(document).figures))
    assert {verdict for verdict, _ in verdicts} == {"right"}, verdicts
