"""The reader of web archives (.mht, .mhtml): a page and its images, filed as one e-mail."""

import codecs
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from extractor.document import Document
from extractor.errors import ReformFactsError, UnreadableFile
from extractor.ingest.html.blocks import Article
from extractor.ingest.html.charset import decoded
from extractor.ingest.html.compose import document_of
from extractor.ingest.html.page import article_in
from extractor.ingest.html.sniff import MHTML
from extractor.ingest.options import ReadOptions

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_PAGES = 50
"""Parts that are pages: an archive holds one, and one for each frame."""


def read_mhtml(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the article in the web archive `data`, from the part that holds most text.

    An encoding that a part declares wrongly does not win (see `charset`). Raises `UnreadableFile`
    where no part is a page with text.

    >>> archive = (
    ...     "MIME-Version: 1.0\\nContent-Type: multipart/related; boundary=x\\n\\n--x\\n"
    ...     "Content-Type: text/html; charset=utf-8\\n\\n<p>全县10个乡镇，干部35名。\\n--x--"
    ... )
    >>> read_mhtml(archive.encode(), "page.mht", ReadOptions()).text
    '全县10个乡镇，干部35名。'
    """
    bare = data.removeprefix(codecs.BOM_UTF8).lstrip()
    try:
        parts = list(_pages(BytesParser(policy=compat32).parsebytes(bare)))
    except RecursionError:
        raise _unreadable("its parts are nested too deep", path) from None
    articles = [
        each for part in parts[:_MOST_PAGES] if (each := _article(part, path, options.encoding))
    ]
    if not articles:
        raise _unreadable("none of its parts is a page with text", path)
    article, codec = max(articles, key=lambda each: _length(each[0]))
    return document_of(article, data, path, MHTML, codec)


def _pages(message: Message) -> Iterator[tuple[bytes, str | None]]:
    """Yield the bytes of each part that is a page, and the encoding that its header declares."""
    for part in message.walk():
        if part.get_content_type() in _PAGES and not part.is_multipart():
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                yield content, part.get_content_charset()


def _article(
    part: tuple[bytes, str | None], path: str, encoding: str | None
) -> tuple[Article, str] | None:
    """Return the article of a part, None where it has none: a frame, an empty page."""
    content, declared = part
    try:
        page = decoded(content, path, encoding, declared)
        article = article_in(page.markup, path)
    except ReformFactsError:
        return None
    return article._replace(warnings=page.warnings + article.warnings), page.codec


def _length(article: Article) -> int:
    return sum(len(line.words) for line in article.lines if line.kind != "furniture")


def _unreadable(what: str, path: str) -> UnreadableFile:
    return UnreadableFile(
        what,
        path=path,
        stage="read",
        next_step="Open it in a browser and save the page as HTML, or print it to PDF.",
    )
