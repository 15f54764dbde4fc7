"""Word files: .docx, .docm and their templates."""

from extractor.ingest.word.reader import read_docx

__all__ = ["read_docx"]
