"""The tables of what stands between facts, of their evidence, and of how many there are."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text

from extractor.store.columns import BIG, METADATA, count, number, of, text

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
