"""PDF files to facts, against the time that pdfplumber takes for their text alone."""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from evaluation.benchmarks.material import MEGABYTE, documents, samples
from evaluation.benchmarks.pdf_material import pdf_of
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.timing import round_robin
from evaluation.places import TEXTS
from extractor.document import Document
from extractor.ingest import ReadOptions
from extractor.ingest.pdf import read_pdf
from extractor.pipeline import extract_document

PAGES = 60
LONG = 300
ROUNDS = 3
LEAST_RATIO = 6
MOST_MEMORY = 150
_PER_PAGE = 4_000  # bytes of text that more than fill a page
HOW = f"""A PDF of {PAGES} pages without tables, drawn from text made of our samples. Ours: text in
reading order, a box for each character, blocks, and the whole report. pdfplumber: `extract_text`
of each page, its cache freed after each. One process, in turn; processor time, median of {ROUNDS}
rounds after a warm-up. Memory: peak of a fresh process that reads {LONG} pages, and of one that
makes their report, which has them read in a process of its own."""


def pdf(folder: Path = TEXTS, pages: int = PAGES, long: int = LONG) -> Result:
    """Measure speed as a ratio, and the memory of a long file."""
    data = made(folder, pages)
    runs = {
        "read": lambda: _read(data),
        "ours": lambda: _facts(data),
        "theirs": lambda: _text(data),
    }
    seconds = round_robin(runs, ROUNDS)
    ratio = seconds["theirs"] / seconds["ours"]
    document = _read(data)
    dense = len(document.text) / len(extract_document(document).figures)
    read, whole = _peaks(made(folder, long))
    return Result(
        "pdf",
        HOW,
        [
            Line("the text", f"a figure every {dense:.0f} characters"),
            Line("ours, text and boxes", f"{pages / seconds['read']:.0f} pages/s"),
            Line("ours, file to facts", f"{pages / seconds['ours']:.0f} pages/s"),
            Line("pdfplumber, text alone", f"{pages / seconds['theirs']:.0f} pages/s"),
            Line("ours against it", f"{ratio:.1f} times", "≥ 6", ratio >= LEAST_RATIO),
            Line(f"{long} pages, text and boxes", f"{read:.0f} MB", "≤ 150", read <= MOST_MEMORY),
            Line(f"{long} pages, their facts", f"{whole:.0f} MB", "≤ 150", whole <= MOST_MEMORY),
        ],
    )


def made(folder: Path, pages: int) -> bytes:
    """Return a PDF of so many pages made from the reports in `folder`."""
    return pdf_of(documents(samples(folder), pages * _PER_PAGE * 2), pages)


def _read(data: bytes) -> Document:
    return read_pdf(data, "made.pdf", ReadOptions())


def _facts(data: bytes) -> None:
    extract_document(_read(data))


def _text(data: bytes) -> None:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            page.extract_text()
            page.close()


def _peaks(data: bytes) -> tuple[float, float]:
    """Return the most memory, in megabytes, of a process that reads `data`, and of its caller."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        read, whole = (_peak(what, path) for what in ("read", "extract"))
    return read, whole


def _peak(what: str, path: Path) -> float:
    command = [sys.executable, "-m", "evaluation.benchmarks.pdf_reading", what, str(path)]
    shown = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return float(shown) / MEGABYTE
