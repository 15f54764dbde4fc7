"""The columns that the tables are put together from."""

from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Float, ForeignKey, Integer, MetaData, Text

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

BIG = BigInteger().with_variant(Integer, "sqlite")
"""The type of passage ids; only an INTEGER key is SQLite's own row number."""


ROOM = 1 << 20
"""Keys of passages, facts and evidence are made of their report's and their place in it: no report
has this many of any."""


def report_of(key: ColumnElement[int]) -> ColumnElement[int]:
    """Return the id of the report that `key` tells."""
    return key // ROOM


def of_report(key: ColumnElement[int], report_id: int) -> ColumnElement[bool]:
    """Return the condition that `key` is one of the report's, which is a range of keys."""
    return key.between(report_id * ROOM, (report_id + 1) * ROOM - 1)


def text(name: str, *, required: bool = False) -> Column[str]:
    """Return a column of words."""
    return Column(name, Text, nullable=not required)


def number(name: str) -> Column[float]:
    """Return a column of numbers, as exact as JSON's."""
    return Column(name, Float(53))


def count(name: str, *, required: bool = False) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=not required)


def of(table: str, *, required: bool = False) -> Column[Any]:
    """Return the column that names a row of another table; a required one goes with that row."""
    reference = ForeignKey(f"{table}.id", ondelete="CASCADE" if required else "SET NULL")
    return Column(f"{table}_id", reference, nullable=not required)
