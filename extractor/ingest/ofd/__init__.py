"""OFD files (GB/T 33190): archives of XML in which every character has its place on a page."""

from extractor.ingest.ofd.reader import read_ofd

__all__ = ["read_ofd"]
