"""The tables of reports and their facts, as they were first: what follows changes them."""

from collections.abc import Iterator, Mapping, Sequence
from re import findall
from typing import Any, Final

import sqlalchemy as sa
from alembic import op

from extractor.store.columns import METADATA
from extractor.store.search import index_of

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_FACT: Final = "key:big* id= report_id>report! section_id~section passage_id~passage ordinal:count!"
_SURE: Final = "confidence:number found_by review"
_PLACE: Final = (
    "place_quote place_name place_code place_level place_how "
    "region_code region_path year:count year_how"
)

_TABLES: Final[Mapping[str, Sequence[str]]] = {
    "run": [
        "id:count* started! finished extractor_version! command",
        "read:count failed:count duplicates:count",
    ],
    "failure": [
        "id:count* run_id~run path! sha256 stage! code! message! next_step seconds:number",
    ],
    "report": [
        "id:count* sha256= path! title issuer number kind! written published data_period",
        "year:count province city county township region_code region_path",
        "media_type! characters:count! pages:count source_text! text_sha256!",
        "schema_version! extractor_version! digest! signature copy_of~report run_id~run",
    ],
    "section": [
        "id* report_id>report! parent_id>section ordinal:count! label level:count! title! role!",
    ],
    "passage": [
        "id:big* report_id>report! section_id~section ordinal:count!",
        "start:count! end:count! text!",
    ],
    "figure": [
        _FACT,
        "quote! kind! value:number low:number high:number unit",
        "base_value:number base_low:number base_high:number base_unit qualifier! role!",
        "direction metric condition statistic per indicator",
        f"{_PLACE} time missing:truth! {_SURE}",
    ],
    "measure": [
        _FACT,
        "kind! name! formula:json declared_count:count listed_count:count status topic actor",
        f"{_PLACE} {_SURE}",
    ],
    "component": ["id:count* measure_id>measure! ordinal:count! name!"],
    "problem": [
        f"{_FACT} title! topic cause effect setting status",
        f"{_PLACE} {_SURE}",
    ],
    "time": [f"{_FACT} quote! start end granularity! {_SURE}"],
    "link": ["id:count* report_id>report! kind! from_id! to_id!"],
    "check": [
        "id* report_id>report! ordinal:count! kind! verdict!",
        "expected:number found:number tolerance:number message_zh! message_en!",
    ],
    "checked": ["check_id>check* fact_id*"],
    "evidence": [
        "id:big* report_id>report! fact_id! fact_kind! role! start:count! end:count! quote!",
        "source_start:count! source_end:count! source_quote! page:count paragraph:count",
        "table_number:count row_number:count column_number:count heading_path boxes:json",
    ],
    "tally": ["fact_kind* column* kind* value* report_id>report* facts:count!"],
    "review": [
        "id:count* report_sha256! fact_kind! fact_id! verdict! correction:json note reviewer made!",
        "quote! source_start:count! source_end:count! before! after! attached_id state!",
    ],
}
"""The columns of each table: name, type (else words) and a mark.

`>table` names a row and goes with it, `~table` outlives it; `*` is the key or a part of it, `=`
differs in each row, `!` is never empty.
"""

_INDEXES: Final[Mapping[str, Sequence[str]]] = {
    "report": ["region_code", "year", "kind", "text_sha256"],
    "section": ["report_id", "role"],
    "passage": ["report_id ordinal"],
    "figure": [
        *("report_id", "passage_id", "kind base_value", "year kind base_value"),
        *("indicator region_code year value", "region_code kind year base_value"),
    ],
    "measure": ["report_id", "passage_id", "region_code", "kind topic", "name"],
    "component": ["measure_id ordinal", "name"],
    "problem": ["report_id", "passage_id", "region_code", "topic status"],
    "time": ["report_id"],
    "link": ["report_id", "from_id", "to_id"],
    "check": ["report_id", "verdict kind"],
    "checked": ["fact_id"],
    "evidence": ["report_id", "fact_id"],
    "tally": ["report_id"],
    "review": ["report_sha256", "attached_id", "state"],
}

_COLUMN: Final = r"(\w+)(?::(\w+)|([>~])(\w+))?([*=!]?)"
_TYPES: Final[Mapping[str, Any]] = {
    "": sa.Text(),
    "count": sa.Integer(),
    "big": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "number": sa.Float(53),
    "truth": sa.Boolean(),
    "json": sa.JSON(),
}


def upgrade() -> None:
    """Apply the change."""
    metadata = sa.MetaData(naming_convention=METADATA.naming_convention)
    for name, columns in _TABLES.items():
        indexes = [sa.Index(None, *index.split()) for index in _INDEXES.get(name, ())]
        table = sa.Table(name, metadata, *_columns(" ".join(columns)), *indexes)
        # The key of a tally is nearly all of its row.
        table.dialect_options["sqlite"]["with_rowid"] = name != "tally"
    metadata.create_all(op.get_bind())
    index_of(op.get_bind()).create(op.get_bind())


def _columns(written: str) -> Iterator[sa.Column[Any]]:
    for name, kind, tie, table, mark in findall(_COLUMN, written):
        gone = "CASCADE" if tie == ">" else "SET NULL"
        yield sa.Column(
            name,
            # What names a row has the type of that row's id.
            sa.ForeignKey(f"{table}.id", ondelete=gone) if table else _TYPES[kind],
            primary_key=mark == "*",
            unique=mark == "=",
            nullable=not mark,
            autoincrement="auto" if kind == "count" else False,
        )
