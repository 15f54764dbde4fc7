"""Answers as files: CSV, Excel, JSON lines, Parquet, written row by row."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO

from extractor.query.export.answer import Answer
from extractor.query.export.delimited import write_csv, write_jsonl
from extractor.query.export.excel import write_excel
from extractor.query.export.headings import heading
from extractor.query.export.parquet import write_parquet

WRITERS: Mapping[str, Callable[[Answer, BinaryIO], None]] = MappingProxyType(
    {"csv": write_csv, "xlsx": write_excel, "jsonl": write_jsonl, "parquet": write_parquet}
)
"""What writes each format, by the ending of its files."""

__all__ = ["WRITERS", "Answer", "heading"]
