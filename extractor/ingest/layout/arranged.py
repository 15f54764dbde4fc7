"""Pages become the source text with its blocks and the boxes of its characters."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.document import Block, Boxes
from extractor.ingest.layout.drafts import Draft, joints
from extractor.ingest.layout.flow import Column, body_size, columns_of
from extractor.ingest.layout.furniture import Parted, part
from extractor.ingest.layout.glyphs import joined
from extractor.ingest.layout.lines import Line
from extractor.ingest.layout.page import Page
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
    columns, beside = [], {}
    for page, rest in zip(pages, parted, strict=True):
        found = list(columns_of(page, rest, drawn[page.number], body))
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


def _written(drafts: Sequence[Draft], pages: Sequence[Page]) -> Arranged:
    """Return the drafts as text, each glyph's box taken along."""
    starts = _starts(pages)
    texts: list[str] = []
    origins: list[npt.NDArray[np.int64]] = []
    blocks: list[Block] = []
    size = 0
    for draft in drafts:
        if texts:
            texts.append("\n")
            origins.append(_NOWHERE)
            size += 1
        begin = size
        for line, gap in joints(draft.lines):
            texts += [gap, line.text]
            origins += [_NOWHERE] * len(gap) + _origins(line, starts)
            size += len(gap) + len(line.text)
        span = Span(begin, size)
        blocks.append(Block(draft.kind, span, draft.level, draft.page, draft.cell, draft.reason))
    every = np.concatenate(origins) if origins else np.empty(0, np.int64)
    return _placed("".join(texts), tuple(blocks), every, pages)


_NOWHERE = np.array([-1])


def _starts(pages: Sequence[Page]) -> Mapping[int, int]:
    """Return where each page's glyphs begin among those of all pages."""
    starts, total = {}, 0
    for page in pages:
        starts[page.number] = total
        total += len(page.glyphs.codes)
    return starts


def _origins(line: Line, starts: Mapping[int, int]) -> list[npt.NDArray[np.int64]]:
    start = starts[line.page]
    return [
        _NOWHERE if first < 0 else np.arange(start + first, start + last)
        for first, last in line.pieces
    ]


def _placed(
    text: str, blocks: tuple[Block, ...], origins: npt.NDArray[np.int64], pages: Sequence[Page]
) -> Arranged:
    glyphs = joined([page.glyphs for page in pages])
    numbers = [np.full(len(page.glyphs.codes), page.number, np.int32) for page in pages]
    drawn = origins >= 0
    page_of = np.zeros(len(text), np.int32)
    edges = np.zeros((len(text), 4), np.float32)
    if drawn.any():
        page_of[drawn] = np.concatenate(numbers)[origins[drawn]]
        edges[drawn] = glyphs.edges[origins[drawn]]
    certainty = None
    if glyphs.certainty is not None:
        certainty = np.ones(len(text), np.float32)
        certainty[drawn] = glyphs.certainty[origins[drawn]]
    return Arranged(text, blocks, Boxes(page_of, edges, certainty))
