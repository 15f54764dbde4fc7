"""Rows into tables the fast way: one prepared statement, many tuples, by the driver itself."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import IdentifierPreparer

from extractor.store.blocks import Block
from extractor.store.columns import METADATA

_MARKS: Mapping[str, str] = {"sqlite": "?", "postgresql": "%s"}
_QUOTING: Mapping[str, IdentifierPreparer] = {
    "sqlite": sqlite.dialect().identifier_preparer,
    "postgresql": postgresql.dialect().identifier_preparer,  # type: ignore[no-untyped-call]
}


@cache
def _statement(table: Table, columns: tuple[str, ...], server: str) -> str:
    quote = _QUOTING[server].quote
    names = ", ".join(map(quote, columns))
    marks = ", ".join([_MARKS[server]] * len(columns))
    return f"insert into {quote(table.name)} ({names}) values ({marks})"


def insert_blocks(connection: Connection, blocks: Iterable[Block]) -> None:
    """Insert the blocks of many reports table by table, those that others refer to first."""
    alike: dict[Table, dict[tuple[str, ...], list[Block]]] = {}
    for block in blocks:
        if block.values:
            alike.setdefault(block.table, {}).setdefault(block.columns, []).append(block)
    for table in METADATA.sorted_tables:
        for columns, together in alike.get(table, {}).items():
            statement = _statement(table, columns, connection.dialect.name)
            rows = list(chain.from_iterable(block.values for block in together))
            connection.exec_driver_sql(statement, rows)
