"""The tables of `tables.toml`: what they state, and that nothing else is read from them."""

from decimal import Decimal
from functools import partial

import pytest
from drawn_tables import document_of, drawn

from evaluation.benchmarks.timing import best_of
from extractor.document import Block, Cell, Document
from extractor.pipeline import extract_document
from extractor.rules.tables.values import read_cell
from extractor.span import Span
from tests.rules.examples import table

TABLES = table("tables")["table"]


def headed(table):
    """Tell whether the first row is a header, so that a file may mark it as one."""
    return not table["name"].startswith(("no header", "a new header"))


def said(figure):
    """Return what a figure says, by the names that the examples use."""
    cues = figure.cues or {}
    place = figure.place.name if figure.place else None
    shown = figure.quote, figure.value, figure.unit, figure.metric, figure.time, figure.role
    names = ("quote", "value", "unit", "metric", "time", "role")
    return dict(zip(names, shown, strict=True)) | {
        "place": place,
        "direction": figure.direction,
        "total": cues.get("total"),
    }


@pytest.mark.parametrize(
    ("table", "header_rows"),
    [pytest.param(table, 0, id=f"{table['name']}, plain") for table in TABLES]
    + [pytest.param(table, 1, id=f"{table['name']}, marked") for table in TABLES if headed(table)],
)
def test_tables_say_what_stands_in_them(table, header_rows):
    report = extract_document(drawn(table["picture"], header_rows))
    found = [said(figure) for figure in report.figures]
    assert [each["quote"] for each in found] == [each["quote"] for each in table["figures"]]
    for stated, figure in zip(table["figures"], found, strict=True):
        expected = {k: Decimal(str(v)) if k == "value" else v for k, v in stated.items()}
        assert {key: figure[key] for key in expected} == expected


@pytest.mark.parametrize("table", TABLES, ids=[table["name"] for table in TABLES])
def test_values_are_read_from_the_number_and_its_support_alone(table):
    for figure in extract_document(drawn(table["picture"]), with_text=True).figures:
        assert figure.evidence.locator.column
        if figure.found_by == "cell":
            again = read_cell(figure.quote, [support.quote for support in figure.support])
            assert (again.value, again.unit) == (figure.value, figure.unit)


def test_a_table_goes_on_over_the_page():
    pages = [
        ("乡镇", Cell(1, 1, 1)),
        ("村数（个）", Cell(1, 1, 2)),
        ("梅岭镇", Cell(1, 2, 1)),
        ("12", Cell(1, 2, 2)),
        ("云溪镇", Cell(2, 1, 1)),
        ("15", Cell(2, 1, 2)),
    ]
    report = extract_document(document_of([(words, "cell", cell) for words, cell in pages]))
    assert [(f.value, f.metric, f.evidence.locator.table) for f in report.figures] == [
        (12, "村数", 1),
        (15, "村数", 2),
    ]


def test_merged_cells_of_any_size_cost_nothing():
    cells = [Cell(1, n, 1, 10**9, 10**9) for n in range(1, 2001)]
    pieces = [("12", "cell", cell) for cell in cells]
    assert extract_document(document_of(pieces)).figures == ()
    far = 10**9
    head = [("收入（元）", Cell(1, 1, 1, 1, far)), ("支出（元）", Cell(1, 1, far))]
    body = [("税收", Cell(1, 2, 1, far)), ("12", Cell(1, far, far)), ("13", Cell(1, far + 1, far))]
    pieces = [(words, "cell", cell) for words, cell in (*head, *body)]
    assert [f.value for f in extract_document(document_of(pieces)).figures] == [12, 13]


def long_table(count):
    """Return a table of so many rows that state a figure each."""
    head = [("项目", Cell(1, 1, 1)), ("金额（万元）", Cell(1, 1, 2))]
    body = [
        cell
        for n in range(2, count + 2)
        for cell in ((f"工程{n}", Cell(1, n, 1)), (str(n * 7), Cell(1, n, 2)))
    ]
    return document_of([(words, "cell", cell) for words, cell in head + body])


def test_every_row_of_a_long_table_is_read():
    assert len(extract_document(long_table(2000)).figures) == 2000


@pytest.mark.timed
def test_long_tables_take_time_in_proportion():
    short, long = (
        best_of(partial(extract_document, long_table(count)), 2) for count in (200, 1600)
    )
    assert long < 2 * 8 * short  # squared: 64 times


def test_a_document_whose_table_has_a_sentence_inside_keeps_its_text():
    text = "单位：万元"
    blocks = (Block("cell", Span(0, len(text)), cell=Cell(1, 1, 1)),)
    document = Document(text, "a", "made", None, "0" * 64, "made", "1", None, blocks)
    assert extract_document(document).figures == ()
