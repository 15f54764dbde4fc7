"""What stands where on pages becomes text in reading order; PDF, OFD and scans share it."""

from extractor.ingest.layout.arranged import Arranged, arranged
from extractor.ingest.layout.composing import document_of
from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.lost import is_garbled, warnings_of
from extractor.ingest.layout.overlaid import overlaid
from extractor.ingest.layout.page import GridCell, Page, Table
from extractor.ingest.layout.ruled import Box, with_tables
from extractor.ingest.layout.rulings import Rule, cells_between
from extractor.ingest.layout.runs import Run, runs_of

__all__ = [
    "Arranged",
    "Box",
    "Glyphs",
    "GridCell",
    "Page",
    "Rule",
    "Run",
    "Table",
    "arranged",
    "cells_between",
    "document_of",
    "is_garbled",
    "overlaid",
    "runs_of",
    "warnings_of",
    "with_tables",
]
