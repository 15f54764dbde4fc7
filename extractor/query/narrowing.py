"""How the database comes to the facts that a question asks for, and to the first of them fast.

SQLite chooses an index by how many values it has and knows nothing of how they are spread, so it is
told: by one facet, the leading one, facts are found; the others are tried on those found.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, select

from extractor.query.conditions import Unindexed
from extractor.query.facets import condition
from extractor.query.question import Query, column_of, table_of
from extractor.query.regions import is_province
from extractor.store import tables
from extractor.store.columns import report_of
from extractor.store.search import index_for

_TELLING = frozenset(
    ["id", "indicator", "region", "report", "document", "issuer", "from", "verdict"]
)
"""Facets by which an index finds the few facts that share them."""


def narrowed(found: Select[Any], query: Query, dialect: str) -> Select[Any]:
    """Return a selection from the table of `query`, narrowed to the facts that it asks for."""
    table = table_of(query.kind)
    for key, value in query.facets.items():
        free = dialect != "sqlite" or _may_find(key, query)
        found = found.where(condition(table if free else Unindexed(table), key, value))
    if query.text:
        found = _with_words(found, query, dialect)
    # The key tells the report too, and every index holds it: no row need be read for this.
    return found if query.copies else found.where(report_of(table.c.key).not_in(copies()))


def copies() -> Select[Any]:
    """Select the ids of reports that copy others."""
    return select(tables.report.c.id).where(tables.report.c.copy_of.is_not(None))


def _may_find(facet: str, query: Query) -> bool:
    """Tell whether an index may be used for a facet."""
    leading = _leading(query)
    by_value = facet == "kind" and leading == "region" and query.order is not None
    return leading in (None, facet) or (by_value and _in_a_province(query))


def _leading(query: Query) -> str | None:
    """Return what finds the facts: the facet that fewest facts share, or the words."""
    for facet in ("id", "indicator"):
        if facet in query.facets:
            return facet
    if "region" in query.facets and not (query.text and _in_a_province(query)):
        return "region"
    return "text" if query.text else None


def _in_a_province(query: Query) -> bool:
    return is_province(query.facets["region"])


def _with_words(found: Select[Any], query: Query, dialect: str) -> Select[Any]:
    table, index, words = table_of(query.kind), index_for(dialect), query.text or ""
    if _leading(query) == "text":
        return found.where(index.key == table.c.passage_id, *index.holds(words))
    holding = select(index.key).where(*index.holds(words))
    among = Unindexed(table) if dialect == "sqlite" else table
    return found.where(among.c["passage_id"].in_(holding))


def order_of(query: Query) -> list[ColumnElement[Any]]:
    """Return the order of the facts; raise `ValueError` for a column that there is not."""
    table = table_of(query.kind)
    if query.order is None:
        return [table.c.key]
    name = column_of(table, query.order.removeprefix("-")).name
    column = table.c[f"base_{name}" if name in ("value", "low", "high") else name]
    order = column.desc() if query.order.startswith("-") else column.asc()
    return [order.nulls_last(), table.c.key]


def order_of_first(query: Query, dialect: str) -> list[ColumnElement[Any]]:
    """Return the same order in a form that lets the database find the first few facts fast.

    Where an index finds the few that there are, sorting them is faster than trying fact after fact
    in their order; `+ 0` keeps SQLite from the latter. The index of provinces holds their facts in
    reading order. Words are found in the order of passages, and an index of SQLite holds the facts
    of a passage in theirs.
    """
    order, leading = order_of(query), _leading(query)
    if query.order is not None:
        return order
    if leading == "text":
        return [index_for(dialect).key] if dialect == "sqlite" else order
    in_order = leading == "region" and _in_a_province(query)
    telling = not _TELLING.isdisjoint(query.facets)
    return [order[0] + 0] if telling and not in_order else order
