"""One report as text, as PDF, in two columns and as a scan gives the same figures."""

import io
from pathlib import Path

import pypdfium2
import pytest

from extractor import extract
from extractor.ingest import ReadOptions
from extractor.ingest.ofd import read_ofd
from extractor.ingest.pdf import read_pdf
from extractor.pipeline import extract_document
from tests.ingest.made_ofd import Papers
from tests.ingest.made_pdf import Sheets

REPORTS = [Path(__file__).parents[2] / "corpora" / f"{name}.txt" for name in ("yunlu", "qingya")]
FOOT = 690
LOWEST = 240


def figures(report):
    return [(each.quote, each.value, each.unit, each.metric) for each in report.figures]


def printed(path: Path, columns: int) -> bytes:
    """Print a report in one or two columns, with page numbers."""
    text = extract(path, with_text=True).source.text
    sheets, left, y = Sheets(), 0, 90.0
    places, count = ((80,), 36) if columns == 1 else ((60, 310), 19)
    for paragraph in filter(None, map(str.strip, text.splitlines())):
        if y > FOOT:
            left, y = left + 1, 90.0
        if left == columns:
            sheets.centred(815, "— 1 —", 10)
            sheets.next_page()
            left = 0
        y = sheets.paragraph((places[left], y), paragraph, count)
    return sheets.data()


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_printed_report_gives_the_same_figures(path, columns):
    document = read_pdf(printed(path, columns), "printed.pdf", ReadOptions())
    assert figures(extract_document(document)) == figures(extract(path))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_as_ofd_gives_the_same_figures(path):
    papers, y = Papers(), 30.0
    for paragraph in filter(
        None, map(str.strip, extract(path, with_text=True).source.text.splitlines())
    ):
        if y > LOWEST:
            papers.next_page()
            y = 30.0
        y = papers.paragraph((25, y), paragraph, 38)
    document = read_ofd(papers.data(), "report.ofd", ReadOptions())
    assert figures(extract_document(document)) == figures(extract(path))


@pytest.mark.slow
def test_a_scanned_report_gives_the_same_values():
    pytest.importorskip("rapidocr")
    from reportlab.lib.utils import ImageReader

    sheets = Sheets()
    for page in pypdfium2.PdfDocument(printed(REPORTS[0], 1)):
        picture = page.render(scale=200 / 72).to_pil().convert("L")
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=70)
        sheets.canvas.drawImage(ImageReader(buffer), 0, 0, sheets.width, sheets.height)
        sheets.next_page()
    document = read_pdf(sheets.data(), "scanned.pdf", ReadOptions())
    wanted, found = (
        [(each.value, each.unit) for each in report.figures]
        for report in (extract(REPORTS[0]), extract_document(document))
    )
    assert found == wanted
