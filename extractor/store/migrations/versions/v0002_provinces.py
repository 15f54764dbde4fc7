"""Provinces of facts in a column of their own, and the indexes that find first facts at once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_DROPPED: Sequence[Sequence[str]] = (
    ("region_code", "kind", "year", "base_value"),
    ("year", "kind", "base_value"),
)
_MADE: Sequence[Sequence[str]] = (
    ("province_code", "kind", "base_value"),
    ("region_code", "kind"),
    ("year", "kind"),
)


def upgrade() -> None:
    """Apply the change."""
    op.create_index("ix_report_copy_of", "report", ["copy_of"])
    op.drop_index("ix_evidence_report_id", "evidence")
    # SQLite computes it when asked, which PostgreSQL before 18 cannot.
    stored = True if op.get_bind().dialect.name == "postgresql" else None
    for name in ("figure", "measure", "problem"):
        within = sa.Computed("substr(region_code, 1, 2) || '0000'", persisted=stored)
        op.add_column(name, sa.Column("province_code", sa.Text(), within))
        op.create_index(f"ix_{name}_province_code", name, ["province_code"])
    for columns in _DROPPED:
        op.drop_index(f"ix_figure_{'_'.join(columns)}", "figure")
    for columns in _MADE:
        op.create_index(f"ix_figure_{'_'.join(columns)}", "figure", list(columns))
