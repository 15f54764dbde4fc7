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
from extractor.sandbox import Limits
from tests.ingest.drawn_texts import (
    CUT,
    FIRST,
    ROWS,
    SECOND,
    THIRD,
    WIDTHS,
    blocks,
    cells,
    read,
    shown,
)
from tests.ingest.made_pdf import Sheets


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
