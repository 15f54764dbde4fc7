"""Scans in OFD files: their pictures are put together, recognised, and cited where they lie."""

import io
import sys

import pytest

from extractor.errors import EmptyFile, MissingExtra, UnreadableFile
from extractor.ingest.ofd import read_ofd
from extractor.ingest.options import ReadOptions
from extractor.pipeline import extract_document
from tests.ingest.made_ofd import HEIGHT, WIDTH, Papers, jbig2, text_object
from tests.ingest.test_scan import TEXT, picture, place_of

TITLE = "青禾县乡镇管理体制改革报告"
POINT = 72 / 25.4


def saved(image, kind: str = "PNG") -> bytes:
    if kind == "JBIG2":
        return jbig2(image)
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def read(papers, **options):
    return read_ofd(papers.data(), "scan.ofd", ReadOptions(**options))


def whole(kind: str = "PNG") -> Papers:
    papers = Papers()
    papers.picture(saved(picture(), kind))
    return papers


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "JBIG2"])
def test_a_page_that_is_a_picture_is_read(kind):
    pytest.importorskip("rapidocr")
    document = read(whole(kind))
    assert document.text == f"{TITLE}\n{TEXT}"
    assert document.boxes.certainty.size == len(document.text)
    x, y = place_of(document, "118")
    assert 90 < x < 506
    assert 134 < y < 180
    assert {f.evidence.quote for f in extract_document(document).figures} >= {"118项", "59.1%"}


def test_strips_of_a_page_are_put_together():
    pytest.importorskip("rapidocr")
    image, papers = picture(), Papers()
    cut = image.height // 5
    for top in range(0, image.height, cut):
        strip = image.crop((0, top, image.width, min(top + cut, image.height)))
        millimetres = HEIGHT / image.height
        papers.picture(saved(strip), (0, top * millimetres, WIDTH, strip.height * millimetres))
    assert read(papers).text == f"{TITLE}\n{TEXT}"


def test_a_picture_that_the_page_turns_is_read_and_cited_where_it_is_shown():
    pytest.importorskip("rapidocr")
    upright, papers = read(whole()), Papers()
    box = (0, 0, WIDTH, HEIGHT)
    papers.picture(saved(picture().transpose(2)), box, f"0 {HEIGHT} {-WIDTH} 0 {WIDTH} 0")
    document = read(papers)
    assert document.text == upright.text
    assert place_of(document, "118") == pytest.approx(place_of(upright, "118"), abs=6)


def test_a_page_number_that_stands_on_the_scan_as_text_is_kept_as_furniture():
    pytest.importorskip("rapidocr")
    papers = whole()
    papers.centred(285, "— 1 —", 3.5)
    # A little of the text behind the scan: it lies on what is recognised, and is said once.
    papers.line(414 / POINT, 90 / POINT, "报告", 26 / POINT)
    document = read(papers)
    furniture = [b.span.of(document.text) for b in document.blocks if b.kind == "furniture"]
    assert [words.replace(" ", "") for words in furniture] == ["—1—"]
    assert document.text.count("报告") == 1


def test_pages_of_text_and_scanned_ones_make_one_report():
    pytest.importorskip("rapidocr")
    heard: list[tuple[int, int]] = []
    papers = Papers()
    papers.paragraph((25, 50), TEXT.replace("118", "96"), 36)
    papers.next_page()
    papers.picture(saved(picture()))
    document = read(papers, told=lambda *step: heard.append(step))
    quotes = [f.evidence.quote for f in extract_document(document).figures]
    assert (quotes.count("96项"), quotes.count("118项")) == (1, 1)
    assert heard == [(1, 1)]


def test_without_the_extra_pages_that_are_pictures_are_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    papers = Papers()
    papers.paragraph((25, 50), TEXT, 36)
    papers.next_page()
    papers.picture(saved(picture()))
    (warning,) = read(papers).warnings
    assert warning.startswith("pages 2 are pictures")
    assert "reform-facts[ocr]" in warning
    with pytest.raises(MissingExtra, match=r"reform-facts\[ocr\]"):
        read(whole())


@pytest.mark.parametrize(
    "more",
    [
        {"Doc_0/Res/picture_0.png": b"\x89PNG\r\n\x1a\n"},
        {"Doc_0/Res/picture_0.png": saved(picture())[:5000]},
        {"Doc_0/Res/picture_0.png": jbig2(picture())[:60]},
        {"Doc_0/Res/picture_0.png": jbig2(picture())[:9]},
        {"Doc_0/DocumentRes.xml": "<x"},
        {"Doc_0/DocumentRes.xml": "<x/>"},
    ],
    ids=[
        "no picture",
        "cut off",
        "jbig2 cut off",
        "jbig2 without segments",
        "damaged list",
        "empty list",
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(more):
    pytest.importorskip("rapidocr")
    with pytest.raises(UnreadableFile) as caught:
        read_ofd(whole().data(**more), "scan.ofd", ReadOptions())
    assert caught.value.next_step
    papers = whole()
    papers.next_page()
    papers.paragraph((25, 50), TEXT, 36)
    document = read_ofd(papers.data(**more), "scan.ofd", ReadOptions())
    assert document.text == TEXT
    (warning,) = document.warnings
    assert warning.startswith("page 1 is a picture and was not read")


def test_a_small_picture_beside_little_text_is_no_scan():
    papers = Papers()
    papers.picture(saved(picture(40)), (20, 20, 30, 30))
    papers.draw(text_object(60, 100, "青禾县"))
    assert read(papers).text == "青禾县"


def test_a_blank_scan_is_empty():
    pytest.importorskip("rapidocr")
    from PIL import Image

    papers = Papers()
    papers.picture(saved(Image.new("1", (600, 800), 1)))
    with pytest.raises(EmptyFile):
        read(papers)
