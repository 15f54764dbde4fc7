"""Workbooks: .xlsx and .xlsm."""

from extractor.ingest.workbook.reader import read_xlsx

__all__ = ["read_xlsx"]
