"""The figures of tables among a text's mentions."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from extractor.document import Block
from extractor.mention import Mention
from extractor.rules.tables.cells import tables_of
from extractor.rules.tables.reading import Found, figures_in
from extractor.span import Span


def with_cells(
    text: str, blocks: Sequence[Block], mentions: Sequence[Mention[Any]]
) -> list[Mention[Any]]:
    """Return `mentions` with the figures of the tables among `blocks`, in reading order.

    A figure that fills its cell takes the names of its row and column along; what looks like a
    figure in a label is none.
    """
    tables = list(tables_of(text, blocks))
    if not tables:
        return list(mentions)
    filling = {m.span: m.value for m in mentions if m.kind == "figure" and not m.value.missing}
    found: Found = {}
    for table in tables:
        found |= figures_in(text, table, filling)
    figures = [figure for figure in found.values() if figure]
    captions = [caption for table in tables for caption in table.captions]
    cells = [cell.span for table in tables for cell in table.cells]
    kept = _beside(_stated(mentions, [*captions, *cells]), found, captions)
    return sorted([*kept, *figures], key=lambda mention: (mention.span.start, mention.span.end))


def _stated(mentions: Iterable[Mention[Any]], tables: list[Span]) -> Iterator[Mention[Any]]:
    """Yield the mentions without the units that stand alone in tables, where no digit was lost."""
    spans = sorted(tables)
    starts = [span.start for span in spans]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        inside = index >= 0 and mention.span.start < spans[index].end
        if not (inside and mention.kind == "figure" and mention.value.missing):
            yield mention


def _beside(
    mentions: Iterable[Mention[Any]], found: Found, captions: Iterable[Span]
) -> Iterator[Mention[Any]]:
    """Yield the mentions without figures in labels and captions, and codes that are numbers."""
    read = sorted({**dict.fromkeys(captions), **found}.items())
    starts = [span.start for span, _ in read]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        span, figure = read[index] if index >= 0 else (mention.span, None)
        inside = index >= 0 and mention.span.start < span.end
        if not inside or not (mention.kind == "figure" or (mention.kind == "label" and figure)):
            yield mention
