"""The reader of saved web pages: the article of the page, nothing of the site around it."""

import re
from collections.abc import Iterator, Sequence

from extractor.document import Document
from extractor.errors import EmptyFile, UnreadableFile
from extractor.ingest.html.article import article_of, is_paragraph, left_out
from extractor.ingest.html.blocks import Article, after, before, between, inside, title_line
from extractor.ingest.html.charset import decoded
from extractor.ingest.html.compose import document_of
from extractor.ingest.html.elements import Element
from extractor.ingest.html.flow import Flow, PageLine, flow_of
from extractor.ingest.html.headline import headline_of, told_title
from extractor.ingest.html.hidden import shown_by_script
from extractor.ingest.html.site_text import is_pager
from extractor.ingest.html.sniff import HTML
from extractor.ingest.html.tree import Head, frames_of, head_of, parsed
from extractor.ingest.html.viewer import with_all_pages
from extractor.ingest.lines import Line
from extractor.ingest.options import ReadOptions

_NEAR = 12
"""Lines after an article among which 责任编辑： may stand."""
METADATA = "page metadata"
_DATES = ("pubdate", "publishdate", "article:published_time")
"""Names under which pages tell when they were published."""
_DAY = re.compile(r"\d{4} ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2}")
_MUCH = 300
"""Characters: what a site says of itself is shorter."""
_GOES_ON = "the article goes on on other pages, which are not in this file"


def read_html(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the article of the web page in `data`, one block a line, without the site's parts.

    Raises `UnreadableFile` where the page only shows others in frames, `EmptyFile` where it has no
    text, `UnknownEncoding` where its bytes are no Chinese text.

    >>> page = "<h1>镇街改革</h1><p><a href=/>首页</a></p><p>全县共有10个乡镇，干部35名。</p>"
    >>> document = read_html(page.encode(), "page.html", ReadOptions())
    >>> [(block.kind, block.span.of(document.text)) for block in document.blocks]
    [('heading', '镇街改革'), ('paragraph', '全县共有10个乡镇，干部35名。')]
    """
    page = decoded(data, path, options.encoding)
    article = article_in(page.markup, path)
    article = article._replace(warnings=page.warnings + article.warnings)
    return document_of(article, data, path, HTML, page.codec)


def article_in(markup: str, path: str) -> Article:
    """Return the article of the page in `markup`; raise where it has none (see `read_html`)."""
    root = parsed(markup, path)
    flow = flow_of(root, shown_by_script(root)) if root is not None else None
    if root is None or flow is None or not flow.lines:
        raise _no_text(root, path)
    flow, place = with_all_pages(flow, article_of(flow))
    head = head_of(root)
    found = tuple(_lines(flow.lines, place, head))
    return Article((*found, *_told_day(found, head)), tuple(_doubts(flow, place)))


def _doubts(flow: Flow, place: range) -> Iterator[str]:
    if any(map(is_pager, flow.lines[place.start : place.stop + _NEAR])):
        yield _GOES_ON
    if (missing := left_out(flow, place)) > _MUCH:
        yield f"{missing} characters of prose beside the article were left out as another text"


def _lines(lines: Sequence[PageLine], place: range, head: Head) -> Iterator[Line]:
    """Yield the document's lines in order: its fields, title, dateline, text, and who edited it."""
    opening = (index for index in place if is_paragraph(lines[index]))
    title = headline_of(lines[: next(opening, place.stop)], head)
    article = lines[place.start : place.stop]
    if title and title.start >= place.start:
        yield from before(lines[: place.start])
        yield from inside(article, range(title.start - place.start, title.stop - place.start))
    elif title:
        yield from before(lines[: title.start])
        yield from (title_line(line.text) for line in lines[title.start : title.stop])
        yield from between(lines[title.stop : place.start])
        yield from inside(article)
    else:
        told = told_title(head)
        yield from before(lines[: place.start])
        yield from (title_line(each) for each in (told,) if each)
        yield from inside(article)
    yield from after(lines[place.stop : place.stop + _NEAR])


def _told_day(lines: Sequence[Line], head: Head) -> Iterator[Line]:
    """Yield the day that only the metadata tell; what readers of the page see is better."""
    seen = any(line.kind == "furniture" and _DAY.search(line.words) for line in lines)
    told = [f"{name}: {head.meta[name]}" for name in _DATES if name in head.meta]
    return (Line(each, "furniture", reason=METADATA) for each in told[:1] if not seen)


def _no_text(root: Element | None, path: str) -> UnreadableFile:
    frames = frames_of(root) if root is not None else []
    if frames:
        return UnreadableFile(
            f"the page only shows others in its frames: {', '.join(frames[:3])}",
            path=path,
            stage="read",
            next_step="Open the frame in a window of its own and save that page.",
        )
    return EmptyFile(
        "the page holds no text: scripts load it, or it is all images",
        path=path,
        stage="read",
        next_step="Open it in a browser, print it to PDF and read that.",
    )
