"""What stands where on pages becomes text in reading order; scans and PDFs share it."""

from extractor.ingest.layout.arranged import Arranged, arranged
from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.page import GridCell, Page, Table
from extractor.ingest.layout.runs import Run, runs_of

__all__ = ["Arranged", "Glyphs", "GridCell", "Page", "Run", "Table", "arranged", "runs_of"]
