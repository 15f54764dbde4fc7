import datetime
import io
from collections.abc import Sequence

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from extractor.document import Cell, Document
from extractor.errors import EmptyFile, LimitExceeded, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.workbook import read_xlsx
from extractor.ingest.workbook.formats import shown
from extractor.sandbox import Limits
from tests.ingest.office_files import archive, relations


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(rows: Sequence[Sequence[object]]) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def read(book: openpyxl.Workbook, limits: Limits | None = None) -> Document:
    return read_xlsx(saved(book), "table.xlsx", ReadOptions(limits=limits or Limits()))


def told(document: Document) -> list[tuple[str, str, Cell | None]]:
    return [(block.kind, block.span.of(document.text), block.cell) for block in document.blocks]


ROWS = [
    ["某县乡镇人员情况表"],
    ["单位：人"],
    ["乡镇", "人员", None],
    [None, "行政", "事业"],
    ["梅岭镇", 35, 28],
    ["云溪镇", 1200, 0.5],
    ["注：不含街道。"],
]


def test_titles_captions_headers_cells_and_notes() -> None:
    book, sheet = filled(ROWS)
    for area in ("A1:C1", "A3:A4", "B3:C3"):
        sheet.merge_cells(area)
    sheet["B6"].number_format = "#,##0"
    sheet["C6"].number_format = "0.0%"
    assert told(read(book)) == [
        ("heading", "某县乡镇人员情况表", None),
        ("caption", "单位：人", None),
        ("cell", "乡镇", Cell(1, 3, 1, 2, 1, True)),
        ("cell", "人员", Cell(1, 3, 2, 1, 2, True)),
        ("cell", "行政", Cell(1, 4, 2, 1, 1, True)),
        ("cell", "事业", Cell(1, 4, 3, 1, 1, True)),
        ("cell", "梅岭镇", Cell(1, 5, 1)),
        ("cell", "35", Cell(1, 5, 2)),
        ("cell", "28", Cell(1, 5, 3)),
        ("cell", "云溪镇", Cell(1, 6, 1)),
        ("cell", "1,200", Cell(1, 6, 2)),
        ("cell", "50.0%", Cell(1, 6, 3)),
        ("paragraph", "注：不含街道。", None),
    ]


def test_a_workbook_is_read_in_the_sandbox_whatever_its_name_says() -> None:
    document = read_bytes(saved(filled(ROWS)[0]), "report.txt")
    assert document.reader == "workbook"
    assert document.media_type.endswith("spreadsheetml.sheet")


def test_sheets_and_tables_after_blank_rows_are_tables_of_their_own() -> None:
    book, sheet = filled(
        [["乡镇", "数"], ["甲镇", 1], [], ["乙镇", 2], [], ["村", "数"], ["丙村", 3]]
    )
    sheet.title = "汇总"
    second = book.create_sheet("Sheet2")
    second.append(["镇", "数"])
    second.append(["丁镇", 4])
    tables = {words: cell.table for _, words, cell in told(read(book)) if cell}
    assert (tables["甲镇"], tables["乙镇"], tables["丙村"], tables["丁镇"]) == (1, 1, 2, 3)
    assert [words for kind, words, _ in told(read(book)) if kind == "caption"] == ["汇总"]


def test_a_row_with_unit_and_date_above_a_table_is_no_row_of_it() -> None:
    book, _ = filled(
        [["情况表"], ["填报：某县", None, "单位：万元"], ["乡镇", "数", "资金"], ["甲", 1, 2]]
    )
    assert [kind for kind, _, _ in told(read(book))][:4] == [
        "heading",
        "paragraph",
        "caption",
        "cell",
    ]


def test_dates_booleans_errors_rich_text_and_breaks() -> None:
    book, sheet = filled([["项", "值"], ["日期", datetime.date(2024, 3, 5)], ["是否", True]])
    sheet["B2"].number_format = 'yyyy"年"m"月"d"日"'
    sheet.append(["两行\n内容", "#DIV/0!"])
    words = [words for _, words, _ in told(read(book))]
    assert words == ["项", "值", "日期", "2024年3月5日", "是否", "TRUE", "两行", "内容", "#DIV/0!"]


def test_what_is_hidden_is_left_out_with_a_warning() -> None:
    book, sheet = filled([["镇", "数", "密"], ["甲", 1, 2], ["乙", 3, 4]])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("草稿")
    other.append(["旧", 9])
    other.sheet_state = "hidden"
    document = read(book)
    assert document.text == "镇\n数\n甲\n1"
    assert document.warnings == (
        "5 cells in hidden rows or columns of sheet Sheet were left out",
        "the hidden sheet 草稿 was left out",
    )


def test_formulas_without_a_saved_result_are_told() -> None:
    document = read(filled([["镇", "数"], ["甲", "=1+1"]])[0])
    assert document.text == "镇\n数\n甲"
    assert "1 formulas" in document.warnings[0]


