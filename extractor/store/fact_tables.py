"""The tables of facts: figures, measures with their components, problems, times."""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Computed, Index, Integer, Table, Text

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
        number("metric_confidence"),
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
