"""The rows of a table in a Word file of 1997 to 2003."""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple

from extractor.ingest.word.tables import Content, Slot
from extractor.ingest.word97.properties import HEADER_ROW, TABLE, Properties, number

_CELL = 20
_BREADTH = 60
"""Twips; edges nearer to each other than a millimetre are one, drawn a little apart."""


class Row(NamedTuple, Generic[Content]):
    """What the cells of a row hold, and the properties of its end."""

    cells: Sequence[Content]
    properties: Properties


class _Form(NamedTuple):
    """The edges of a row's cells in twips, and how each cell is merged."""

    edges: Sequence[int]
    merges: Sequence[int]


def slots_of(rows: Sequence[Row[Content]]) -> list[list[Slot[Content]]]:
    """Return the rows with each cell in its column; columns are where any row has an edge."""
    forms = [_form(row) for row in rows]
    columns = _columns(sorted({edge for form in forms for edge in form.edges}))
    return [list(_slots(row, form, columns)) for row, form in zip(rows, forms, strict=True)]


def header_rows(rows: Sequence[Row[Content]]) -> int:
    """Return how many rows at the top are repeated on each page."""
    heads = [bool(number(row.properties, HEADER_ROW)) for row in rows]
    return heads.index(False) if False in heads else len(heads)


def _form(row: Row[Content]) -> _Form:
    """Return the row's form; one that does not fit its cells gives way to equal cells."""
    raw, count = row.properties.get(TABLE, b""), len(row.cells)
    if raw and raw[0] == count and len(raw) >= 3 + 2 * count:
        edges = struct.unpack_from(f"<{count + 1}h", raw, 1)
        merges = raw[3 + 2 * count :: _CELL]
        if all(left < right for left, right in pairwise(edges)):
            return _Form(edges, [*merges, *bytes(count)][:count])
    return _Form([n * 1000 for n in range(count + 1)], bytes(count))


def _columns(edges: Sequence[int]) -> dict[int, int]:
    """Return the column, from 1, that begins at each edge."""
    columns, column = {}, 0
    for last, edge in pairwise([-(1 << 20), *edges]):
        column += edge - last > _BREADTH
        columns[edge] = column
    return columns


def _slots(row: Row[Content], form: _Form, columns: dict[int, int]) -> Iterator[Slot[Content]]:
    waiting: Slot[Content] | None = None
    for content, (left, right), merge in zip(
        row.cells, pairwise(form.edges), form.merges, strict=True
    ):
        span = max(columns[right] - columns[left], 1)
        if waiting and merge & 3 == 1:
            waiting = waiting._replace(span=waiting.span + span)
            continue
        if waiting:
            yield waiting
        waiting = Slot(columns[left], span, merge >> 5 & 3 == 1, content)
    if waiting:
        yield waiting