def test_what_a_merged_cell_covers_is_left_out() -> None:
    book, sheet = filled([["甲", "乙"], ["丙", "丁"], ["1", "2"]])
    sheet["A2"].value = "藏"
    raw = saved(book)
    sheet.merge_cells("A1:B1")
    assert "藏" in read_xlsx(raw, "a.xlsx", ReadOptions()).text
    assert "乙" not in read(book).text


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        ("118", "General", "118"),
        ("0.30000000000000004", "General", "0.3"),
        ("123456789012", "General", "123456789012"),
        ("1E-3", "General", "0.001"),
        ("0.356", "0%", "36%"),
        ("0.5", "0.00%", "50.00%"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("1234567", "#,##0,", "1,235"),
        ("12345678", '0.0,,"百万"', "12.3百万"),
        ("3", "000", "003"),
        ("2.5", "0.##", "2.5"),
        ("2", "0.##", "2"),
        ("-12.5", "0.0;(0.0)", "(12.5)"),
        ("-12.5", "0.0_);[Red]-0.0", "-12.5"),
        ("0", '0;-0;"—"', "—"),
        ("5", "[$￥-804]#,##0.00", "￥5.00"),
        ("6.7", '0.0"万户"', "6.7万户"),
        ("7", "0\\人", "7人"),
        ("-0.001", "0.0", "0.0"),
        ("5", "@", "5"),
        ("12345", "0.00E+00", "12345"),
        ("0.5", "# ?/?", "0.5"),
        ("45356", "yyyy/m/d", "2024/3/5"),
        ("45356", 'yyyy"年"m"月"d"日"', "2024年3月5日"),
        ("45356", "[$-804]yyyy年m月", "2024年3月"),
        ("45356", "yy-mm-dd", "24-03-05"),
        ("45356", "yyyy.mm.dd aaaa", "2024.03.05 星期二"),
        ("45356.5625", "yyyy-m-d h:mm", "2024-3-5 13:30"),
        ("0.5625", "hh:mm:ss", "13:30:00"),
        ("0.5625", "上午/下午h:mm", "下午13:30"),
        ("1", "yyyy/m/d", "1900/1/1"),
        ("61", "yyyy/m/d", "1900/3/1"),
        ("-5", "yyyy/m/d", "-5"),
        ("甲", "0", "甲"),
        ("NaN", "0", "NaN"),
        ("1e30", "0.00", f"1{'0' * 30}.00"),
        ("1e999999", "General", "1e999999"),
        ("1.5", "[h]:mm", "36:00"),
        ("1.5", "[mm]", "2160"),
        ("0.5", "[hh]:mm:ss", "12:00:00"),
    ],
)
def test_numbers_as_they_are_shown(number: str, form: str, words: str) -> None:
    assert shown(number, form) == words


def test_days_counted_from_1904() -> None:
    assert shown("0", "yyyy/m/d", since_1904=True) == "1904/1/1"


def test_empty_damaged_and_too_many() -> None:
    with pytest.raises(EmptyFile, match="show nothing"):
        read(openpyxl.Workbook())
    data = saved(filled(ROWS)[0])
    for end in (50, len(data) // 2):
        with pytest.raises(UnreadableFile, match=r"table\.xlsx"):
            read_xlsx(data[:end], "table.xlsx", ReadOptions())
    with pytest.raises(UnreadableFile, match="lacks the part"):
        read_xlsx(archive({"xl/a": "x"}), "table.xlsx", ReadOptions())
    book, _ = filled(ROWS)
    book.create_sheet("二")
    with pytest.raises(LimitExceeded, match="2 sheets"):
        read(book, Limits(pages=1))


def test_cells_without_names_inline_strings_and_areas_that_make_no_sense() -> None:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    text = "<c t='inlineStr'><is><r><t>梅</t></r><rPh><t>mei</t></rPh><t>岭</t></is></c>"
    merges = "<mergeCell ref='B2:A1'/><mergeCell ref='x'/><mergeCell ref='C1:XFD1048576'/>"
    sheet = '<sheet name="甲" r:id="r0"/>'
    cells = f"{text}<c t='s'><v>9</v></c><c><v>35</v></c><c s='7'><v>1.5</v></c>"
    data = archive(
        {
            "xl/workbook.xml": f"<workbook {main} {rel}><sheets>{sheet}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations({"worksheet": "a.xml"}),
            "xl/a.xml": f"<worksheet {main}><row>{cells}</row>{merges}</worksheet>",
        }
    )
    document = read_xlsx(data, "table.xlsx", ReadOptions())
    assert told(document)[1:] == [
        ("cell", "梅岭", Cell(1, 1, 1)),
        ("cell", "35", Cell(1, 1, 3, 1048576, 16382)),
        ("cell", "1.5", Cell(1, 1, 4)),
    ]
