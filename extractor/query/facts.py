"""Facts by their facets, as rows that carry their report, their place in it and their words."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Select, cast, func, select

from extractor.query.narrowing import copies, narrowed, order_of, order_of_first
from extractor.query.question import Kind, Query, column_of, table_of
from extractor.store import tables
from extractor.store.tables import TALLIED

_AT_ONCE = 1_000
"""Rows fetched at a time: a result is never held as a whole."""

_OWN: Mapping[Kind, tuple[str, ...]] = {
    "figure": (
        "metric", "condition", "value", "low", "high", "unit", "qualifier", "role", "direction",
        "statistic", "per", "place_name", "region_code", "region_path", "place_how", "time", "year",
        "year_how", "kind", "indicator", "base_value", "base_unit", "missing", "metric_confidence",
    ),
    "measure": (
        "kind", "name", "declared_count", "listed_count", "status", "topic", "actor",
        "place_name", "region_code", "region_path", "year",
    ),
    "problem": (
        "title", "topic", "cause", "effect", "setting", "status", "place_name", "region_code",
        "region_path", "year",
    ),
}  # fmt: skip


def facts(connection: Connection, query: Query) -> Iterator[RowMapping]:
    """Yield the facts that `query` asks for; raise `ValueError` for a query that makes no sense."""
    streaming = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
    yield from streaming.execute(_rows(query, connection.dialect.name)).mappings()


def count(connection: Connection, query: Query) -> int:
    """Return how many facts `query` asks for, whatever its limit."""
    table = table_of(query.kind)
    found = narrowed(select(func.count()).select_from(table), query, connection.dialect.name)
    return int(connection.execute(found).scalar_one())


def facet_counts(connection: Connection, query: Query, column: str) -> list[tuple[Any, int]]:
    """Return the values of a column among the facts asked for, with their counts, largest first."""
    table = table_of(query.kind)
    value = column_of(table, column)
    if value.name in TALLIED[query.kind] and set(query.facets) <= {"kind"} and not query.text:
        found = _tallied(value, query)
    else:
        counted = select(value, func.count().label("facts")).select_from(table).group_by(value)
        found = narrowed(counted, query, connection.dialect.name)
    counts = [(row[0], int(row[1])) for row in connection.execute(found)]
    return sorted(counts, key=lambda pair: (-pair[1], str(pair[0])))


def _tallied(column: Column[Any], query: Query) -> Select[Any]:
    """Return the counts of all facts from those of each report, which are some tens a report."""
    tally = tables.tally.c
    found = select(cast(func.nullif(tally.value, ""), column.type), func.sum(tally.facts))
    found = found.where(tally.fact_kind == query.kind, tally.column == column.name)
    found = found.group_by(tally.value)
    if "kind" in query.facets:
        found = found.where(tally.kind.in_(query.facets["kind"].split(",")))
    return found if query.copies else found.where(tally.report_id.not_in(copies()))


def column_names(kind: Kind) -> tuple[str, ...]:
    """Return the names of the columns that each row about a fact of `kind` has."""
    return tuple(column.name for column in _columns(kind))


def _columns(kind: Kind) -> list[Any]:
    table, evidence, report = table_of(kind), tables.evidence.c, tables.report.c
    own = [table.c[name] for name in _OWN[kind]]
    return [
        table.c.id,
        *own,
        evidence.source_quote.label("source_quote"),
        tables.passage.c.text.label("passage"),
        evidence.heading_path,
        evidence.page,
        evidence.paragraph,
        func.coalesce(report.title, report.path).label("report"),
        report.issuer,
        report.number,
        report.path,
        table.c.confidence,
        table.c.found_by,
        table.c.review,
    ]


def _rows(query: Query, dialect: str) -> Select[Any]:
    """Return the facts with all their columns.

    Where only some are wanted, their keys are chosen first: indexes do that alone, and what stands
    beside a fact is read for no other.
    """
    table = table_of(query.kind)
    order = order_of(query)
    found = _whole(query.kind).order_by(*order)
    if query.limit is None:
        return narrowed(found, query, dialect)
    chosen = narrowed(select(table.c.key).select_from(table), query, dialect)
    first = chosen.order_by(*order_of_first(query, dialect)).limit(query.limit)
    return found.where(table.c.key.in_(first.correlate(None)))


@cache
def _whole(kind: Kind) -> Select[Any]:
    """Return all facts of a kind with all their columns; putting this together takes a while."""
    table, evidence = table_of(kind), tables.evidence.c
    main = (evidence.fact_id == table.c.id) & (evidence.role == "main")
    joined = (
        table.join(tables.report, table.c.report_id == tables.report.c.id)
        .join(tables.evidence, main)
        .outerjoin(tables.passage, tables.passage.c.id == table.c.passage_id)
    )
    return select(*_columns(kind)).select_from(joined)
