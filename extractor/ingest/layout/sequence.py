"""The blocks of all pages in the order of the source text."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.document import BlockKind
from extractor.ingest.layout.drafts import Draft
from extractor.ingest.layout.flow import LARGER, Column, Step, heading_levels, rounded, steps_of
from extractor.ingest.layout.grid import cells_of
from extractor.ingest.layout.lines import Line
from extractor.ingest.layout.page import Table
from extractor.ingest.layout.paragraphs import begins

_LONGEST_HEADING = 60
# A caption has its number before it, and may have its unit at the other end of the line.
_TITLE_AND_UNIT = 3
_SENTENCE = re.compile(r"[。；;，,]\s*$")
_CAPTION = re.compile(r"\s*(?:附?[表图]\s*[\d一二三四五六七八九十]|[（(]?单位[:：])")


def drafts_of(
    columns: Sequence[Column],
    beside: Mapping[int, Sequence[Draft]],
    drawn: Mapping[int, str],
    body: float,
) -> Iterator[Draft]:
    """Yield the blocks of `columns`; `beside` holds each page's furniture and footnotes.

    What stands beside the text of a page comes after the paragraph with which the page ends, so
    that no paragraph is torn. `body` is the size of the text in points.
    """
    waiting = sorted(beside)
    for draft in _blocks(columns, drawn, body):
        while waiting and waiting[0] < draft.page:
            yield from beside[waiting.pop(0)]
        yield draft
    for page in waiting:
        yield from beside[page]


def _blocks(columns: Sequence[Column], drawn: Mapping[int, str], body: float) -> Iterator[Draft]:
    levels = heading_levels([line for column in columns for line in column.lines], body)
    tables, above, page = 0, None, 0
    for part in _parts(columns, body):
        if isinstance(part, Draft):
            above = None
            yield _named(part, levels)
            continue
        table, number = part
        place = (number, drawn[number])
        cells, above = cells_of(table, place, above if page == number - 1 else None, tables + 1)
        tables, page = max(tables, above.number), number
        yield from cells


def _parts(columns: Sequence[Column], body: float) -> Iterator[Draft | tuple[Table, int]]:
    """Yield paragraphs and tables (with their page)."""
    lines: list[Line] = []
    before: Step | None = None
    for step in steps_of(columns):
        if isinstance(step.item, Table):
            if lines:
                yield _before_table(Draft("paragraph", tuple(lines)), step.page)
            yield step.item, step.page
            lines, before = [], None
            continue
        if before and begins(lines[-1], step.item, (before.bounds, step.bounds), LARGER * body):
            yield Draft("paragraph", tuple(lines))
            lines = []
        lines.append(step.item)
        before = step
    if lines:
        yield Draft("paragraph", tuple(lines))


def _before_table(draft: Draft, page: int) -> Draft:
    """Return a line that stands above a table of its page as the table's caption.

    A line of many parts is a head that fits none of the table's columns: what it says of one of
    them does not hold for all.
    """
    line, *more = draft.lines
    whole = draft.page == page and not more and line.parts <= _TITLE_AND_UNIT
    return draft.named("caption") if whole and not _SENTENCE.search(draft.text) else draft


def _named(draft: Draft, levels: Mapping[float, int]) -> Draft:
    text = draft.text
    if draft.kind != "paragraph" or len(text) > _LONGEST_HEADING or _SENTENCE.search(text):
        return draft
    kind: BlockKind = "caption" if _CAPTION.match(text) else "heading"
    level = levels.get(rounded(draft.lines[0]))
    return draft.named(kind, level) if kind == "caption" or level else draft
