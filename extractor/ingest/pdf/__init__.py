"""PDF files: text layer, boxes, tables; what has no text layer goes to recognition."""

from extractor.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]
