"""The figures of a shard as a table: for Parquet that DuckDB and Spark read, and for frames.

Needs `pip install 'reform-facts[parquet]'`.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from extractor.schema import Report
from extractor.store.fact_rows import FIGURE
from extractor.store.setting import setting_of

if TYPE_CHECKING:
    import pyarrow

_REPORT = ("report_sha256", "path", "title", "report_kind", "id", "source_start", "source_end")
_WORDS = (
    "source_quote", "quote", "kind", "unit", "base_unit", "qualifier", "role", "direction",
    "metric", "condition", "statistic", "per", "indicator", "time", "place_quote", "place_name",
    "place_code", "place_level", "place_how", "region_code", "region_path", "year_how", "found_by",
)  # fmt: skip
_NUMBERS = ("value", "low", "high", "base_value", "base_low", "base_high", "confidence")


def schema() -> "pyarrow.Schema":
    """Return the columns and their types."""
    import pyarrow as pa

    whole = {"source_start", "source_end"}
    fields = [(name, pa.int64() if name in whole else pa.string()) for name in _REPORT]
    fields += [(name, pa.string()) for name in _WORDS]
    fields += [(name, pa.float64()) for name in _NUMBERS]
    return pa.schema([*fields, ("year", pa.int32()), ("missing", pa.bool_())])


def figure_table(lines: Iterable[bytes]) -> "pyarrow.Table":
    """Return the figures of reports, each a line of JSON, in reading order."""
    import pyarrow as pa

    return pa.Table.from_pylist(list(_rows(lines)), schema=schema())


def as_parquet(lines: Iterable[bytes]) -> bytes:
    """Return the figures of reports as a Parquet file; the same reports make the same bytes."""
    import pyarrow.parquet as pq

    out = BytesIO()
    pq.write_table(figure_table(lines), out, compression="zstd")
    return out.getvalue()


def _rows(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        report = Report.model_validate_json(line)
        setting = setting_of(report)
        of_report = {
            "report_sha256": report.source.sha256,
            "path": report.source.path,
            "title": report.document.title,
            "report_kind": report.document.kind,
        }
        for figure in report.figures:
            yield {
                **of_report,
                "source_start": figure.evidence.source_start,
                "source_end": figure.evidence.source_end,
                "source_quote": figure.evidence.source_quote,
                **dict(zip(FIGURE.columns, FIGURE.values(figure, setting), strict=True)),
            }
