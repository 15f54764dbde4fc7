"""OFD files: text in reading order with places, tables, furniture; what is not read is told."""

import pytest

from extractor.errors import LimitExceeded, PasswordNeeded, UnreadableFile
from extractor.ingest import read_bytes
from extractor.ingest.ofd import read_ofd
from extractor.ingest.options import ReadOptions
from extractor.pipeline import extract_document
from extractor.sandbox import Limits
from tests.ingest.made_ofd import Papers, path, text_object

FIRST = (
    "全县共有乡镇十个，去年以来下放审批服务事项118项，基层办件量增长59.1%，群众满意度达到九成以上。"
)
SECOND = (
    "各乡镇设立便民服务中心，整合执法队伍24支，平均办理时限由7天压缩到3天，累计投入资金1356万元。"
)


def read(data, **options):
    return read_ofd(data, "report.ofd", ReadOptions(**options))


def shown(document):
    return [b.span.of(document.text) for b in document.blocks if b.kind in ("paragraph", "heading")]


def removed(document):
    return [
        (block.reason, block.span.of(document.text))
        for block in document.blocks
        if block.kind == "furniture"
    ]


def test_a_report_is_read_with_its_title_paragraphs_and_figures():
    papers = Papers()
    papers.centred(30, "青禾县乡镇管理体制改革报告", 8)
    below = papers.paragraph((25, 50), FIRST, 36)
    papers.paragraph((25, below), SECOND, 36)
    document = read_bytes(papers.data(), "报告.ofd")
    assert document.media_type == "application/ofd"
    assert document.pages == 1
    assert document.blocks[0].kind == "heading"
    assert shown(document) == ["青禾县乡镇管理体制改革报告", FIRST, SECOND]
    figures = extract_document(document).figures
    assert {figure.evidence.quote for figure in figures} >= {"118项", "59.1%", "24支", "1356万元"}


def test_a_box_stands_where_the_character_was_drawn():
    papers = Papers()
    papers.line(25.4, 50.8, "全县共有118个乡镇", 5)
    document = read(papers.data())
    place = document.text.index("1")
    x0, y0, x1, y1 = document.boxes.edges[place].tolist()
    point = 72 / 25.4
    assert (document.boxes.pages[place], x0) == (1, pytest.approx((25.4 + 4 * 5) * point, abs=0.1))
    # A digit is half as wide as the type.
    assert x1 - x0 == pytest.approx(2.5 * point, abs=0.1)
    assert y0 < 50.8 * point < y1


def test_a_paragraph_goes_on_over_the_page_and_furniture_goes_beside():
    papers = Papers()
    papers.template = [text_object(70, 15, "青禾县改革办公室编印", 3)]
    for number, part in enumerate((FIRST[:34] * 2, FIRST, SECOND), 1):
        papers.paragraph((25, 50), part, 36)
        papers.centred(285, f"— {number} —", 3.5)
        if number < 3:
            papers.next_page()
    document = read(papers.data())
    assert document.pages == 3
    assert {reason for reason, _ in removed(document)} == {"running header", "page number"}
    assert not [text for text in shown(document) if "编印" in text or "—" in text]


def test_cells_of_a_ruled_table_know_their_place():
    papers = Papers()
    papers.line(25, 40, "各乡镇情况如下。")
    papers.table(
        (25, 50), (40, 40, 40), [["乡镇", "网格（个）", "人员（人）"], ["梅岭镇", "18", "35"]]
    )
    document = read(papers.data())
    cells = {b.span.of(document.text): b.cell[1:3] for b in document.blocks if b.cell}
    assert cells == {
        "乡镇": (1, 1),
        "网格（个）": (1, 2),
        "人员（人）": (1, 3),
        "梅岭镇": (2, 1),
        "18": (2, 2),
        "35": (2, 3),
    }
    figures = extract_document(document).figures
    assert [(figure.quote, figure.unit) for figure in figures] == [("18", "个"), ("35", "人")]


def test_objects_are_moved_and_scaled_by_their_matrix():
    papers = Papers()
    scaled = text_object(25, 50, "全县共有118个乡镇", 12, 'CTM="0.3528 0 0 0.3528 0 0"')
    papers.draw(scaled)
    document = read(papers.data())
    assert document.text == "全县共有118个乡镇"
    x0, y0, x1, y1 = document.boxes.edges[0].tolist()
    assert (x1 - x0, y1 - y0) == (pytest.approx(12, abs=0.1), pytest.approx(12, abs=0.1))


