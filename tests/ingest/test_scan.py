"""Pictures of pages are recognised, with certainty and places."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from extractor.document import Boxes, Document
from extractor.errors import EmptyFile, LimitExceeded, MissingExtra, UnreadableFile
from extractor.ingest.options import ReadOptions
from extractor.ingest.pdf import read_pdf
from extractor.ingest.scan import read_image
from extractor.pipeline import extract_document
from extractor.sandbox import Limits
from tests.ingest.made_pdf import Sheets

SCANS = Path(__file__).parents[2] / ".." / "shared" / "ingest" / "scan"
TEXT = (
    "全县共有十个乡镇，去年以来下放审批服务事项118项，基层办理量增长59.1%，群众满意度达到九成以上。"
)


def picture(dots: int = 200):
    import pypdfium2

    sheets = Sheets()
    sheets.centred(90, "青禾县乡镇管理体制改革报告", 26)
    sheets.paragraph((90, 150), TEXT, 26, 16)
    page = pypdfium2.PdfDocument(sheets.data())[0]
    return page.render(scale=dots / 72).to_pil().convert("RGB")


def saved(kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    picture().save(buffer, kind, dpi=(200, 200), **options)
    return buffer.getvalue()


def scanned_pdf() -> bytes:
    from reportlab.lib.utils import ImageReader

    sheets = Sheets()
    image = ImageReader(io.BytesIO(saved("PNG")))
    sheets.canvas.drawImage(image, 0, 0, sheets.width, sheets.height)
    return sheets.data()


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (read_image, lambda: saved("PNG")),
        (read_image, lambda: saved("JPEG", quality=80)),
        (read_image, lambda: saved("TIFF", compression="tiff_lzw")),
        (read_pdf, scanned_pdf),
    ],
    ids=["png", "jpeg", "tiff", "pdf"],
)
def test_the_text_of_a_picture_is_read(read, data):
    pytest.importorskip("rapidocr")
    document = read(data(), "scan", ReadOptions())
    assert document.text == f"青禾县乡镇管理体制改革报告\n{TEXT}"
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]
    box = document.boxes.edges[document.text.index("118")]
    assert 90 < box[0] < 506
    assert 150 - 16 < (box[1] + box[3]) / 2 < 180
    assert document.boxes.certainty.size == len(document.text)


def test_uncertain_digits_lower_the_confidence_of_their_figure():
    text = "全县共有118名干部。"
    size = len(text)
    certainty = np.ones(size, np.float32)
    certainty[text.index("118")] = 0.5
    boxes = Boxes(np.ones(size, np.int32), np.zeros((size, 4), np.float32), certainty)
    sure = Document(text, "scan.png", "image/png", None, "0" * 64, "image", "1")
    (figure,) = extract_document(sure).figures
    (doubted,) = extract_document(replace(sure, boxes=boxes)).figures
    assert doubted.confidence == pytest.approx(figure.confidence / 2, abs=0.001)


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    with pytest.raises(MissingExtra, match=r"reform-facts\[ocr\]"):
        read_image(saved("PNG"), "scan.png", ReadOptions())
    with pytest.raises(MissingExtra, match=r"reform-facts\[ocr\]"):
        read_pdf(scanned_pdf(), "scan.pdf", ReadOptions())


def read_picture(image):
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(200, 200))
    return read_image(buffer.getvalue(), "scan.png", ReadOptions())


def turned(image, angle):
    from PIL import Image

    white = (255, 255, 255)
    return image.rotate(angle, Image.Resampling.BICUBIC, expand=angle % 90 == 0, fillcolor=white)


def place_of(document, words):
    """Return the middle of the first of `words` on the page."""
    x0, y0, x1, y1 = document.boxes.edges[document.text.index(words)].tolist()
    return (x0 + x1) / 2, (y0 + y1) / 2


@pytest.mark.parametrize("angle", [-2.0, 180, 90])
def test_a_page_scanned_askew_or_turned_is_read_upright_and_cited_where_it_lies(angle):
    pytest.importorskip("rapidocr")
    upright, document = read_picture(picture()), read_picture(turned(picture(), angle))
    assert document.text == upright.text
    x, y = place_of(upright, "118")
    width, height = picture().width * 0.36, picture().height * 0.36
    sin, cos = np.sin(np.radians(angle)), np.cos(np.radians(angle))
    moved = x - width / 2, y - height / 2
    middle = (height / 2, width / 2) if angle == 90 else (width / 2, height / 2)
    wanted = (
        middle[0] + cos * moved[0] + sin * moved[1],
        middle[1] + cos * moved[1] - sin * moved[0],
    )
    assert place_of(document, "118") == pytest.approx(wanted, abs=6)


def test_a_date_under_a_seal_is_read():
    pytest.importorskip("rapidocr")
    import pypdfium2

    sheets = Sheets()
    below = sheets.paragraph((90, 120), TEXT, 26, 16)
    sheets.line(330, below + 50, "青禾县人民政府", 14)
    sheets.line(330, below + 76, "2024年3月12日", 14)
    sheets.seal(378, below + 50, "青禾县人民政府")
    image = pypdfium2.PdfDocument(sheets.data())[0].render(scale=200 / 72).to_pil().convert("RGB")
    lines = read_picture(image).text.split("\n")
    assert lines[0] == TEXT
    assert lines[-1].endswith("2024年3月12日")


@pytest.mark.parametrize("angle", [0, 0.8])
def test_the_cells_of_a_scanned_table_know_their_place(angle):
    pytest.importorskip("rapidocr")
    import pypdfium2

    sheets = Sheets()
    sheets.paragraph((90, 120), TEXT, 26, 16)
    rows = [["乡镇", "网格（个）", "人员（人）"], ["梅岭镇", "118", "35"], ["石桥乡", "96", "28"]]
    sheets.table((90, 260), [120, 120, 120], rows, 30)
    image = pypdfium2.PdfDocument(sheets.data())[0].render(scale=200 / 72).to_pil().convert("RGB")
    document = read_picture(turned(image, angle))
    cells = {b.cell[1:3]: b.span.of(document.text) for b in document.blocks if b.cell}
    assert cells == {(r, c): rows[r - 1][c - 1] for r in (1, 2, 3) for c in (1, 2, 3)}
    figures = {(f.quote, f.unit) for f in extract_document(document).figures}
    assert figures >= {("118", "个"), ("35", "人"), ("96", "个"), ("28", "人")}


def test_words_that_were_guessed_are_told():
    from extractor.ingest.layout import Arranged
    from extractor.ingest.scan.doubts import doubts

    certainty = np.array([1, 1, 0.4, 0.5, 0.3, 0.4, 1], np.float32)
    boxes = Boxes(np.ones(7, np.int32), np.zeros((7, 4), np.float32), certainty)
    (warning,) = doubts(Arranged("全县众市乙花。", (), boxes))
    assert "page 1: “众市乙花” is a guess" in warning


def test_each_page_recognised_is_told():
    pytest.importorskip("rapidocr")
    heard = []
    options = ReadOptions(told=lambda *step: heard.append(step))
    read_pdf(scanned_pdf(), "scan.pdf", options)
    one = picture(72)
    buffer = io.BytesIO()
    one.save(buffer, "TIFF", save_all=True, append_images=[one])
    read_image(buffer.getvalue(), "scan.tif", options)
    assert heard == [(1, 1), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n", saved("PNG")[:5000], saved("JPEG")[:9000], b"II*\x00" + bytes(50)],
    ids=["header", "png cut off", "jpeg cut off", "tiff"],
)
def test_damaged_pictures_are_refused(data):
    with pytest.raises(UnreadableFile) as caught:
        read_image(data, "scan.png", ReadOptions())
    assert caught.value.next_step


def test_a_blank_picture_is_empty():
    pytest.importorskip("rapidocr")
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(buffer, "PNG")
    with pytest.raises(EmptyFile):
        read_image(buffer.getvalue(), "scan.png", ReadOptions())


def test_more_pictures_than_allowed_are_refused():
    one = picture(72)
    buffer = io.BytesIO()
    one.save(buffer, "TIFF", save_all=True, append_images=[one] * 3)
    with pytest.raises(LimitExceeded):
        read_image(buffer.getvalue(), "scan.tif", ReadOptions(limits=Limits(pages=2)))


@pytest.mark.slow
@pytest.mark.skipif(not SCANS.exists(), reason="the scanned notice is not here")
def test_a_scanned_notice_has_few_wrong_characters_and_no_wrong_digit():
    pytest.importorskip("rapidocr")
    from evaluation.recognition import compared, spoken

    files = sorted(SCANS.glob("397_?.png"))
    read = [read_image(file.read_bytes(), file.name, ReadOptions()) for file in files]
    result = compared((SCANS / "397.txt").read_text("utf-8-sig"), "".join(map(spoken, read)))
    assert result.characters <= 0.01
    assert result.digits == 0
