"""Parquet, a thousand rows at a time; needs `pip install 'reform-facts[parquet]'`."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from extractor.query.export.answer import Answer

_GROUP = 50_000
_NUMBERS = frozenset(["value", "low", "high", "base_value", "base_low", "base_high", "confidence"])
_WHOLE = frozenset(["year", "page", "paragraph", "declared_count", "listed_count"])


def write_parquet(answer: Answer, out: BinaryIO) -> None:
    """Write Parquet with typed columns; the question stands in the file's metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    fields = [(column, _type_of(column, pa)) for column in answer.columns]
    schema = pa.schema(fields, metadata=dict(answer.asked))
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for some in _groups(answer):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))


def _type_of(column: str, pa: Any) -> Any:  # noqa: ANN401
    if column in _NUMBERS:
        return pa.float64()
    if column in _WHOLE:
        return pa.int32()
    return pa.bool_() if column == "missing" else pa.string()


def _groups(answer: Answer) -> Iterator[list[dict[str, Any]]]:
    rows = iter(answer.rows)
    while some := [dict(row) for row in islice(rows, _GROUP)]:
        yield some