def test_a_real_program_s_way_to_place_a_character():
    # One character an object, in units of the printed page it came from.
    papers = Papers()
    papers.draw(
        '<ofd:TextObject ID="121" CTM="0.3527 0 0 0.3527 -114.8 111.35" Font="16" Size="14.749"'
        ' Boundary="114.8 185.23 4.08 4.73"><ofd:CGTransform CodePosition="0" CodeCount="1"'
        ' GlyphCount="1"><ofd:Glyphs>4460</ofd:Glyphs></ofd:CGTransform>'
        '<ofd:TextCode X="325.5" Y="-303.7">局</ofd:TextCode></ofd:TextObject>'
    )
    document = read(papers.data())
    millimetres = document.boxes.edges[0] * 25.4 / 72
    assert document.text == "局"
    assert millimetres.tolist() == pytest.approx([114.8, 185.0, 120, 190.1], abs=0.2)


def test_steps_may_be_written_out_repeated_or_left_out():
    papers = Papers()
    for number, steps in enumerate(('DeltaX="4 4 4"', 'DeltaX="g 3 4"', "")):
        papers.draw(
            f'<ofd:TextObject ID="9" Boundary="20 {30 + 20 * number} 50 6" Size="4">'
            f'<ofd:TextCode X="0" Y="4" {steps}>一二三四</ofd:TextCode></ofd:TextObject>'
        )
    document = read(papers.data())
    assert document.text == "一二三四" * 3
    lefts = document.boxes.edges[:, 0].reshape(3, 4).tolist()
    assert lefts[1] == lefts[2] == pytest.approx(lefts[0])


def test_watermarks_and_what_is_not_shown_are_no_text():
    papers = Papers()
    papers.paragraph((25, 50), FIRST, 36)
    papers.draw(text_object(60, 150, "内部资料", 20, 'CTM="0.87 0.5 -0.5 0.87 0 0"'))
    papers.draw(text_object(60, 200, "青禾县", 20, 'Alpha="60"'))
    papers.draw(text_object(60, 100, "旧稿", 4, 'Visible="false"'))
    document = read(papers.data())
    assert shown(document) == [FIRST]
    assert {reason for reason, _ in removed(document)} == {"watermark"}
    assert "旧稿" not in document.text


def test_characters_without_a_name_are_told():
    papers = Papers()
    papers.line(25, 50, "全县共有\ue001\ue002个乡镇，投入¤¤万元。")
    (warning,) = read(papers.data()).warnings
    assert "page 1: 4 characters" in warning


@pytest.mark.parametrize(
    "more",
    [
        {"OFD.xml": "<x"},
        {"OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
        {"Doc_0/Document.xml": "<x/"},
        {"Doc_0/Pages/Page_0/Content.xml": ""},
        {"OFD.xml": "<a/>"},
    ],
    ids=["damaged", "entity", "document", "empty page", "no document"],
)
def test_damaged_files_are_refused_with_a_next_step(more):
    papers = Papers()
    papers.line(25, 50, "全县")
    with pytest.raises(UnreadableFile) as caught:
        read(papers.data(**more))
    assert caught.value.next_step


def test_paths_cannot_lead_out_of_the_archive():
    papers = Papers()
    papers.line(25, 50, "全县")
    away = '<d><Pages><Page BaseLoc="../../../etc/passwd"/></Pages></d>'
    with pytest.raises(UnreadableFile, match="it lacks its part etc/passwd"):
        read(papers.data(**{"Doc_0/Document.xml": away}))


def test_encrypted_files_say_so():
    with pytest.raises(PasswordNeeded):
        read(Papers().data(**{"Encryptions.xml": "<x/>"}))


def test_more_pages_than_allowed_are_refused():
    papers = Papers()
    for _ in range(3):
        papers.line(25, 50, "全县")
        papers.next_page()
    with pytest.raises(LimitExceeded):
        read(papers.data(), limits=Limits(pages=2))


@pytest.mark.parametrize(
    "item",
    [
        '<ofd:TextObject Boundary="a b" CTM="1 2" Size="x">'
        "<ofd:TextCode>全县</ofd:TextCode></ofd:TextObject>",
        '<ofd:TextObject Size="4">'
        '<ofd:TextCode DeltaX="g 999999999 1">全县</ofd:TextCode></ofd:TextObject>',
        '<ofd:TextObject Boundary="1e300 1e300 1 1" Size="1e200">'
        "<ofd:TextCode>全</ofd:TextCode></ofd:TextObject>",
        path(0, 0, "M 0 L x y Z 5"),
    ],
    ids=["no numbers", "endless steps", "far away", "broken path"],
)
def test_nonsense_on_a_page_harms_nothing(item):
    papers = Papers()
    papers.draw(item)
    papers.paragraph((25, 50), FIRST, 36)
    assert FIRST in read(papers.data()).text
