"""Answers as Arrow: record batches with typed columns, made as the rows come.

Needs `pip install 'reform-facts[parquet]'`.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from extractor.query.export.answer import Answer

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP = 10_000
"""Rows in a batch: enough for columns to compress well; with their paragraphs some 70 MB."""

_NUMBERS = frozenset(["value", "low", "high", "base_value", "base_low", "base_high", "confidence"])
_WHOLE = frozenset(["year", "page", "paragraph", "declared_count", "listed_count"])


def arrow_reader(answer: Answer) -> "pa.RecordBatchReader":
    """Return a reader of the answer's rows; the question stands in the schema's metadata."""
    import pyarrow as pa

    groups = _groups(answer)
    first = next(groups, [])
    fields = [(column, _type_of(column, first, pa)) for column in answer.columns]
    schema = pa.schema(fields, metadata=dict(answer.asked))
    batches = (pa.RecordBatch.from_pylist(some, schema=schema) for some in chain([first], groups))
    return pa.RecordBatchReader.from_batches(schema, batches)


def _type_of(column: str, rows: Sequence[dict[str, Any]], pa: Any) -> Any:  # noqa: ANN401
    """Return a column's type: known, or for columns of free SQL, what the first rows show."""
    if column in _NUMBERS:
        return pa.float64()
    if column in _WHOLE:
        return pa.int32()
    if column == "missing":
        return pa.bool_()
    found = pa.infer_type([row[column] for row in rows])
    return found if pa.types.is_primitive(found) else pa.string()


def _groups(answer: Answer) -> Iterator[list[dict[str, Any]]]:
    rows = iter(answer.rows)
    while some := [dict(row) for row in islice(rows, _GROUP)]:
        yield some
