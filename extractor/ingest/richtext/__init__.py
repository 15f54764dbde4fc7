"""Rich text files: .rtf, and .doc files that are rich text inside."""

from extractor.ingest.richtext.reader import read_rtf

__all__ = ["read_rtf"]
