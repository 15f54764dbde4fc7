"""Reads one PDF, makes its report, prints the process's peak memory in bytes after each step."""

import sys
from pathlib import Path

from evaluation.benchmarks.stream import peak
from extractor.ingest import ReadOptions
from extractor.ingest.pdf import read_pdf
from extractor.pipeline import extract_document

if __name__ == "__main__":
    data = Path(sys.argv[1]).read_bytes()
    document = read_pdf(data, sys.argv[1], ReadOptions())
    print(peak())
    extract_document(document)
    print(peak())
