"""Reports by their paths into figures, a pandas frame at a time: what Spark's `mapInPandas` calls.

Needs `pip install 'reform-facts[pandas]'`.
"""

from collections.abc import Iterator
from threading import Event
from typing import TYPE_CHECKING

from extractor.batch.figure_tables import figure_table, schema
from extractor.batch.items import Item
from extractor.batch.shards import read_shard
from extractor.batch.work import Shard
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox

if TYPE_CHECKING:
    from pandas import DataFrame

_TYPES = {"string": "string", "int64": "bigint", "int32": "int", "double": "double"}


def figure_frames(frames: "Iterator[DataFrame]") -> "Iterator[DataFrame]":
    """Yield the figures of the reports whose paths stand in the column `path` of each frame.

    Every frame is a shard, read in a child that can be killed; reports that fail are left out.
    """
    with Sandbox() as sandbox:
        for number, frame in enumerate(frames, 1):
            items = tuple(Item(str(path)) for path in frame["path"])
            outcome = read_shard(Shard(number, items), sandbox, ReadOptions(), Event())
            yield figure_table(outcome.lines if outcome else ()).to_pandas()


def spark_schema() -> str:
    """Return the columns of `figure_frames` in the words of Spark's SQL.

    >>> spark_schema()[:42]
    'report_sha256 string, path string, title s'
    """
    return ", ".join(f"{field.name} {_TYPES.get(str(field.type), 'boolean')}" for field in schema())
