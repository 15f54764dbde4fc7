"""Pages that were really saved: what is article and what is site was established by reading them.

The pages are not ours to publish; where they are absent the tests are skipped.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from extractor.document import Document
from extractor.ingest import ReadOptions, read_file
from extractor.ingest.html.page import read_html

FOLDER = Path(__file__).parents[4] / "shared" / "ingest"


class Page(NamedTuple):
    """The beginning of a page's title, the element that holds its text, and what is the site's."""

    name: str
    title: str
    text: str
    """XPath of the element with the text; a reader of the page would copy this."""
    before: str = ""
    """What belongs to the text but stands before the element."""
    site: tuple[str, ...] = ()
    """What is the site's, inside the element."""
    furniture: int = 0
    """Lines of the site inside or beside the article."""


OFFICIAL = "//*[@id='UCAP-CONTENT']"
PAGES = [
    Page("cjn_1", "外媒眼中", "//*[@class='TRS_Editor']", site=("【编辑：姚昊】",), furniture=2),
    Page("govcn_001", "国务院关于在市场", OFFICIAL, furniture=8),
    Page("govcn_002", "国务院办公厅关于有效", OFFICIAL, furniture=8),
    Page("govcn_003", "国务院关于印发", OFFICIAL, furniture=8),
    Page("govcn_004", "国务院办公厅关于加强", OFFICIAL, furniture=8),
    Page("govcn_005", "国务院关于促进", OFFICIAL, furniture=8),
    Page("gzggw_1", "1-10月德清县", "//*[@id='zoom']", furniture=1),
    Page(
        "shanxi_1",
        "山西品牌丝路行",
        "//*[@class='TRS_Editor']",
        "成功举办中国（山西）－巴西双向经贸投资推介会",
        furniture=1,
    ),
    Page("xinhuanet_1", "法国全国大罢工", "//*[@id='p-detail']/p", furniture=4),
    Page("zsnews_1", "顺德区大良街道", "//td[contains(@style, '166%')]", furniture=2),
]


def read(name: str) -> Document:
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"{path.name} is not there: real pages are not part of the project")
    return read_html(path.read_bytes(), name, ReadOptions())


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind in kinds]


def text_of(page: Page) -> str:
    """The page's text without blanks, taken from its tree by the path that the test gives."""
    tree = etree.HTML(FOLDER.joinpath(f"html/{page.name}.html").read_text(encoding="utf-8"))
    whole = page.before + "".join(part for at in tree.xpath(page.text) for part in at.itertext())
    for words in page.site:
        whole = whole.replace(words, "")
    return re.sub(r"\s", "", whole)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_is_whole_and_alone(page: Page) -> None:
    document = read(f"html/{page.name}.html")
    blocks = [(block, block.span.of(document.text)) for block in document.blocks]
    titles = [text for block, text in blocks if (block.kind, block.level) == ("heading", 1)]
    content = [text for block, text in blocks if block.kind != "furniture" and text not in titles]
    wanted = text_of(page)
    title = re.sub(r"\s", "", "".join(titles))
    assert title.startswith(page.title)
    assert re.sub(r"\s", "", "".join(content)) == wanted.removeprefix(title)
    assert len(texts(document, "furniture")) == page.furniture
    assert document.warnings == ()


def test_the_table_of_an_annex() -> None:
    document = read("html/govcn_004.html")
    cells = {
        block.span.of(document.text): block.cell
        for block in document.blocks
        if block.kind == "cell"
    }
    assert len(texts(document, "cell")) == 5 + 4 + 14 + 3 * 55
    header = [text for text, cell in cells.items() if cell and cell.is_header]
    assert header == ["一级指标", "二级指标", "三级指标", "指标性质", "指标说明"]
    first, last = cells["一、医疗质量"], cells["55.医务人员满意度▲"]
    assert first is not None
    assert last is not None
    assert first[1:4] == (2, 1, 24)
    assert last[1:3] == (56, 3)


def test_big5_without_a_declaration() -> None:
    document = read("big5/_chromium_Big5_with_no_encoding_specified.html")
    assert document.encoding == "big5hkscs"
    assert len(document.blocks) == 4


def test_a_feed_in_big5() -> None:
    path = FOLDER / "big5" / "0804.blogspot.com.xml"
    if not path.exists():
        pytest.skip(f"{path.name} is not there: real pages are not part of the project")
    document = read_file(path)
    assert (document.media_type, document.encoding) == ("application/atom+xml", "big5hkscs")
    assert "11月的蕭邦" in document.text
