"""The tables of facts, of the links and checks between them, and of all their evidence."""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Computed, ForeignKey, Index, Integer, Table, Text

from extractor.store.columns import BIG, METADATA, count, number, of, text


def _fact(*own: Column[Any]) -> list[Column[Any]]:
    """Return the columns of a fact: where it stands, `own`, how sure it is, what reviewers said.

    `key` numbers the facts of all reports in reading order, so that an index on anything else
    yields its facts in that order without sorting them.
    """
    return [
        Column("key", BIG, primary_key=True, autoincrement=False),
        Column("id", Text, nullable=False, unique=True),
        of("report", required=True),
        of("section"),
        of("passage"),
        count("ordinal", required=True),
        *own,
        number("confidence"),
        text("found_by"),
        text("review"),
    ]


def _place() -> list[Column[Any]]:
    """Return the place that the fact names, then the region and year it holds for.

    Where the fact names none, region and year are its report's: what facts are filtered by must
    stand in their own table, or no index could find them.
    """
    named = [text(f"place_{part}") for part in ("quote", "name", "code", "level", "how")]
    within = Column("province_code", Text, Computed("substr(region_code, 1, 2) || '0000'"))
    return [
        *named,
        text("region_code"),
        text("region_path"),
        count("year"),
        text("year_how"),
        within,
    ]


figure = Table(
    "figure",
    METADATA,
    *_fact(
        text("quote", required=True),
        text("kind", required=True),
        *map(number, ("value", "low", "high")),
        text("unit"),
        *map(number, ("base_value", "base_low", "base_high")),
        text("base_unit"),
        text("qualifier", required=True),
        text("role", required=True),
        *map(text, ("direction", "metric", "condition", "statistic", "per", "indicator")),
        *_place(),
        text("time"),
        Column("missing", Boolean, nullable=False),
    ),
    Index(None, "report_id"),
    Index(None, "passage_id"),
    Index(None, "indicator", "region_code", "year", "value"),
    Index(None, "kind", "base_value"),
    # A province has so many facts that they are found in the order that is wanted, or not in time:
    # in reading order, or by value. Those of smaller regions are few enough to be sorted.
    Index(None, "province_code"),
    Index(None, "province_code", "kind", "base_value"),
    Index(None, "region_code", "kind"),
    Index(None, "year", "kind"),
)

measure = Table(
    "measure",
    METADATA,
    *_fact(
        text("kind", required=True),
        text("name", required=True),
        Column("formula", JSON),
        *map(count, ("declared_count", "listed_count")),
        *map(text, ("status", "topic", "actor")),
        *_place(),
    ),
    Index(None, "report_id"),
    Index(None, "kind", "topic"),
    Index(None, "region_code"),
    Index(None, "province_code"),
    Index(None, "name"),
    Index(None, "passage_id"),
)

component = Table(
    "component",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("measure", required=True),
    count("ordinal", required=True),
    text("name", required=True),
    Index(None, "measure_id", "ordinal"),
    Index(None, "name"),
)

problem = Table(
    "problem",
    METADATA,
    *_fact(
        text("title", required=True),
        *map(text, ("topic", "cause", "effect", "setting", "status")),
        *_place(),
    ),
    Index(None, "report_id"),
    Index(None, "topic", "status"),
    Index(None, "region_code"),
    Index(None, "province_code"),
    Index(None, "passage_id"),
)

time = Table(
    "time",
    METADATA,
    *_fact(
        text("quote", required=True),
        *map(text, ("start", "end")),
        text("granularity", required=True),
    ),
    Index(None, "report_id"),
)

link = Table(
    "link",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("report", required=True),
    text("kind", required=True),
    text("from_id", required=True),
    text("to_id", required=True),
    Index(None, "report_id"),
    Index(None, "from_id"),
    Index(None, "to_id"),
)

check = Table(
    "check",
    METADATA,
    Column("id", Text, primary_key=True),
    of("report", required=True),
    count("ordinal", required=True),
    text("kind", required=True),
    text("verdict", required=True),
    *map(number, ("expected", "found", "tolerance")),
    text("message_zh", required=True),
    text("message_en", required=True),
    Index(None, "report_id"),
    Index(None, "verdict", "kind"),
)

checked = Table(
    "checked",
    METADATA,
    Column("check_id", ForeignKey("check.id", ondelete="CASCADE"), primary_key=True),
    Column("fact_id", Text, primary_key=True),
    Index(None, "fact_id"),
)

evidence = Table(
    "evidence",
    METADATA,
    Column("id", BIG, primary_key=True, autoincrement=False),
    of("report", required=True),
    text("fact_id", required=True),
    text("fact_kind", required=True),
    text("role", required=True),
    count("start", required=True),
    count("end", required=True),
    text("quote", required=True),
    count("source_start", required=True),
    count("source_end", required=True),
    text("source_quote", required=True),
    *map(count, ("page", "paragraph", "table_number", "row_number", "column_number")),
    text("heading_path"),
    Column("boxes", JSON),
    Index(None, "fact_id"),
)

tally = Table(
    "tally",
    METADATA,
    Column("fact_kind", Text, primary_key=True),
    Column("column", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("report_id", ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    count("facts", required=True),
    Index(None, "report_id"),
    sqlite_with_rowid=False,
)
"""How many facts of each report and kind have each value: counting by a column reads few rows.

What is absent is written as the empty text, which no column holds.
"""
