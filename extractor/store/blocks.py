"""Rows on their way into a table: tuples, since most of a load's time would go into dicts."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Table

Row = Mapping[str, Any]
Values = tuple[Any, ...]


class Block(NamedTuple):
    """Rows of one table as tuples, each in the order of `columns`."""

    table: Table
    columns: tuple[str, ...]
    values: Sequence[Values]


def block_of(table: Table, rows: Sequence[Row]) -> Block:
    """Return rows that all have the same columns in the same order as a block."""
    columns = tuple(rows[0]) if rows else ()
    return Block(table, columns, [tuple(row.values()) for row in rows])
