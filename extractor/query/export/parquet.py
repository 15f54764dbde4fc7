"""Parquet, a batch of rows at a time; needs `pip install 'reform-facts[parquet]'`."""

from typing import BinaryIO

from extractor.query.export.answer import Answer
from extractor.query.export.arrow import arrow_reader


def write_parquet(answer: Answer, out: BinaryIO) -> None:
    """Write Parquet with typed columns; the question stands in the file's metadata."""
    import pyarrow.parquet as pq

    reader = arrow_reader(answer)
    with pq.ParquetWriter(out, reader.schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(batch)
