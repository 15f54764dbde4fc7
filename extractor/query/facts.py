"""Facts by their facets, as rows that carry their report, their place in it and their words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Column, Connection, RowMapping, Select, Table, func, select

from extractor.query.facets import condition, in_text
from extractor.store import tables

Kind = Literal["figure", "measure", "problem", "check"]
_AT_ONCE = 1_000
"""Rows fetched at a time: a result is never held as a whole."""

_TABLES: Mapping[Kind, Table] = {
    "figure": tables.figure,
    "measure": tables.measure,
    "problem": tables.problem,
}
_OWN: Mapping[Kind, tuple[str, ...]] = {
    "figure": (
        "metric", "condition", "value", "low", "high", "unit", "qualifier", "role", "direction",
        "statistic", "per", "place_name", "place_code", "place_how", "time", "year", "kind",
        "indicator", "base_value", "base_unit", "missing",
    ),
    "measure": (
        "kind", "name", "declared_count", "listed_count", "status", "topic", "actor",
        "place_name", "place_code",
    ),
    "problem": (
        "title", "topic", "cause", "effect", "setting", "status", "place_name", "place_code",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """Which facts: their kind, the facets they must have, words of their passage, how many.

    Copies of a report (mirrors, reprints) are left out unless `copies` asks for them, so that
    nothing is counted twice. `order` is a column of the kind, with `-` before it for the largest
    first; without it facts come report by report, in reading order.
    """

    kind: Kind = "figure"
    facets: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    order: str | None = None
    limit: int | None = None
    copies: bool = False


def facts(connection: Connection, query: Query) -> Iterator[RowMapping]:
    """Yield the facts that `query` asks for; raise `ValueError` for a query that makes no sense."""
    chosen = _ordered(_filtered(connection, query, _columns(query.kind)), query)
    streaming = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
    yield from streaming.execute(chosen.limit(query.limit)).mappings()


def count(connection: Connection, query: Query) -> int:
    """Return how many facts `query` asks for, whatever its limit."""
    found = _filtered(connection, query, [_TABLES[query.kind].c.id])
    return int(connection.execute(select(func.count()).select_from(found.subquery())).scalar_one())


def facet_counts(connection: Connection, query: Query, column: str) -> list[tuple[Any, int]]:
    """Return the values of a column among the facts asked for, with their counts, largest first."""
    value = _column(_TABLES[query.kind], column)
    found = _filtered(connection, query, [value, func.count()]).group_by(value)
    return [tuple(row) for row in connection.execute(found.order_by(func.count().desc(), value))]


def _columns(kind: Kind) -> list[Any]:
    table, evidence, report = _TABLES[kind], tables.evidence.c, tables.report.c
    own = [table.c[name] for name in _OWN[kind]]
    return [
        table.c.id,
        *own,
        evidence.source_quote.label("source_quote"),
        tables.passage.c.text.label("passage"),
        evidence.heading_path,
        evidence.page,
        evidence.paragraph,
        report.title.label("report"),
        report.issuer,
        report.number,
        report.path,
        table.c.confidence,
        table.c.found_by,
        table.c.review,
    ]


def _filtered(connection: Connection, query: Query, columns: list[Any]) -> Select[Any]:
    table, evidence = _TABLES[query.kind], tables.evidence.c
    whole = len(columns) > 2  # counting needs neither words nor places
    joined = table.join(tables.report, table.c.report_id == tables.report.c.id)
    if whole:
        main = (evidence.fact_id == table.c.id) & (evidence.role == "main")
        joined = joined.join(tables.evidence, main)
        joined = joined.outerjoin(tables.passage, tables.passage.c.id == table.c.passage_id)
    found = select(*columns).select_from(joined)
    for key, value in query.facets.items():
        found = found.where(condition(table, key, value))
    if query.text:
        found = found.where(in_text(table, query.text, connection.dialect.name))
    return found if query.copies else found.where(tables.report.c.copy_of.is_(None))


def _ordered(found: Select[Any], query: Query) -> Select[Any]:
    table = _TABLES[query.kind]
    if query.order is None:
        return found.order_by(table.c.report_id, table.c.ordinal)
    column = _column(table, query.order.removeprefix("-"))
    order = column.desc() if query.order.startswith("-") else column.asc()
    return found.order_by(order.nulls_last(), table.c.report_id, table.c.ordinal)


def _column(table: Table, name: str) -> Column[Any]:
    if name not in table.c:
        raise ValueError(f"{table.name} has no column {name!r}; it has {', '.join(table.c.keys())}")
    return table.c[name]
