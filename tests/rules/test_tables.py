"""The tables of `tables.toml`: what they state, and that nothing else is read from them."""

import tomllib
from decimal import Decimal
from importlib.resources import files

import pytest
from drawn_tables import document_of, drawn

from extractor.document import Block, Cell, Document
from extractor.pipeline import extract_document
from extractor.rules.reading import read_cell
from extractor.span import Span

TABLES = tomllib.loads(files("extractor.rules").joinpath("tables.toml").read_text("utf-8"))["table"]


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


@pytest.mark.parametrize("header_rows", [0, 1], ids=["plain", "marked"])
@pytest.mark.parametrize("table", TABLES, ids=[table["name"] for table in TABLES])
def test_tables_say_what_stands_in_them(table, header_rows):
    if header_rows and table["name"].startswith(("no header", "a new header")):
        pytest.skip("its first row is no header")
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


def test_long_tables_take_time_in_proportion():
    def rows(count):
        head = [("项目", Cell(1, 1, 1)), ("金额（万元）", Cell(1, 1, 2))]
        body = [
            cell
            for n in range(2, count)
            for cell in ((f"工程{n}", Cell(1, n, 1)), (str(n * 7), Cell(1, n, 2)))
        ]
        return document_of([(words, "cell", cell) for words, cell in head + body])

    assert len(extract_document(rows(2000)).figures) == 1998


def test_a_document_whose_table_has_a_sentence_inside_keeps_its_text():
    text = "单位：万元"
    blocks = (Block("cell", Span(0, len(text)), cell=Cell(1, 1, 1)),)
    document = Document(text, "a", "made", None, "0" * 64, "made", "1", None, blocks)
    assert extract_document(document).figures == ()
