"""The tables of reports and their parts, of runs and failures, and of what reviewers said."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text

from extractor.store.columns import BIG, METADATA, count, number, of, text

run = Table(
    "run",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("started", required=True),
    text("finished"),
    text("extractor_version", required=True),
    text("command"),
    *map(count, ("read", "failed", "duplicates")),
)

failure = Table(
    "failure",
    METADATA,
    Column("id", Integer, primary_key=True),
    of("run"),
    text("path", required=True),
    text("sha256"),
    text("stage", required=True),
    text("code", required=True),
    text("message", required=True),
    text("next_step"),
    number("seconds"),
)

report = Table(
    "report",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    text("path", required=True),
    text("title"),
    text("issuer"),
    text("number"),
    text("kind", required=True),
    text("written"),
    text("published"),
    text("data_period"),
    count("year"),
    text("province"),
    text("city"),
    text("county"),
    text("township"),
    text("region_code"),
    text("region_path"),
    text("media_type", required=True),
    count("characters", required=True),
    count("pages"),
    text("source_text", required=True),
    text("text_sha256", required=True),
    text("schema_version", required=True),
    text("extractor_version", required=True),
    text("digest", required=True),
    text("signature"),
    Column("copy_of", ForeignKey("report.id", ondelete="SET NULL")),
    of("run"),
    Index(None, "region_code"),
    Index(None, "year"),
    Index(None, "kind"),
    Index(None, "text_sha256"),
    # Every question leaves copies out: without this it would first read all reports, texts and all.
    Index(None, "copy_of"),
)

section = Table(
    "section",
    METADATA,
    Column("id", Text, primary_key=True),
    of("report", required=True),
    Column("parent_id", ForeignKey("section.id", ondelete="CASCADE")),
    count("ordinal", required=True),
    text("label"),
    count("level", required=True),
    text("title", required=True),
    text("role", required=True),
    Index(None, "report_id"),
    Index(None, "role"),
)

passage = Table(
    "passage",
    METADATA,
    Column("id", BIG, primary_key=True, autoincrement=False),
    of("report", required=True),
    of("section"),
    count("ordinal", required=True),
    count("start", required=True),
    count("end", required=True),
    text("text", required=True),
    Index(None, "report_id", "ordinal"),
)


review = Table(
    "review",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("report_sha256", required=True),
    text("fact_kind", required=True),
    text("fact_id", required=True),
    text("verdict", required=True),
    Column("correction", JSON),
    text("note"),
    text("reviewer"),
    text("made", required=True),
    text("quote", required=True),
    count("source_start", required=True),
    count("source_end", required=True),
    text("before", required=True),
    text("after", required=True),
    text("attached_id"),
    text("state", required=True),
    Index(None, "report_sha256"),
    Index(None, "attached_id"),
    Index(None, "state"),
)
