"""Readers: a file, whatever it holds, becomes a `Document` or an error that says what to do."""

from extractor.ingest.options import ReadOptions
from extractor.ingest.reader import read_bytes, read_file, read_stream
from extractor.ingest.readers import SUFFIXES

__all__ = ["SUFFIXES", "ReadOptions", "read_bytes", "read_file", "read_stream"]
