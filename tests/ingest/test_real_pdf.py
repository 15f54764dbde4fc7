"""Files that nobody wrote for us, against what was seen on their pages."""

from pathlib import Path

import pytest

from extractor.ingest import ReadOptions
from extractor.ingest.pdf import read_pdf

FOLDER = Path(__file__).parents[2] / ".." / "shared" / "ingest"
pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="the real files are not here")


def read(name: str):
    path = next((FOLDER).glob(name))
    return read_pdf(path.read_bytes(), path.name, ReadOptions())


def blocks(document, kind: str) -> list[str]:
    spans = (each.span for each in document.blocks if each.kind == kind)
    return ["".join(span.of(document.text).split()) for span in spans]


def test_a_law_of_24_pages():
    document = read("pdf/2018*.pdf")
    assert document.pages == 24
    heads, paragraphs = blocks(document, "heading"), blocks(document, "paragraph")
    assert heads[0].endswith("宪法")
    assert sum(head.startswith("第") and "章" in head for head in heads) == 4
    articles = [text for text in paragraphs if text.startswith("第") and "条" in text[:8]]
    assert len(articles) == 143
    assert paragraphs[-1].endswith("北京。")


def test_a_guideline_with_page_numbers_at_the_foot():
    document = read("pdf/*第十版*.pdf")
    assert document.pages == 30
    numbers = [text for text in blocks(document, "furniture") if text.isdigit()]
    assert numbers == [str(number) for number in range(1, 31)]
    assert blocks(document, "heading")[0] == "新型冠状病毒感染诊疗方案（试行第十版）"
    assert any(
        "亚型（BA.1、BA.2、BA.3、BA.4、BA.5）" in text for text in blocks(document, "paragraph")
    )


def test_a_notice_with_a_letterhead():
    document = read("scan/397.pdf")
    paragraphs = blocks(document, "paragraph")
    assert "关于加强个人所得税纳税信用建设的通知" in blocks(document, "heading")
    assert paragraphs[-1] == "2019年8月20日"
    assert "发改办财金规〔2019〕860号" in paragraphs
    assert len(blocks(document, "furniture")) == 5


def test_a_page_printed_from_a_browser():
    document = read("pdf/browser_print_4.pdf")
    paragraphs = blocks(document, "paragraph")
    assert len(paragraphs) == 6
    assert paragraphs[1].startswith("12月23日，西安交通大学")
    assert paragraphs[-1].endswith("坚强组织保障。")


@pytest.mark.slow
def test_a_report_in_two_columns_cut_from_a_spread():
    document = read("pdf/traditional_report.pdf")
    joined = [
        text for text in blocks(document, "paragraph") if "人民對於政府透明及開放的需求" in text
    ]
    assert len(joined) == 1
    footers = [
        text for text in blocks(document, "furniture") if text.startswith("開放政府觀察報告")
    ]
    assert len(footers) >= 25
