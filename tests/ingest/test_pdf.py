"""Drawn PDF files are read as they were meant."""

import io
from pathlib import Path

import pytest
import reportlab
from reportlab.lib.colors import Color
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from extractor.errors import EmptyFile, LimitExceeded, PasswordNeeded, UnreadableFile
from extractor.ingest.options import ReadOptions
from extractor.ingest.pdf import read_pdf
from extractor.pipeline import extract_document
from extractor.sandbox import Limits
from tests.ingest.made_pdf import Sheets

FIRST = (
    "全县共有十个乡镇，去年以来下放审批服务事项118项，基层办理量增长59.1%，群众满意度达到九成以上。"
)
SECOND = (
    "针对编制不足的问题，县里从机关事业单位抽调干部391名，全部下沉到村和社区，充实一线执法力量。"
)
THIRD = "下一步，将继续完善考核办法，推动更多事项一次办好，让群众少跑腿、好办事、不添堵、更满意。"
# So many characters of the first fill one line of 34.
CUT = 35


def read(data: bytes, **options):
    return read_pdf(data, "report.pdf", ReadOptions(**options))


def blocks(document, kind: str) -> list[str]:
    return [each.span.of(document.text) for each in document.blocks if each.kind == kind]


def shown(document) -> list[str]:
    return [text.replace(" ", "") for text in blocks(document, "paragraph")]


def test_lines_become_paragraphs_and_a_title_a_heading():
    sheets = Sheets()
    sheets.centred(90, "青禾县乡镇管理体制改革报告", 22)
    below = sheets.paragraph((90, 150), FIRST, 34)
    sheets.paragraph((90, below), SECOND, 34)
    document = read(sheets.data())
    assert shown(document) == [FIRST, SECOND]
    assert blocks(document, "heading") == ["青禾县乡镇管理体制改革报告"]
    assert [each.level for each in document.blocks] == [1, None, None]
    assert document.pages == 1
    assert not document.warnings


def test_a_box_stands_where_the_character_was_drawn():
    sheets = Sheets()
    sheets.paragraph((90, 150), FIRST, 34)
    document = read(sheets.data())
    place = document.text.index("满意度")
    page, box = document.boxes.pages[place], document.boxes.edges[place]
    assert page == 1
    # The second line's baseline lies at 168; the first begins two characters to the right.
    assert box[1] < 168 - 6 < box[3]
    assert box[2] - box[0] == pytest.approx(12, abs=1)


def test_a_paragraph_goes_on_over_the_page_and_furniture_goes_beside():
    sheets = Sheets()
    for number, part in enumerate((FIRST[:CUT], FIRST[CUT:] + SECOND, THIRD), 1):
        sheets.centred(40, "青禾县改革办公室编印", 9)
        sheets.paragraph((90 - (24 if number == 2 else 0), 150), part, 34)
        sheets.centred(810, f"— {number} —", 10)
        sheets.next_page()
    document = read(sheets.data())
    reasons = {each.reason for each in document.blocks if each.kind == "furniture"}
    assert reasons == {"running header", "page number"}
    assert len(blocks(document, "furniture")) == 6
    assert not [text for text in shown(document) if "编印" in text or "—" in text]


def test_items_of_a_list_are_paragraphs_however_short_all_lines_are():
    items = [
        "1.完善制度12项。",
        "2.整合队伍24支。",
        "（1）综合执法；",
        "（2）便民服务。",
        "①清单36项。",
    ]
    sheets = Sheets()
    for number, item in enumerate(items * 3):
        sheets.line(90, 150 + 18 * number, item)
    assert shown(read(sheets.data())) == items * 3


def test_who_signs_and_the_date_stand_apart():
    sheets = Sheets()
    below = sheets.paragraph((90, 150), FIRST + SECOND, 34)
    sheets.line(90 + 34 * 12 - 7 * 12, below, "青禾县人民政府")
    sheets.line(90 + 34 * 12 - 9 * 12, below + 18, "二〇二四年三月二日")
    assert shown(read(sheets.data())) == [FIRST + SECOND, "青禾县人民政府", "二〇二四年三月二日"]


