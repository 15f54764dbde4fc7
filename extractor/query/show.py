"""One fact with everything that is known of it: its passage, its evidence, its checks and links."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, or_, select

from extractor.store import tables
from extractor.store.tables import FACTS

_LEAST = 6
"""Characters of an id that may stand for it; fewer would soon be those of others."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact's row, its report's, its passage, and what hangs on it."""

    kind: str
    fact: RowMapping
    report: RowMapping
    passage: RowMapping | None
    evidence: list[RowMapping]
    checks: list[RowMapping]
    links: list[RowMapping]
    reviews: list[RowMapping]


def show(connection: Connection, fact_id: str) -> Shown:
    """Return the fact whose id is `fact_id` or alone begins so; raise `KeyError` for none."""
    for kind, table in FACTS.items():
        fact = _first(connection, table, table.c.id == fact_id)
        if fact is not None:
            return _shown(connection, kind, fact)
    begun = [
        (kind, fact)
        for kind, table in FACTS.items()
        for fact in _all(connection, table, table.c.id.between(fact_id, f"{fact_id}g"))
    ]
    if len(fact_id) < _LEAST or len(begun) != 1:
        raise KeyError(fact_id)
    return _shown(connection, *begun[0])


def _shown(connection: Connection, kind: str, fact: RowMapping) -> Shown:
    check, checked, link = tables.check, tables.checked.c, tables.link.c
    key = fact["id"]
    report = _first(connection, tables.report, tables.report.c.id == fact["report_id"])
    passage = _first(connection, tables.passage, tables.passage.c.id == fact["passage_id"])
    if report is None:
        raise KeyError(key)
    of_fact = select(checked.check_id).where(checked.fact_id == key)
    return Shown(
        kind,
        fact,
        report,
        passage,
        _all(connection, tables.evidence, tables.evidence.c.fact_id == key),
        _all(connection, check, check.c.id.in_(of_fact)),
        _all(connection, tables.link, or_(link.from_id == key, link.to_id == key)),
        _all(connection, tables.review, tables.review.c.attached_id == key),
    )


def _all(connection: Connection, table: Table, where: Any) -> list[RowMapping]:  # noqa: ANN401
    found = select(table).where(where).order_by(*table.primary_key)
    return list(connection.execute(found).mappings())


def _first(connection: Connection, table: Table, where: Any) -> RowMapping | None:  # noqa: ANN401
    return connection.execute(select(table).where(where)).mappings().first()
