"""Tables in drawn PDF files are read as they were meant, ruled or not."""

import pytest

from extractor.pipeline import extract_document
from tests.ingest.drawn_texts import FIRST, ROWS, SECOND, THIRD, WIDTHS, blocks, cells, read, shown
from tests.ingest.made_pdf import Sheets


def test_cells_of_a_ruled_table_know_their_place():
    sheets = Sheets()
    below = sheets.paragraph((90, 100), FIRST, 34)
    sheets.centred(below + 10, "表1 各乡镇下放事项")
    below = sheets.table((90, below + 20), WIDTHS, ROWS)
    sheets.paragraph((90, below + 30), SECOND, 34)
    document = read(sheets.data())
    assert cells(document)[:4] == [
        (1, 1, 1, True, "乡镇"),
        (1, 1, 2, True, "下放事项（项）"),
        (1, 1, 3, True, "增长（%）"),
        (1, 2, 1, False, "青石镇"),
    ]
    assert cells(document)[-1] == (1, 3, 3, False, "7.3")
    assert blocks(document, "caption") == ["表1 各乡镇下放事项"]
    assert shown(document) == [FIRST, SECOND]


def test_paragraphs_in_a_cell_keep_its_place():
    sheets = Sheets()
    sheets.table((90, 150), [80, 180], [["事项", "内容"], ["放权", ""], ["强基", ""]], 60)
    for number, words in enumerate(("1.下放审批服务事项118项", "2.收回事项6项，另有", "23项待定")):
        sheets.line(176, 225 + 16 * number, words, 10)
    sheets.line(200, 290, "组建执法", 10)
    sheets.line(205, 306, "队24支", 10)
    document = read(sheets.data())
    said = [(b.cell[1:3], b.span.of(document.text)) for b in document.blocks if b.cell]
    assert said == [
        ((1, 1), "事项"),
        ((1, 2), "内容"),
        ((2, 1), "放权"),
        ((2, 2), "1.下放审批服务事项118项"),
        ((2, 2), "2.收回事项6项，另有23项待定"),
        ((3, 1), "强基"),
        ((3, 2), "组建执法队24支"),
    ]


def test_a_table_goes_on_over_the_page_under_one_number():
    sheets = Sheets()
    sheets.paragraph((90, 600), FIRST, 34)
    sheets.table((90, 700), WIDTHS, ROWS)
    sheets.centred(810, "1", 10)
    sheets.next_page()
    below = sheets.table((80, 80), WIDTHS, [ROWS[0], ["白桥镇", "73", "4.5"]])
    sheets.table((80, below + 60), (60.0, 100.0), [["年份", "数量"], ["2023年", "8"]])
    document = read(sheets.data())
    found = cells(document)
    assert found[9:12] == [
        (1, 4, 1, False, "白桥镇"),
        (1, 4, 2, False, "73"),
        (1, 4, 3, False, "4.5"),
    ]
    assert found[12] == (2, 1, 1, True, "年份")
    assert len([each for each in document.blocks if each.reason == "repeated table header"]) == 3


def test_merged_cells_span_rows_and_columns():
    sheets = Sheets()
    canvas = sheets.canvas
    sheets.paragraph((90, 100), FIRST, 34)
    x, y, top = [90, 180, 270, 360], [300, 276, 252, 228], sheets.height
    ys = [top - each for each in (300, 324, 348, 372)]
    assert len(y) == len(ys)
    canvas.line(x[0], ys[0], x[3], ys[0])
    canvas.line(x[1], ys[1], x[3], ys[1])
    canvas.line(x[0], ys[2], x[3], ys[2])
    canvas.line(x[0], ys[3], x[3], ys[3])
    canvas.line(x[0], ys[0], x[0], ys[3])
    canvas.line(x[1], ys[0], x[1], ys[3])
    canvas.line(x[2], ys[1], x[2], ys[3])
    canvas.line(x[3], ys[0], x[3], ys[3])
    sheets.line(100, 328, "乡镇")
    sheets.line(240, 316, "下放事项")
    sheets.line(190, 340, "数量")
    sheets.line(280, 340, "增长")
    for place, text in ((100, "青石镇"), (190, "118"), (280, "59.1%")):
        sheets.line(place, 364, text)
    document = read(sheets.data())
    spans = {each.span.of(document.text): tuple(each.cell) for each in document.blocks if each.cell}
    assert spans["乡镇"] == (1, 1, 1, 2, 1, True)
    assert spans["下放事项"] == (1, 1, 2, 1, 2, True)
    assert spans["数量"] == (1, 2, 2, 1, 1, True)
    assert spans["59.1%"] == (1, 3, 3, 1, 1, False)


