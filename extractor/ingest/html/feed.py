"""The reader of feeds (Atom, RSS): each entry's title and text."""

from collections.abc import Iterator

from lxml import etree

from extractor.document import Document
from extractor.errors import EmptyFile, UnreadableFile
from extractor.ingest.html.blocks import Article, inside, title_line
from extractor.ingest.html.charset import decoded
from extractor.ingest.html.compose import document_of
from extractor.ingest.html.elements import Element
from extractor.ingest.html.flow import PageLine, flow_of
from extractor.ingest.html.hidden import shown_by_script
from extractor.ingest.html.sniff import web_type
from extractor.ingest.html.tree import parsed, without_declaration
from extractor.ingest.lines import Line
from extractor.ingest.options import ReadOptions

_ENTRIES = frozenset(("entry", "item"))
_TEXTS = ("content", "encoded", "description", "summary")
"""Where an entry's text is, the fullest first."""
_DATES = ("published", "pubDate", "issued", "date", "updated", "modified")


def read_feed(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the entries of the feed in `data`: titles as headings, texts, dates as furniture.

    Entities that the feed defines are not expanded. Raises `UnreadableFile` where it is no XML,
    `EmptyFile` where no entry has text.

    >>> entry = "<title>镇街改革</title><description>&lt;p>全县10个乡镇。</description>"
    >>> feed = f"<rss><channel><item>{entry}</item></channel></rss>".encode()
    >>> read_feed(feed, "feed.xml", ReadOptions()).text
    '镇街改革\\n全县10个乡镇。'
    """
    page = decoded(data, path, options.encoding)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, load_dtd=False
    )
    root = etree.fromstring(without_declaration(page.markup).encode(), parser)
    if root is None:
        raise UnreadableFile(
            "it is no XML", path=path, stage="read", next_step="Save the feed again."
        )
    lines = tuple(
        line
        for entry in root.iter(etree.Element)
        if _name(entry) in _ENTRIES
        for line in _entry(entry, path)
    )
    if not lines:
        raise EmptyFile(
            "no entry of the feed has text",
            path=path,
            stage="read",
            next_step="Open the articles that it links to, and save those.",
        )
    media_type = web_type(data) or "application/xml"
    return document_of(Article(lines, page.warnings), data, path, media_type, page.codec)


def _entry(entry: Element, path: str) -> Iterator[Line]:
    children = {_name(child): child for child in reversed(entry)}
    title = " ".join(_text(children.get("title")).split())
    if title:
        yield title_line(title)
    date = next((_text(children[name]).strip() for name in _DATES if name in children), "")
    if date:
        yield Line(date, "furniture", reason="source line")
    text = next((children[name] for name in _TEXTS if name in children), None)
    if text is not None:
        yield from inside(_lines(text, path))


def _lines(text: Element, path: str) -> list[PageLine]:
    """Return the lines of an entry, whose markup is text within text, or elements of its own."""
    has_elements = any(isinstance(child.tag, str) for child in text)
    markup = (
        etree.tostring(text, encoding="unicode", with_tail=False) if has_elements else _text(text)
    )
    root = parsed(markup, path)
    return flow_of(root, shown_by_script(root)).lines if root is not None else []


def _name(element: Element) -> str:
    """Return the element's name without its namespace."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _text(element: Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""