def test_a_seal_over_the_date_is_no_text_and_hides_none():
    sheets = Sheets()
    below = sheets.paragraph((90, 150), FIRST + SECOND, 34)
    sheets.line(330, below + 40, "青禾县人民政府")
    sheets.line(330, below + 62, "2024年3月12日")
    sheets.seal(375, below + 40, "青禾县人民政府")
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND, "青禾县人民政府", "2024年3月12日"]
    assert len(blocks(document, "furniture")) == 1


def test_a_day_under_who_signs_stands_apart_wherever_it_begins():
    sheets = Sheets()
    below = sheets.paragraph((90, 150), FIRST + SECOND, 34)
    sheets.line(90 + 25 * 12, below, "青禾县人民政府办公室")
    sheets.line(90 + 25 * 12, below + 18, "2024年12月23日")
    *_, signed, day = shown(read(sheets.data()))
    assert (signed, day) == ("青禾县人民政府办公室", "2024年12月23日")


def test_two_columns_are_read_one_after_the_other_below_a_title():
    sheets = Sheets()
    sheets.centred(80, "青禾县乡镇管理体制改革工作情况综合报告", 20)
    left = sheets.paragraph((60, 130), FIRST + SECOND, 18)
    sheets.paragraph((60, left), THIRD, 18)
    right = sheets.paragraph((315, 130), SECOND + THIRD, 18)
    sheets.paragraph((315, right), FIRST, 18)
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND, THIRD, SECOND + THIRD, FIRST]


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


def test_the_lines_of_a_title_lie_as_far_apart_as_they_like():
    sheets = Sheets()
    sheets.centred(80, "青禾县乡镇管理体制和便民服务", 22)
    sheets.centred(118, "改革情况的报告", 22)
    below = sheets.paragraph((90, 170), FIRST + SECOND, 34)
    sheets.paragraph((90, below), THIRD, 34)
    document = read(sheets.data())
    assert document.text.split("\n")[0] == "青禾县乡镇管理体制和便民服务改革情况的报告"


@pytest.mark.parametrize(
    "line",
    [
        "11/22/26, 5:22 PM  青禾县改革报告",
        "2024/1/15 17:22  青禾县改革报告",
        "file:///C:/报告.html",
    ],
)
def test_what_a_browser_prints_on_a_page_is_no_text(line):
    sheets = Sheets()
    sheets.line(60, 30, line, 8)
    sheets.paragraph((90, 150), FIRST + SECOND, 34)
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND]
    assert [block.reason for block in document.blocks if block.kind == "furniture"] == [
        "print line"
    ]


def test_footnotes_stand_apart():
    sheets = Sheets()
    below = sheets.paragraph((90, 150), FIRST + SECOND, 34)
    sheets.paragraph((90, below), THIRD, 34)
    sheets.line(90, 740, "① 数据来自县统计局的年度公报。", 9)
    sheets.line(90, 754, "② 满意度由第三方机构调查得出。", 9)
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND, THIRD]
    assert len(blocks(document, "footnote")) == 1


def test_watermarks_are_no_text():
    sheets = Sheets()
    for _ in range(2):
        sheets.paragraph((90, 150), FIRST + SECOND + THIRD, 34)
        sheets.canvas.saveState()
        sheets.canvas.translate(150, 350)
        sheets.canvas.rotate(40)
        sheets.canvas.setFillColor(Color(0.8, 0.8, 0.8))
        sheets.canvas.setFont("STSong-Light", 60)
        sheets.canvas.drawString(0, 0, "内部资料")
        sheets.canvas.restoreState()
        sheets.next_page()
    document = read(sheets.data())
    assert shown(document) == [FIRST + SECOND + THIRD] * 2
    assert blocks(document, "furniture") == ["内部资料"] * 2


