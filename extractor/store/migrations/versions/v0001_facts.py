"""The tables of reports and their facts."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from extractor.store.search import index_of

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_sha256", sa.Text(), nullable=False),
        sa.Column("fact_kind", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("correction", sa.JSON(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("reviewer", sa.Text(), nullable=True),
        sa.Column("made", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("source_end", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("attached_id", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_attached_id"), "review", ["attached_id"], unique=False)
    op.create_index(op.f("ix_review_report_sha256"), "review", ["report_sha256"], unique=False)
    op.create_index(op.f("ix_review_state"), "review", ["state"], unique=False)
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text(), nullable=True),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=True),
        sa.Column("read", sa.Integer(), nullable=True),
        sa.Column("failed", sa.Integer(), nullable=True),
        sa.Column("duplicates", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )
    op.create_table(
        "failure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Float(precision=53), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["run.id"], name=op.f("fk_failure_run_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failure")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("written", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("data_period", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("county", sa.Text(), nullable=True),
        sa.Column("township", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.Column("region_path", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("schema_version", sa.Text(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("copy_of", sa.Integer(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["copy_of"], ["report.id"], name=op.f("fk_report_copy_of"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["run.id"], name=op.f("fk_report_run_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("sha256", name=op.f("uq_report_sha256")),
    )
    op.create_index(op.f("ix_report_kind"), "report", ["kind"], unique=False)
    op.create_index(op.f("ix_report_region_code"), "report", ["region_code"], unique=False)
    op.create_index(op.f("ix_report_text_sha256"), "report", ["text_sha256"], unique=False)
    op.create_index(op.f("ix_report_year"), "report", ["year"], unique=False)
    op.create_table(
        "check",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("expected", sa.Float(precision=53), nullable=True),
        sa.Column("found", sa.Float(precision=53), nullable=True),
        sa.Column("tolerance", sa.Float(precision=53), nullable=True),
        sa.Column("message_zh", sa.Text(), nullable=False),
        sa.Column("message_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_check_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check")),
    )
    op.create_index(op.f("ix_check_report_id"), "check", ["report_id"], unique=False)
    op.create_index(op.f("ix_check_verdict_kind"), "check", ["verdict", "kind"], unique=False)
    op.create_table(
        "evidence",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("fact_kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("source_end", sa.Integer(), nullable=False),
        sa.Column("source_quote", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("table_number", sa.Integer(), nullable=True),
        sa.Column("row_number", sa.Integer(), nullable=True),
        sa.Column("column_number", sa.Integer(), nullable=True),
        sa.Column("heading_path", sa.Text(), nullable=True),
        sa.Column("boxes", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_evidence_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_fact_id"), "evidence", ["fact_id"], unique=False)
    op.create_index(op.f("ix_evidence_report_id"), "evidence", ["report_id"], unique=False)
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_id", sa.Text(), nullable=False),
        sa.Column("to_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_link_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    op.create_index(op.f("ix_link_from_id"), "link", ["from_id"], unique=False)
    op.create_index(op.f("ix_link_report_id"), "link", ["report_id"], unique=False)
    op.create_index(op.f("ix_link_to_id"), "link", ["to_id"], unique=False)
    op.create_table(
        "section",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["section.id"], name=op.f("fk_section_parent_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_section_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section")),
    )
    op.create_index(op.f("ix_section_report_id"), "section", ["report_id"], unique=False)
    op.create_index(op.f("ix_section_role"), "section", ["role"], unique=False)
    op.create_table(
        "tally",
        sa.Column("fact_kind", sa.Text(), nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_tally_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint(
            "fact_kind", "column", "kind", "value", "report_id", name=op.f("pk_tally")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tally_report_id"), "tally", ["report_id"], unique=False)
    op.create_table(
        "checked",
        sa.Column("check_id", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_id"], ["check.id"], name=op.f("fk_checked_check_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("check_id", "fact_id", name=op.f("pk_checked")),
    )
    op.create_index(op.f("ix_checked_fact_id"), "checked", ["fact_id"], unique=False)
    op.create_table(
        "passage",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_passage_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_passage_section_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    op.create_index(
        op.f("ix_passage_report_id_ordinal"), "passage", ["report_id", "ordinal"], unique=False
    )
    op.create_table(
        "figure",
        sa.Column(
            "key",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=True),
        sa.Column(
            "passage_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(precision=53), nullable=True),
        sa.Column("low", sa.Float(precision=53), nullable=True),
        sa.Column("high", sa.Float(precision=53), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("base_value", sa.Float(precision=53), nullable=True),
        sa.Column("base_low", sa.Float(precision=53), nullable=True),
        sa.Column("base_high", sa.Float(precision=53), nullable=True),
        sa.Column("base_unit", sa.Text(), nullable=True),
        sa.Column("qualifier", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("metric", sa.Text(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=True),
        sa.Column("statistic", sa.Text(), nullable=True),
        sa.Column("per", sa.Text(), nullable=True),
        sa.Column("indicator", sa.Text(), nullable=True),
        sa.Column("place_quote", sa.Text(), nullable=True),
        sa.Column("place_name", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=True),
        sa.Column("place_level", sa.Text(), nullable=True),
        sa.Column("place_how", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.Column("region_path", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("year_how", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("missing", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(precision=53), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("review", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passage.id"], name=op.f("fk_figure_passage_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_figure_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_figure_section_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_figure")),
        sa.UniqueConstraint("id", name=op.f("uq_figure_id")),
    )
    op.create_index(
        op.f("ix_figure_indicator_region_code_year_value"),
        "figure",
        ["indicator", "region_code", "year", "value"],
        unique=False,
    )
    op.create_index(
        op.f("ix_figure_kind_base_value"), "figure", ["kind", "base_value"], unique=False
    )
    op.create_index(op.f("ix_figure_passage_id"), "figure", ["passage_id"], unique=False)
    op.create_index(
        op.f("ix_figure_region_code_kind_year_base_value"),
        "figure",
        ["region_code", "kind", "year", "base_value"],
        unique=False,
    )
    op.create_index(op.f("ix_figure_report_id"), "figure", ["report_id"], unique=False)
    op.create_index(
        op.f("ix_figure_year_kind_base_value"),
        "figure",
        ["year", "kind", "base_value"],
        unique=False,
    )
    op.create_table(
        "measure",
        sa.Column(
            "key",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=True),
        sa.Column(
            "passage_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("formula", sa.JSON(), nullable=True),
        sa.Column("declared_count", sa.Integer(), nullable=True),
        sa.Column("listed_count", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("place_quote", sa.Text(), nullable=True),
        sa.Column("place_name", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=True),
        sa.Column("place_level", sa.Text(), nullable=True),
        sa.Column("place_how", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.Column("region_path", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("year_how", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(precision=53), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("review", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passage.id"], name=op.f("fk_measure_passage_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_measure_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_measure_section_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_measure")),
        sa.UniqueConstraint("id", name=op.f("uq_measure_id")),
    )
    op.create_index(op.f("ix_measure_kind_topic"), "measure", ["kind", "topic"], unique=False)
    op.create_index(op.f("ix_measure_name"), "measure", ["name"], unique=False)
    op.create_index(op.f("ix_measure_passage_id"), "measure", ["passage_id"], unique=False)
    op.create_index(op.f("ix_measure_region_code"), "measure", ["region_code"], unique=False)
    op.create_index(op.f("ix_measure_report_id"), "measure", ["report_id"], unique=False)
    op.create_table(
        "problem",
        sa.Column(
            "key",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=True),
        sa.Column(
            "passage_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("effect", sa.Text(), nullable=True),
        sa.Column("setting", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("place_quote", sa.Text(), nullable=True),
        sa.Column("place_name", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=True),
        sa.Column("place_level", sa.Text(), nullable=True),
        sa.Column("place_how", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.Column("region_path", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("year_how", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(precision=53), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("review", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passage.id"], name=op.f("fk_problem_passage_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_problem_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_problem_section_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_problem")),
        sa.UniqueConstraint("id", name=op.f("uq_problem_id")),
    )
    op.create_index(op.f("ix_problem_passage_id"), "problem", ["passage_id"], unique=False)
    op.create_index(op.f("ix_problem_region_code"), "problem", ["region_code"], unique=False)
    op.create_index(op.f("ix_problem_report_id"), "problem", ["report_id"], unique=False)
    op.create_index(op.f("ix_problem_topic_status"), "problem", ["topic", "status"], unique=False)
    op.create_table(
        "time",
        sa.Column(
            "key",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=True),
        sa.Column(
            "passage_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("granularity", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(precision=53), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("review", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passage.id"], name=op.f("fk_time_passage_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_time_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_time_section_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_time")),
        sa.UniqueConstraint("id", name=op.f("uq_time_id")),
    )
    op.create_index(op.f("ix_time_report_id"), "time", ["report_id"], unique=False)
    op.create_table(
        "component",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name=op.f("fk_component_measure_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_component")),
    )
    op.create_index(
        op.f("ix_component_measure_id_ordinal"),
        "component",
        ["measure_id", "ordinal"],
        unique=False,
    )
    op.create_index(op.f("ix_component_name"), "component", ["name"], unique=False)
    index_of(op.get_bind()).create(op.get_bind())


def downgrade() -> None:
    """Take the change back."""
    op.execute("drop table passage_search")
    op.drop_index(op.f("ix_component_name"), table_name="component")
    op.drop_index(op.f("ix_component_measure_id_ordinal"), table_name="component")
    op.drop_table("component")
    op.drop_index(op.f("ix_time_report_id"), table_name="time")
    op.drop_table("time")
    op.drop_index(op.f("ix_problem_topic_status"), table_name="problem")
    op.drop_index(op.f("ix_problem_report_id"), table_name="problem")
    op.drop_index(op.f("ix_problem_region_code"), table_name="problem")
    op.drop_index(op.f("ix_problem_passage_id"), table_name="problem")
    op.drop_table("problem")
    op.drop_index(op.f("ix_measure_report_id"), table_name="measure")
    op.drop_index(op.f("ix_measure_region_code"), table_name="measure")
    op.drop_index(op.f("ix_measure_passage_id"), table_name="measure")
    op.drop_index(op.f("ix_measure_name"), table_name="measure")
    op.drop_index(op.f("ix_measure_kind_topic"), table_name="measure")
    op.drop_table("measure")
    op.drop_index(op.f("ix_figure_year_kind_base_value"), table_name="figure")
    op.drop_index(op.f("ix_figure_report_id"), table_name="figure")
    op.drop_index(op.f("ix_figure_region_code_kind_year_base_value"), table_name="figure")
    op.drop_index(op.f("ix_figure_passage_id"), table_name="figure")
    op.drop_index(op.f("ix_figure_kind_base_value"), table_name="figure")
    op.drop_index(op.f("ix_figure_indicator_region_code_year_value"), table_name="figure")
    op.drop_table("figure")
    op.drop_index(op.f("ix_passage_report_id_ordinal"), table_name="passage")
    op.drop_table("passage")
    op.drop_index(op.f("ix_checked_fact_id"), table_name="checked")
    op.drop_table("checked")
    op.drop_index(op.f("ix_tally_report_id"), table_name="tally")
    op.drop_table("tally")
    op.drop_index(op.f("ix_section_role"), table_name="section")
    op.drop_index(op.f("ix_section_report_id"), table_name="section")
    op.drop_table("section")
    op.drop_index(op.f("ix_link_to_id"), table_name="link")
    op.drop_index(op.f("ix_link_report_id"), table_name="link")
    op.drop_index(op.f("ix_link_from_id"), table_name="link")
    op.drop_table("link")
    op.drop_index(op.f("ix_evidence_report_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_fact_id"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_check_verdict_kind"), table_name="check")
    op.drop_index(op.f("ix_check_report_id"), table_name="check")
    op.drop_table("check")
    op.drop_index(op.f("ix_report_year"), table_name="report")
    op.drop_index(op.f("ix_report_text_sha256"), table_name="report")
    op.drop_index(op.f("ix_report_region_code"), table_name="report")
    op.drop_index(op.f("ix_report_kind"), table_name="report")
    op.drop_table("report")
    op.drop_table("failure")
    op.drop_table("run")
    op.drop_index(op.f("ix_review_state"), table_name="review")
    op.drop_index(op.f("ix_review_report_sha256"), table_name="review")
    op.drop_index(op.f("ix_review_attached_id"), table_name="review")
    op.drop_table("review")
