"""Where the cells of a Word table stand when merged ones are counted."""

from collections.abc import Iterator

from extractor.document import Cell
from extractor.ingest.grid import Slot, placed
from extractor.ingest.word.names import W, child, number, switch, value
from extractor.ingest.xml_part import Element

_AROUND = frozenset({W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"})
_WIDEST = 63
"""Columns of a table in Word; a larger span is a damaged one."""


def cells_of(table: Element, count: int) -> Iterator[tuple[Cell, Element]]:
    """Yield each cell of the table with number `count`; what a merged cell covers is left out."""
    rows = [row for row in _inside(table, W + "tr") if not _is_deleted(row)]
    return placed([list(_slots(row)) for row in rows], count, _header_rows(rows))


def _slots(row: Element) -> Iterator[Slot[Element]]:
    """Yield the cells of a row; the old way of merging sideways becomes a span."""
    column = 1 + _columns(number(row, "trPr", "gridBefore"), 0)
    waiting: Slot[Element] | None = None
    for cell in _inside(row, W + "tc"):
        properties = cell.find(W + "tcPr")
        span = _columns(number(properties, "gridSpan"), 1)
        if waiting and value(properties, "hMerge") == "continue":
            waiting = waiting._replace(span=waiting.span + span)
        else:
            if waiting:
                yield waiting
            waiting = Slot(column, span, _continues(properties), cell)
        column += span
    if waiting:
        yield waiting


def _continues(properties: Element | None) -> bool:
    merge = child(properties, "vMerge")
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def _columns(given: int | None, default: int) -> int:
    return default if given is None else min(max(given, default), _WIDEST)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield the children of a kind, those in content controls too."""
    for found in element:
        if found.tag == tag:
            yield found
        elif found.tag in _AROUND:
            yield from _inside(found, tag)


def _is_deleted(row: Element) -> bool:
    return child(row, "trPr", "del") is not None


def _header_rows(rows: list[Element]) -> int:
    """Return how many rows at the top are to be repeated on each page."""
    heads = (switch(row.find(W + "trPr"), "tblHeader") is True for row in rows)
    return next((n for n, head in enumerate(heads) if not head), len(rows))
