"""A sample of facts for people to judge: drawn by chance, alike for the same seed, in proportion.

Facts are put into groups (by kind, genre, year, …) and each group gives as many as its share of
all, so that the whole sample stands for the whole database. Within a group chance is a hash of the
seed and the fact's id: it depends neither on the order of rows nor on who draws.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from extractor.query.facts import facts
from extractor.query.narrowing import narrowed
from extractor.query.question import Query, column_of, table_of
from extractor.segment import sentences_of
from extractor.store import tables

Group = tuple[Any, ...]

_REPORT_COLUMNS: Mapping[str, ColumnElement[Any]] = MappingProxyType(
    {"genre": tables.report.c.kind, "province": tables.report.c.province}
)


@dataclass(frozen=True, slots=True)
class Sampled:
    """A drawn fact: its group, its row as `facts` gives it, and the sentence it stands in."""

    group: Group
    row: Mapping[str, Any]
    sentence: str


def sample(
    connection: Connection, query: Query, by: Sequence[str], size: int, seed: int
) -> Iterator[Sampled]:
    """Yield `size` of the facts that `query` asks for (all, if there are fewer), group by group.

    Raises `ValueError` for a column to group `by` that the facts do not have.
    """
    columns = [_column(table_of(query.kind), name) for name in by]
    sizes = Counter(group for _, group in _members(connection, query, columns))
    shares = _shares(sizes, min(size, sizes.total()))
    drawn: dict[Group, list[tuple[str, str]]] = {group: [] for group in shares}
    for fact_id, group in _members(connection, query, columns):
        _keep_least(drawn[group], shares[group], _lot(seed, fact_id), fact_id)
    for group in sorted(drawn, key=str):
        for _, fact_id in sorted(drawn[group], reverse=True):
            yield _sampled(connection, query, group, fact_id)


def _column(table: Table, name: str) -> ColumnElement[Any]:
    if name in _REPORT_COLUMNS:
        return _REPORT_COLUMNS[name]
    try:
        return column_of(table, name)
    except ValueError as error:
        raise ValueError(f"{error}; and of its report genre, province") from None


def _members(
    connection: Connection, query: Query, columns: Sequence[ColumnElement[Any]]
) -> Iterator[tuple[str, Group]]:
    table = table_of(query.kind)
    found: Select[Any] = select(table.c.id, *columns).select_from(table.join(tables.report))
    chosen = narrowed(found, query, connection.dialect.name)
    for row in connection.execution_options(yield_per=1_000).execute(chosen):
        yield row[0], tuple(row[1:])


def _shares(sizes: Mapping[Group, int], size: int) -> dict[Group, int]:
    """Return how many each group gives: its share, the remainders to those that miss most.

    >>> _shares({("count",): 70, ("money",): 25, ("share",): 5}, 10)
    {('count',): 7, ('money',): 3, ('share',): 0}
    """
    every = sum(sizes.values())
    exact = {group: size * number / every for group, number in sizes.items()}
    shares = {group: int(share) for group, share in exact.items()}
    left = size - sum(shares.values())
    for group in sorted(exact, key=lambda one: (shares[one] - exact[one], str(one)))[:left]:
        shares[group] += 1
    return shares


def _lot(seed: int, fact_id: str) -> str:
    return sha256(f"{seed} {fact_id}".encode()).hexdigest()


def _keep_least(kept: list[tuple[str, str]], most: int, lot: str, fact_id: str) -> None:
    """Keep a fact if its lot is among the `most` of its group; whichever end is as much by chance.

    A heap gives up its least, so those with the greatest lots stay.
    """
    if len(kept) < most:
        heapq.heappush(kept, (lot, fact_id))
    elif most:
        heapq.heappushpop(kept, (lot, fact_id))


def _sampled(connection: Connection, query: Query, group: Group, fact_id: str) -> Sampled:
    (found,) = facts(connection, Query(query.kind, {"id": fact_id}, copies=True))
    row = {str(name): value for name, value in found.items()}
    return Sampled(group, row, _sentence(connection, row))


def _sentence(connection: Connection, row: Mapping[str, Any]) -> str:
    evidence, passage = tables.evidence.c, str(row["passage"] or "")
    found = select(evidence.start, tables.passage.c.start).select_from(
        tables.evidence.join(tables.passage, tables.passage.c.report_id == evidence.report_id)
    )
    main = found.where(evidence.fact_id == row["id"], evidence.role == "main")
    inside = main.where(evidence.start.between(tables.passage.c.start, tables.passage.c.end))
    pair = connection.execute(inside).first()
    at = pair[0] - pair[1] if pair else 0
    around = (span for span in sentences_of(passage) if span.start <= at < span.end)
    return next((span.of(passage) for span in around), passage)
