"""Readers: a file, whatever it holds, becomes a `Document` or an error that says what to do."""

from extractor.ingest.reader import read_bytes, read_file, read_stream

__all__ = ["read_bytes", "read_file", "read_stream"]
