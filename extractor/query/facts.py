"""Facts by their facets, as rows that carry their report, their place in it and their words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    cast,
    func,
    select,
)

from extractor.query.facets import Unindexed, condition
from extractor.store import tables
from extractor.store.columns import report_of
from extractor.store.search import index_for
from extractor.store.tables import TALLIED

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
        "statistic", "per", "place_name", "region_code", "region_path", "place_how", "time", "year",
        "year_how", "kind", "indicator", "base_value", "base_unit", "missing",
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
    streaming = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
    yield from streaming.execute(_rows(query, connection.dialect.name)).mappings()


def count(connection: Connection, query: Query) -> int:
    """Return how many facts `query` asks for, whatever its limit."""
    table = _TABLES[query.kind]
    found = filtered(select(func.count()).select_from(table), query, connection.dialect.name)
    return int(connection.execute(found).scalar_one())


def facet_counts(connection: Connection, query: Query, column: str) -> list[tuple[Any, int]]:
    """Return the values of a column among the facts asked for, with their counts, largest first."""
    table = _TABLES[query.kind]
    value = _column(table, column)
    if column in TALLIED[query.kind] and set(query.facets) <= {"kind"} and not query.text:
        found = _tallied(value, query)
    else:
        counted = select(value, func.count().label("facts")).select_from(table).group_by(value)
        found = filtered(counted, query, connection.dialect.name)
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
    return found if query.copies else found.where(tally.report_id.not_in(_copies()))


def column_names(kind: Kind) -> tuple[str, ...]:
    """Return the names of the columns that each row about a fact of `kind` has."""
    return tuple(column.name for column in _columns(kind))


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


def _rows(query: Query, dialect: str) -> Select[Any]:
    """Return the facts with all their columns.

    Where only some are wanted, their keys are chosen first: indexes do that alone, and what stands
    beside a fact is read for no other.
    """
    table = _TABLES[query.kind]
    order = _order(table, query)
    found = _whole(query.kind).order_by(*order)
    if query.limit is None:
        return filtered(found, query, dialect)
    chosen = filtered(select(table.c.key).select_from(table), query, dialect)
    first = chosen.order_by(*_cheap_order(query, order, dialect)).limit(query.limit)
    return found.where(table.c.key.in_(first.correlate(None)))


def table_of(kind: Kind) -> Table:
    """Return the table of a kind of fact."""
    return _TABLES[kind]


def filtered(found: Select[Any], query: Query, dialect: str) -> Select[Any]:
    """Return a selection from the table of `query`, narrowed to the facts that it asks for."""
    table = _TABLES[query.kind]
    leading = "text" if query.text else next(filter(query.facets.__contains__, _LEADING), None)
    for key, value in query.facets.items():
        free = dialect != "sqlite" or leading in (None, key)
        among = table if free else Unindexed(table)
        found = found.where(condition(among, key, value))
    if query.text:
        index = index_for(dialect)
        found = found.where(index.key == table.c.passage_id, *index.holds(query.text))
    # The key tells the report too, and every index holds it: no row need be read for this.
    return found if query.copies else found.where(report_of(table.c.key).not_in(_copies()))


_LEADING = ("id", "indicator", "region")
"""Facets that few facts share: facts are found by the first that is asked for, then tried."""


def _copies() -> Select[Any]:
    return select(tables.report.c.id).where(tables.report.c.copy_of.is_not(None))


@cache
def _whole(kind: Kind) -> Select[Any]:
    """Return all facts of a kind with all their columns; putting this together takes a while."""
    table, evidence = _TABLES[kind], tables.evidence.c
    main = (evidence.fact_id == table.c.id) & (evidence.role == "main")
    joined = (
        table.join(tables.report, table.c.report_id == tables.report.c.id)
        .join(tables.evidence, main)
        .outerjoin(tables.passage, tables.passage.c.id == table.c.passage_id)
    )
    return select(*_columns(kind)).select_from(joined)


def _cheap_order(
    query: Query, order: list[ColumnElement[Any]], dialect: str
) -> list[ColumnElement[Any]]:
    """Return the order in a form that lets the database find the first few facts fast.

    Where facets tell much, finding all and sorting them is faster than trying fact after fact in
    their order; `+ 0` keeps SQLite from the latter. Words are found in the order of passages.
    """
    if query.order is not None:
        return order
    if query.text:
        return [index_for(dialect).key]
    telling = len(query.facets) > 1 or not _COMMON.issuperset(query.facets)
    return [order[0] + 0] if telling else order


_COMMON = frozenset(
    ["kind", "role", "unit", "statistic", "status", "topic", "year", "confidence", "metric", "name"]
)
"""Facets that so many facts share that the first of them are soon met."""


def _order(table: Table, query: Query) -> list[ColumnElement[Any]]:
    if query.order is None:
        return [table.c.key]
    column = _column(table, query.order.removeprefix("-"))
    order = column.desc() if query.order.startswith("-") else column.asc()
    return [order.nulls_last(), table.c.key]


def _column(table: Table, name: str) -> Column[Any]:
    if name not in table.c:
        raise ValueError(f"{table.name} has no column {name!r}; it has {', '.join(table.c.keys())}")
    return table.c[name]
