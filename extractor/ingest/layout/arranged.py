"""Pages become the source text with its blocks and the boxes of its characters."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from extractor.document import Block, Boxes
from extractor.ingest.layout.drafts import Draft, joints
from extractor.ingest.layout.flow import Column, body_size, columns_of, last_table
from extractor.ingest.layout.furniture import Parted, part
from extractor.ingest.layout.lines import Line
from extractor.ingest.layout.page import Page, Table
from extractor.ingest.layout.sequence import drafts_of
from extractor.span import Span


class Arranged(NamedTuple):
    """The source text of pages, one block a line, with a box for each character."""

    text: str
    blocks: tuple[Block, ...]
    boxes: Boxes


def arranged(pages: Sequence[Page]) -> Arranged:
    """Return the text of `pages` in reading order."""
    drawn = {page.number: page.glyphs.text() for page in pages}
    body = body_size(pages)
    parted = part(pages, drawn, body)
    columns: list[Column] = []
    beside: dict[int, list[Draft]] = {}
    table: Table | None = None
    for page, rest in zip(pages, parted, strict=True):
        found = list(columns_of(page, rest, drawn[page.number], body, table))
        table = last_table(found)
        columns += found
        beside[page.number] = [*_furniture(rest), *_footnotes(found)]
    return _written(list(drafts_of(columns, beside, drawn, body)), pages)


def _furniture(parted: Parted) -> Iterator[Draft]:
    for line, reason in parted.furniture:
        yield Draft("furniture", (line,), reason=reason)


def _footnotes(columns: Sequence[Column]) -> Iterator[Draft]:
    for column in columns:
        if column.footnotes:
            yield Draft("footnote", column.footnotes)


class _Placed(NamedTuple):
    """Glyphs `first` to `last` of a page, which stand in the text from `start` on."""

    start: int
    page: int
    first: int
    last: int


def _written(drafts: Sequence[Draft], pages: Sequence[Page]) -> Arranged:
    """Return the drafts as text, each glyph's box taken along."""
    texts: list[str] = []
    places: list[_Placed] = []
    blocks: list[Block] = []
    size = 0
    for draft in drafts:
        texts += ["\n"] if texts else []
        size += bool(blocks)
        begin = size
        for line, gap in joints(draft.lines):
            texts += [gap, line.text]
            places += _places(line, size + len(gap))
            size += len(gap) + len(line.text)
        span = Span(begin, size)
        blocks.append(Block(draft.kind, span, draft.level, draft.page, draft.cell, draft.reason))
    return Arranged("".join(texts), tuple(blocks), _boxes(places, pages, size))


def _places(line: Line, start: int) -> Iterator[_Placed]:
    for first, last in line.pieces:
        if first < 0:
            start += 1
        else:
            yield _Placed(start, line.page, first, last)
            start += last - first


def _boxes(places: Sequence[_Placed], pages: Sequence[Page], size: int) -> Boxes:
    """Return the boxes of a text of `size` characters; what nobody drew has none."""
    glyphs = {page.number: page.glyphs for page in pages}
    shown = {page.number: page.shown_edges() for page in pages}
    page_of = np.zeros(size, np.int32)
    edges = np.zeros((size, 4), np.float32)
    recognised = any(each.certainty is not None for each in glyphs.values())
    certainty = np.ones(size, np.float32) if recognised else None
    for start, page, first, last in places:
        end = start + last - first
        page_of[start:end] = page
        edges[start:end] = shown[page][first:last]
        sure = glyphs[page].certainty
        if certainty is not None and sure is not None:
            certainty[start:end] = sure[first:last]
    return Boxes(page_of, edges, certainty)
