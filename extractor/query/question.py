"""A question to the fact database: which facts, which of their columns, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Column, Table

from extractor.query.export.headings import heading
from extractor.store import tables

Kind = Literal["figure", "measure", "problem"]

_TABLES: Mapping[Kind, Table] = {
    "figure": tables.figure,
    "measure": tables.measure,
    "problem": tables.problem,
}


@dataclass(frozen=True, slots=True)
class Query:
    """Which facts: their kind, the facets they must have, words of their passage, how many.

    Copies of a report (mirrors, reprints) are left out unless `copies` asks for them, so that
    nothing is counted twice. `order` is a column of the kind, with `-` before it for the largest
    first; without it facts come report by report, in reading order. Values are put in order as
    their base unit counts them.
    """

    kind: Kind = "figure"
    facets: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    order: str | None = None
    limit: int | None = None
    copies: bool = False


def table_of(kind: Kind) -> Table:
    """Return the table of a kind of fact."""
    return _TABLES[kind]


def column_of(table: Table, name: str) -> Column[Any]:
    """Return a column by its name or heading; raise `ValueError`, with those there are, for others.

    >>> column_of(tables.figure, "数值").name, column_of(tables.figure, "unit").name
    ('value', 'unit')
    """
    found = [column for column in table.c if name in (column.name, heading(column.name))]
    if not found:
        raise ValueError(f"{table.name} has no column {name!r}; it has {', '.join(table.c.keys())}")
    return found[0]
