"""Ruled tables: pdfplumber finds the cells."""

import io
import struct
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial

from extractor.ingest.layout import Box

_DAMAGE = (
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def found_tables(
    data: bytes, password: str | None, numbers: Sequence[int]
) -> dict[int, list[list[Box]]]:
    """Return the tables on the pages `numbers`, each table the boxes of its cells.

    Where pdfminer cannot parse what PDFium can, pages are left out.
    """
    import pdfplumber
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    found: dict[int, list[list[Box]]] = {}
    # Damaged files make pdfminer fail in all these ways; a way it never failed stops the reader.
    refusals = (PSException, MalformedPDFException, PdfminerException, *_DAMAGE)
    with (
        suppress(*refusals),
        pdfplumber.open(io.BytesIO(data), password=password or "", pages=list(numbers)) as pdf,
    ):
        for page in pdf.pages:
            with suppress(*refusals):
                moved = partial(_shifted, crop=page.cropbox, media=page.mediabox)
                found[page.page_number] = [moved(each.cells) for each in page.find_tables()]
            page.close()
    return found


def _shifted(cells: Iterable[Box], crop: Box, media: Box) -> list[Box]:
    """Return boxes measured from the sheet's corner as measured from the visible part's."""
    right, down = crop[0] - media[0], media[3] - crop[3]
    return [(x0 - right, y0 - down, x1 - right, y1 - down) for x0, y0, x1, y1 in cells]