def test_cells_drawn_as_coloured_boxes_know_their_place():
    sheets = Sheets()
    rows = [["乡镇", "网格"], ["梅岭镇", "118"], ["石桥乡", "96"]]
    sheets.paragraph((90, 100), FIRST, 34)
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            left, top = 90 + 150 * column, 200 + 30 * number
            sheets.canvas.setFillGray(0.9)
            sheets.canvas.rect(left, sheets.height - top - 30, 149, 29, stroke=0, fill=1)
            sheets.canvas.setFillGray(0)
            sheets.line(left + 5, top + 20, words)
    document = read(sheets.data())
    cells = {b.cell[1:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(r + 1, c + 1): rows[r][c] for r in range(3) for c in range(2)}


def test_a_table_inside_a_form_is_found_where_the_form_is_drawn():
    sheets = Sheets()
    sheets.paragraph((90, 100), FIRST, 34)
    sheets.canvas.beginForm("table")
    sheets.canvas.grid([0, 100, 200], [0, 30, 60])
    sheets.canvas.endForm()
    sheets.canvas.translate(120, sheets.height - 300)
    sheets.canvas.doForm("table")
    sheets.canvas.translate(-120, 300 - sheets.height)
    for number, words in enumerate(["乡镇", "网格", "梅岭镇", "118"]):
        sheets.line(130 + 100 * (number % 2), 260 + 30 * (number // 2), words)
    document = read(sheets.data())
    assert [b.span.of(document.text) for b in document.blocks if b.cell] == [
        "乡镇",
        "网格",
        "梅岭镇",
        "118",
    ]


YEARS = [
    ["指标", "2022年", "2023年", "增长率"],
    ["财政收入", "8600", "9120", "6.0%"],
    ["民生支出", "5210", "5890", "13.1%"],
    ["教育支出", "—", "1350", "11.6%"],
]


def aligned(rows, steps=(0, 110, 220, 330)):
    sheets = Sheets()
    sheets.paragraph((90, 100), FIRST, 34)
    sheets.centred(170, "表3 主要指标完成情况")
    sheets.line(400, 190, "单位：万元", 10)
    for place in (200, 224, 224 + 24 * len(rows)):
        sheets.canvas.line(90, sheets.height - place, 505, sheets.height - place)
    for number, row in enumerate(rows):
        for words, step in zip(row, steps, strict=False):
            sheets.line(95 + step, 216 + 24 * number, words, 11)
    sheets.paragraph((90, 400), SECOND, 34)
    return read(sheets.data())


def test_numbers_that_stand_under_each_other_are_a_table_without_rules_down():
    document = aligned(YEARS)
    cells = {b.cell[1:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(r + 1, c + 1): YEARS[r][c] for r in range(4) for c in range(4)}
    assert blocks(document, "caption") == ["表3 主要指标完成情况", "单位：万元"]
    assert shown(document) == [FIRST, SECOND]
    figures = {(f.quote, f.unit, f.metric) for f in extract_document(document).figures}
    assert {("9120", "元", "财政收入"), ("13.1%", "%", "民生支出")} <= figures


@pytest.mark.parametrize(
    "rows",
    [
        [["组长：", "张明", "副组长：", "李华"], ["成员：", "王芳", "赵强", "孙丽"]] * 2,
        [["一、总体要求", "", "3"], ["二、主要任务", "", "5"], ["三、保障措施", "", "8"]],
        [["单位", "电话"], ["梅岭镇", "见附件"], ["石桥乡", "12"], ["临河镇", "9"]],
        YEARS[:2],
    ],
    ids=["names", "contents", "words among numbers", "two rows"],
)
def test_what_stands_in_columns_and_counts_nothing_is_no_table(rows):
    assert not [block for block in aligned(rows).blocks if block.cell]


def test_a_head_that_fits_no_column_says_nothing_of_all():
    sheets = Sheets()
    for words, place in zip(
        ("指标", "单位", "2022年", "增长（%）"), (95, 160, 260, 400), strict=True
    ):
        sheets.line(place, 150, words)
    rows = [["地区生产总值亿元", "201.2", "6.3"], ["常住人口万人", "46.5", "0.6"]]
    for number, row in enumerate([*rows, ["便民服务中心个", "12", "25"]]):
        for words, place in zip(row, (95, 230, 340), strict=True):
            sheets.line(place, 174 + 24 * number, words)
    document = read(sheets.data())
    assert [block for block in document.blocks if block.cell]
    assert not extract_document(document).figures


def test_a_table_without_rules_goes_on_over_the_page():
    rows = [*YEARS, ["社保支出", "860", "912", "6.0%"], ["合计", "14670", "17272", "17.7%"]]
    sheets = Sheets()
    sheets.paragraph((90, 100), FIRST, 34)
    for number, row in enumerate(rows):
        if number == 5:
            sheets.next_page()
        for words, step in zip(row, (0, 110, 220, 330), strict=True):
            sheets.line(95 + step, (680 if number < 5 else -20) + 24 * number, words, 11)
    sheets.paragraph((90, 200), SECOND, 34)
    document = read(sheets.data())
    cells = {b.cell[:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(1, r + 1, c + 1): rows[r][c] for r in range(6) for c in range(4)}
    assert shown(document) == [FIRST, SECOND]


def test_a_column_of_tables_and_short_paragraphs_is_a_column():
    sheets = Sheets()
    left = sheets.paragraph((60, 100), FIRST + SECOND, 18)
    sheets.paragraph((60, left), THIRD, 18)
    rows = [
        ["指标", "2023年"],
        ["下放事项（项）", "118"],
        ["代办员（人）", "61"],
        ["满意度（%）", "98.7"],
    ]
    for number, (name, value) in enumerate(rows):
        sheets.line(320, 100 + 24 * number, name)
        sheets.line(450, 100 + 24 * number, value)
    sheets.paragraph((315, 220), SECOND + THIRD, 18)
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND, THIRD, SECOND + THIRD]
    cells = {b.cell[1:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(r + 1, c + 1): rows[r][c] for r in range(4) for c in range(2)}
    figures = {(f.quote, f.unit, f.metric) for f in extract_document(document).figures}
    assert figures >= {("118", "项", "下放事项"), ("61", "人", "代办员"), ("98.7", "%", "满意度")}


def test_a_table_above_columns_is_read_across_them():
    sheets = Sheets()
    for number, row in enumerate(YEARS):
        for words, place in zip(row, (60, 200, 330, 450), strict=True):
            sheets.line(place, 100 + 24 * number, words)
    left = sheets.paragraph((60, 230), FIRST + SECOND, 18)
    sheets.paragraph((60, left), THIRD, 18)
    sheets.paragraph((315, 230), SECOND + THIRD, 18)
    document = read(sheets.data())
    cells = {b.cell[1:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(r + 1, c + 1): YEARS[r][c] for r in range(4) for c in range(4)}
    assert shown(document) == [FIRST + SECOND, THIRD, SECOND + THIRD]
