"""The SQL that each facet becomes: from a table of facts and a value as it was typed."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, UnaryExpression, func, or_, select
from sqlalchemy.sql.operators import custom_op

from extractor.query.regions import inside
from extractor.query.vocabulary import known
from extractor.store import tables
from extractor.values.numbers import read_number

Condition = ColumnElement[bool]
_ENDS = 2
_PLUS: custom_op[Any] = custom_op("+")


class Unindexed:
    """A table of facts that SQLite narrows without using its indexes.

    It chooses an index by how many values that has, and knows nothing of how they are spread:
    where another facet finds the facts, those found are cheaper to try one by one.
    """

    def __init__(self, table: Table) -> None:
        self.name = table.name
        # SQLite's own way to say so: a plus that changes nothing.
        self.c: Mapping[str, Any] = {
            name: UnaryExpression(column, operator=_PLUS, type_=column.type)
            for name, column in table.c.items()
        }


Facts = Table | Unindexed
"""What a facet narrows: it has a name, and columns in `c`."""


def equal(column: str) -> Callable[[Facts, str], Condition]:
    """Return what makes the condition that `column` is one of the values, parted by commas."""
    return lambda table, value: or_(
        *(table.c[column] == one for one in known(table.name, column, value.split(",")))
    )


def found_by(table: Facts, value: str) -> Condition:
    """Return the condition that a rule or the tagger found the fact, alone or with the other."""
    column = table.c["found_by"]
    first = (column.startswith(f"{one}+", autoescape=True) for one in value.split(","))
    second = (column.endswith(f"+{one}", autoescape=True) for one in value.split(","))
    return or_(column.in_(value.split(",")), *first, *second)


def holding(column: str) -> Callable[[Facts, str], Condition]:
    """Return what makes the condition that `column` holds the words."""
    return lambda table, value: table.c[column].contains(value, autoescape=True)


def _in_reports(table: Facts, condition: Condition) -> Condition:
    """Return the condition that a fact's report meets another: reports are few, facts are many."""
    return table.c["report_id"].in_(select(tables.report.c.id).where(condition))


def of_report_in(table: Facts, value: str) -> Condition:
    """Return the condition that a fact's report is about a region."""
    report = tables.report.c
    return _in_reports(table, inside(value, report.region_code, report.region_path))


def of_year(table: Facts, value: str) -> Condition:
    """Return the condition for a year (2023) or years (2020-2023)."""
    years = [int(year) for year in re.split("[-–—~～至]", value)]
    if len(years) > _ENDS:
        raise ValueError(value)
    if len(years) == 1:
        return table.c["year"] == years[0]
    return table.c["year"].between(min(years), max(years))


def at_least(column: str) -> Callable[[Facts, str], Condition]:
    """Return what makes the condition that `column` is at least the value."""
    return lambda table, value: table.c[column] >= float(value)


def at_least_value(table: Facts, value: str) -> Condition:
    """Return the condition that the value, in the base unit, is at least this."""
    return func.coalesce(table.c["base_value"], table.c["base_low"]) >= _number(value)


def at_most_value(table: Facts, value: str) -> Condition:
    """Return the condition that the value, in the base unit, is at most this."""
    return func.coalesce(table.c["base_value"], table.c["base_high"]) <= _number(value)


def _number(words: str) -> float:
    """Return a number as it is typed, in digits or in words.

    >>> _number("80"), _number("1.2亿"), _number("1e6")
    (80.0, 120000000.0, 1000000.0)
    """
    read = read_number(words)
    return float(words) if read is None else float(read)


def with_verdict(table: Facts, value: str) -> Condition:
    """Return the condition that a check of the fact came to a verdict."""
    check, checked = tables.check.c, tables.checked.c
    known("check", "verdict", [value])
    found = select(checked.fact_id).join(tables.check).where(check.verdict == value)
    return table.c["id"].in_(found)


def with_review(table: Facts, value: str) -> Condition:
    """Return the condition for the reviewers' last verdict; `none` for no review."""
    return table.c["review"].is_(None) if value == "none" else table.c["review"] == value


def with_lost_digits(table: Facts, value: str) -> Condition:
    """Return the condition that the digits were lost (`yes`), or not."""
    return table.c["missing"].is_(value == "yes")


def of_report(table: Facts, value: str) -> Condition:
    """Return the condition for words of the report's title, or its path."""
    report = tables.report.c
    named = report.title.contains(value, autoescape=True)
    return _in_reports(table, or_(named, report.path == value))


def of_document_kind(table: Facts, value: str) -> Condition:
    """Return the condition for the kind of the report."""
    known("report", "kind", [value])
    return _in_reports(table, tables.report.c.kind == value)


def of_issuer(table: Facts, value: str) -> Condition:
    """Return the condition for words of the issuer's name."""
    return _in_reports(table, tables.report.c.issuer.contains(value, autoescape=True))
