"""The lines of an article become blocks: title, paragraphs, headings, cells, furniture."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.ingest.html.article import is_sentence
from extractor.ingest.html.flow import PageLine
from extractor.ingest.html.site_text import (
    DOCUMENT_RECORD,
    SOURCE_LINE,
    has_stamp,
    is_attachment,
    is_link_line,
    is_record_line,
    is_source_line,
    length_of,
    reason_of,
)
from extractor.ingest.html.wrapped import rejoined
from extractor.ingest.lines import Line

_LONGEST_HEADING = 60
_LONGEST_BOLD_HEADING = 40
_ENDS_SENTENCE = re.compile("[。；;！!，,：:]$")
_PICTURE = re.compile(
    r"[（(]?图(?:为|[一二三四五六七八九十\d]*[:：])|.*(?:摄|供图|/图|图片?)[）)]?$"
)
_LONGEST_CAPTION = 60
_LABELLED = re.compile("[:：]")
_MANY_BOLD = 1 / 3
"""The share of characters beyond which bold is the page's taste and marks no heading."""


class Article(NamedTuple):
    """The lines of an article, and what is doubtful about them."""

    lines: tuple[Line, ...]
    warnings: tuple[str, ...] = ()


def title_line(text: str) -> Line:
    """Return a line of the title."""
    return Line(text, "heading", 1)


def before(lines: Sequence[PageLine]) -> Iterator[Line]:
    """Yield the fields of the document among lines above its title."""
    return (
        Line(line.text, "furniture", reason=DOCUMENT_RECORD)
        for line in lines
        if is_record_line(line)
    )


def between(lines: Sequence[PageLine]) -> Iterator[Line]:
    """Yield what lines between title and text say: who published it when, a second title."""
    for line in lines:
        reason = _head_reason(line)
        if reason in (DOCUMENT_RECORD, SOURCE_LINE):
            yield Line(line.text, "furniture", reason=reason)
        elif has_stamp(line.text) and not is_link_line(line):
            yield Line(line.text, "furniture", reason=SOURCE_LINE)
        elif not line.is_site and not reason and _is_subtitle(line):
            yield Line(line.text, "heading" if line.level else "paragraph", line.level)


def after(lines: Sequence[PageLine]) -> Iterator[Line]:
    """Yield what stands under the article: its attachments, who published it when."""
    for line in lines:
        if is_source_line(line.text) and _LABELLED.search(line.text):
            yield Line(line.text, "furniture", reason=SOURCE_LINE)
        elif is_attachment(line):
            yield Line(line.text)
        elif is_sentence(line) or is_link_line(line):
            return


def inside(lines: Sequence[PageLine], title: range = range(0)) -> Iterator[Line]:
    """Yield the blocks of the article itself; what the site adds is furniture with its reason.

    `title` tells which of the lines are the title, if any is.
    """
    lead, text = lines[: title.start], rejoined(lines[title.stop :])
    bold_heads = sum(line.bold for line in text) <= _MANY_BOLD * sum(map(length_of, text))
    prose = [index for index, line in enumerate(text) if is_sentence(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(text))
    for line in lead:
        yield _furniture(line, _head_reason(line)) or _content(line, False)
    yield from (title_line(lines[index].text) for index in title)
    for index, line in enumerate(text):
        at_edge = _head_reason if index < first else _tail_reason if index > last else reason_of
        yield _furniture(line, at_edge(line)) or _content(line, bold_heads)


def _furniture(line: PageLine, reason: str | None) -> Line | None:
    return Line(line.text, "furniture", reason=reason) if reason else None


def _head_reason(line: PageLine) -> str | None:
    return DOCUMENT_RECORD if is_record_line(line) else _tail_reason(line)


def _tail_reason(line: PageLine) -> str | None:
    return SOURCE_LINE if line.cell is None and is_source_line(line.text) else reason_of(line)


def _content(line: PageLine, bold_heads: bool) -> Line:
    if line.cell:
        return Line(line.text, "cell", cell=line.cell)
    if line.is_note:
        return Line(line.text, "footnote")
    if line.is_caption or _is_picture_caption(line):
        return Line(line.text, "caption")
    if line.level and len(line.text) <= _LONGEST_HEADING and "。" not in line.text:
        return Line(line.text, "heading", line.level)
    if bold_heads and _is_bold(line) and not _ENDS_SENTENCE.search(line.text):
        return Line(line.text, "heading")
    return Line(line.text)


def _is_bold(line: PageLine) -> bool:
    is_short = 0 < line.bold <= _LONGEST_BOLD_HEADING
    return is_short and line.bold >= length_of(line)


def _is_subtitle(line: PageLine) -> bool:
    return line.level is not None or line.text.startswith(("—", "（", "(", "──"))


def _is_picture_caption(line: PageLine) -> bool:
    return (
        line.after_image
        and len(line.text) <= _LONGEST_CAPTION
        and (line.is_centred or _PICTURE.match(line.text) is not None)
        and not line.text.endswith("。")
    )
