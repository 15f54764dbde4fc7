from extractor.document import Cell
from extractor.ingest import ReadOptions
from extractor.ingest.word import read_docx
from tests.ingest.office_files import definition, docx, level, numbered, p, tbl, tc, tr, use

SPAN = '<w:gridSpan w:val="{}"/>'
START, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEAD = "<w:tblHeader/>"


def cells(body: str, **parts: str) -> dict[str, Cell | None]:
    document = read_docx(docx(body, **parts), "report.docx", ReadOptions())
    return {block.span.of(document.text): block.cell for block in document.blocks}


def test_merged_cells_span_rows_and_columns() -> None:
    found = cells(
        tbl(
            tr(tc("乡镇", START), tc("人员", SPAN.format(2)), properties=HEAD),
            tr(tc("", GO_ON), "行政", "事业", properties=HEAD),
            tr(tc("梅岭镇", START), "35", "28"),
            tr(tc("", GO_ON), "36", "29"),
            tr(tc("云溪镇", START), "37", "30"),
            tr("合计", tc("108", SPAN.format(2))),
        )
    )
    assert found == {
        "乡镇": Cell(1, 1, 1, 2, 1, True),
        "人员": Cell(1, 1, 2, 1, 2, True),
        "行政": Cell(1, 2, 2, 1, 1, True),
        "事业": Cell(1, 2, 3, 1, 1, True),
        "梅岭镇": Cell(1, 3, 1, 2),
        "35": Cell(1, 3, 2),
        "28": Cell(1, 3, 3),
        "36": Cell(1, 4, 2),
        "29": Cell(1, 4, 3),
        "云溪镇": Cell(1, 5, 1),
        "37": Cell(1, 5, 2),
        "30": Cell(1, 5, 3),
        "合计": Cell(1, 6, 1),
        "108": Cell(1, 6, 2, 1, 2),
    }


def test_the_old_way_of_merging_and_rows_that_begin_later() -> None:
    first = tr(
        tc("甲", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), "乙"
    )
    second = tr("丙", properties='<w:gridBefore w:val="2"/>')
    assert cells(tbl(first, second)) == {
        "甲": Cell(1, 1, 1, 1, 2, True),
        "乙": Cell(1, 1, 3, 1, 1, True),
        "丙": Cell(1, 2, 3),
    }


def test_a_first_row_without_numbers_is_a_header_with_the_rows_it_reaches() -> None:
    found = cells(
        tbl(
            tr(tc("乡镇", START), tc("人数", SPAN.format(2))),
            tr(tc("", GO_ON), "2022年", "2023"),
            tr("梅岭镇", "35", "36"),
        )
    )
    assert [words for words, cell in found.items() if cell and cell.is_header] == [
        "乡镇",
        "人数",
        "2022年",
        "2023",
    ]


def test_a_first_row_with_numbers_is_no_header() -> None:
    found = cells(tbl(tr("梅岭镇", "35"), tr("云溪镇", "36")))
    assert not any(cell.is_header for cell in found.values() if cell)


def test_a_table_with_one_cell_is_a_frame() -> None:
    framed = tc(p("通知") + p("各乡镇："))
    assert cells(tbl(tr(framed))) == {"通知": None, "各乡镇：": None}


def test_a_table_in_a_cell_has_its_own_number() -> None:
    inner = tbl(tr("子", "1"), tr("丑", "2"))
    found = cells(tbl(tr("甲", tc(p("前") + inner + p("后")))) + tbl(tr("末", "9")))
    assert found == {
        "甲": Cell(1, 1, 1),
        "前": Cell(1, 1, 2),
        "子": Cell(2, 1, 1),
        "1": Cell(2, 1, 2),
        "丑": Cell(2, 2, 1),
        "2": Cell(2, 2, 2),
        "后": Cell(1, 1, 2),
        "末": Cell(3, 1, 1),
        "9": Cell(3, 1, 2),
    }


def test_paragraphs_and_breaks_in_a_cell_keep_its_place() -> None:
    broken = p("<w:r><w:t>12</w:t><w:br/><w:t>35</w:t></w:r>")
    assert cells(tbl(tr("甲", tc(broken + p("三"))))) == {
        "甲": Cell(1, 1, 1),
        "12": Cell(1, 1, 2),
        "35": Cell(1, 1, 2),
        "三": Cell(1, 1, 2),
    }


def test_numbers_of_rows_that_word_generates() -> None:
    numbering = definition(level(0, "decimal", "%1")) + use(1, 1)
    rows = [tr(tc(numbered("")), words) for words in ("梅岭镇", "云溪镇")]
    document = read_docx(
        docx(tbl(tr("序号", "乡镇"), *rows), numbering=numbering), "report.docx", ReadOptions()
    )
    assert document.text == "序号\n乡镇\n1\n梅岭镇\n2\n云溪镇"


def test_rows_and_cells_in_content_controls() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('35')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('梅岭镇', cell)}</w:sdtContent></w:sdt>"
    assert cells(tbl(tr("乡镇", "人数"), row))["35"] == Cell(1, 2, 2)
