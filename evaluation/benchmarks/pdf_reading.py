"""Prints the peak memory in bytes of this process, which reads a PDF or makes a report of it."""

import sys
from pathlib import Path

from evaluation.benchmarks.stream import peak
from extractor.ingest import ReadOptions
from extractor.ingest.pdf import read_pdf
from extractor.pipeline import extract

if __name__ == "__main__":
    what, path = sys.argv[1:]
    if what == "read":
        read_pdf(Path(path).read_bytes(), path, ReadOptions())
    else:
        extract(path)
    print(peak())
