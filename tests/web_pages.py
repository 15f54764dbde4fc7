"""Reading a page that a test has written."""

from extractor.document import Document
from extractor.ingest import ReadOptions
from extractor.ingest.html.page import read_html

PROSE = "全镇共有干部35名，下设网格62个，建立了六支服务队伍。"
MORE = "今年以来，共办理群众诉求1208件，按时办结率达到98%。"


def read(markup: str, encoding: str = "utf-8") -> Document:
    """Read a page in memory."""
    return read_html(markup.encode(encoding), "page.html", ReadOptions())


def lines(markup: str) -> list[str]:
    """Return the lines of the page's text."""
    return read(markup).text.split("\n")


def kinds(markup: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each block."""
    document = read(markup)
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def furniture(markup: str) -> dict[str, str]:
    """Return the furniture of the page with its reasons."""
    document = read(markup)
    return {b.span.of(document.text): b.reason or "" for b in document.blocks if b.reason}
