"""Word files of 1997 to 2003: .doc, and .wps of WPS Writer."""

from extractor.ingest.word97.reader import read_doc

__all__ = ["read_doc"]