ROWS = [["乡镇", "下放事项（项）", "增长（%）"], ["青石镇", "118", "59.1"], ["柳湾乡", "96", "7.3"]]
WIDTHS = (120.0, 120.0, 120.0)


def cells(document) -> list[tuple]:
    return [
        (*each.cell[:3], each.cell.is_header, each.span.of(document.text))
        for each in document.blocks
        if each.cell
    ]


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


def test_a_gap_before_a_unit_is_told():
    sheets = Sheets()
    sheets.line(114, 150, "全年落实专项资金")
    sheets.line(114 + 8 * 12 + 30, 150, "亿元，惠及群众三万户，办成实事一百件。")
    document = read(sheets.data())
    assert [each for each in document.warnings if "page 1" in each and "亿元" in each]


def test_a_unit_that_heads_a_column_is_no_sign_of_a_lost_number():
    sheets = Sheets()
    sheets.table((90, 150), [120, 120], [["投入资金", "人员（人）"], ["120.5", "35"]])
    assert not read(sheets.data()).warnings


def test_characters_whose_font_does_not_name_them_are_told():
    fonts = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera", fonts / "Vera.ttf"))
    sheets = Sheets()
    sheets.paragraph((90, 150), FIRST + SECOND, 34)
    sheets.canvas.setFont("Vera", 12)
    sheets.canvas.drawString(90, 500, "éèü")
    data = sheets.data()
    assert not read(data).warnings
    (told,) = read(data.replace(b"/ToUnicode", b"/ToUnicodX")).warnings
    assert told.startswith("page 1: 3 characters")


def test_an_encrypted_file_asks_for_its_password():
    sheets = Sheets(encrypt=StandardEncryption("secret", "owner", canPrint=0))
    sheets.paragraph((90, 150), FIRST, 34)
    sheets.table((90, 300), WIDTHS, ROWS)
    data = sheets.data()
    with pytest.raises(PasswordNeeded, match="--password"):
        read(data)
    with pytest.raises(PasswordNeeded, match="does not open"):
        read(data, password="wrong")
    document = read(data, password="secret")
    assert shown(document) == [FIRST]
    assert len(cells(document)) == 9


def made() -> bytes:
    sheets = Sheets()
    sheets.paragraph((90, 150), FIRST, 34)
    return sheets.data()


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7", made()[:300], b"%PDF-1.4\n" + bytes(2000), made().replace(b"/Kids", b"/Kid_")],
    ids=["header", "cut off", "zeros", "no pages"],
)
def test_damaged_files_are_refused_with_a_next_step(data):
    with pytest.raises(UnreadableFile) as caught:
        read(data)
    assert caught.value.next_step


def test_a_file_without_text_is_empty():
    sheets = Sheets()
    sheets.next_page()
    with pytest.raises(EmptyFile):
        read(sheets.data())


def test_more_pages_than_allowed_are_refused():
    sheets = Sheets()
    for _ in range(3):
        sheets.line(90, 100, FIRST)
        sheets.next_page()
    with pytest.raises(LimitExceeded, match="3 pages"):
        read(sheets.data(), limits=Limits(pages=2))


def test_a_page_shown_turned_is_read_as_it_is_shown():
    sheets = Sheets(size=(842, 595))
    sheets.paragraph((90, 150), FIRST, 34)
    upright = read(sheets.data())
    canvas_sheets = Sheets()
    canvas = canvas_sheets.canvas
    canvas.setPageRotation(90)
    canvas.rotate(90)
    canvas.translate(0, -595)
    canvas_sheets.height = 595
    canvas_sheets.paragraph((90, 150), FIRST, 34)
    turned = read(canvas_sheets.data())
    assert turned.text == upright.text
    assert turned.boxes.edges[0] == pytest.approx(upright.boxes.edges[0], abs=4)


def test_the_bytes_are_read_from_memory_alone():
    assert read(io.BytesIO(made()).getvalue()).text.startswith("全县共有")
