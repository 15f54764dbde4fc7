"""The rows of a table in a Word file of 1997 to 2003."""

import struct
from collections.abc import Sequence

from extractor.ingest.grid import Content, Merge, Row
from extractor.ingest.word97.properties import HEADER_ROW, TABLE, Properties, number

_CELL = 20
"""Bytes that say how a cell looks, the first of them how it is merged."""


def row_of(cells: Sequence[Content], properties: Properties) -> Row[Content]:
    """Return a row with what the properties of its end say about it."""
    raw, count = properties.get(TABLE, b""), len(cells)
    is_header = bool(number(properties, HEADER_ROW))
    if not raw or raw[0] != count or len(raw) < 3 + 2 * count:
        return Row(cells, is_header=is_header)
    edges = struct.unpack_from(f"<{count + 1}h", raw, 1)
    merges = [Merge(flags & 3 == 1, flags >> 5 & 3 == 1) for flags in raw[3 + 2 * count :: _CELL]]
    return Row(cells, edges, merges, is_header)
