"""The reader for PDF files."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from extractor.document import Document
from extractor.errors import EmptyFile
from extractor.ingest.layout import (
    Page,
    arranged,
    cells_between,
    document_of,
    is_garbled,
    runs_of,
    warnings_of,
    with_tables,
)
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.pdf.frame import Frame
from extractor.ingest.pdf.opened import damaged, opened
from extractor.ingest.pdf.pictures import drawn, is_picture
from extractor.ingest.pdf.rules import rules_on
from extractor.ingest.pdf.text_layer import TextLayer
from extractor.ingest.scan.doubts import doubts
from extractor.ingest.scan.pages import Wanted, recognised

MEDIA_TYPE = "application/pdf"


class Seen(NamedTuple):
    """A page, and whether it is a picture whose text has to be recognised."""

    page: Page
    picture: bool
    warnings: tuple[str, ...]


def read_pdf(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of a PDF in reading order, with blocks, boxes and warnings.

    Pages without a text layer are recognised (extra `ocr`). Raises an `UnreadableFile` where the
    file is encrypted, damaged or has no text at all.
    """
    with opened(data, path, options) as pdf:
        seen = list(_seen(pdf, path))
        pictures = [each.page.number for each in seen if each.picture]
        wanted = Wanted(pictures, len(seen), path)
        read, unread = recognised(wanted, partial(drawn, pdf), options.told)
    pages = [read.get(each.page.number, each.page) for each in seen]
    found = arranged(pages)
    if not found.text.strip():
        raise EmptyFile(
            "its pages hold no text",
            path=path,
            stage="read",
            next_step="Check that the right file was given.",
        )
    warnings = (*_warnings(seen, read), *unread, *(doubts(found) if read else ()))
    return document_of(found, Origin(data, path, MEDIA_TYPE), "pdf", len(seen), warnings)


def _seen(pdf: pypdfium2.PdfDocument, path: str) -> Iterator[Seen]:
    for index in range(len(pdf)):
        page = raw.FPDF_LoadPage(pdf.raw, index)
        if not page:
            raise damaged(path, f"page {index + 1} cannot be opened")
        try:
            yield _look(page, index + 1, path)
        finally:
            raw.FPDF_ClosePage(page)


def _look(page: raw.FPDF_PAGE, number: int, path: str) -> Seen:
    text = raw.FPDFText_LoadPage(page)
    if not text:
        raise damaged(path, f"the text of page {number} cannot be read")
    frame = Frame.of(page)
    try:
        layer = TextLayer(text, frame)
        glyphs = layer.glyphs
        runs = runs_of(glyphs)
        marks = layer.marks(runs)
        unmapped = layer.unmapped()
    finally:
        raw.FPDFText_ClosePage(text)
    left = tuple(run for run in runs if run not in marks)
    found = Page(number, frame.width, frame.height, glyphs, left, marks=tuple(sorted(marks)))
    if left:
        found = with_tables(found, cells_between(rules_on(page, frame)))
    picture = is_picture(page, frame, sum(run.end - run.start for run in left))
    warnings = tuple(warnings_of(found, unmapped))
    return Seen(found, picture or is_garbled(glyphs, unmapped), warnings)


def _warnings(seen: Sequence[Seen], read: Mapping[int, Page]) -> Iterator[str]:
    """Yield what was wrong with the text of the pages whose text layer is used."""
    for each in seen:
        if each.page.number not in read:
            yield from each.warnings
