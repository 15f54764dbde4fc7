"""Pages that are pictures of text: found, drawn, handed to recognition."""

import ctypes
from collections.abc import Sequence

import numpy as np
import pypdfium2
from pypdfium2 import raw

from extractor.ingest.layout import Page
from extractor.ingest.pdf.calls import objects_of
from extractor.ingest.pdf.frame import Frame
from extractor.sandbox import Steps

# A page number or a stamp's text on a scanned page is less than this; pages of text have more.
_FEW = 30
# Pictures that cover this share of the page are the page.
_COVERING = 0.5
# Recognition reads small print best at 200 dots an inch; more costs time and gains nothing.
_DOTS_PER_INCH = 200
_POINTS_PER_INCH = 72
# A sheet of A0 at 200 dots an inch; what claims to be larger is drawn smaller.
_MOST_PIXELS = 60_000_000


def is_picture(page: raw.FPDF_PAGE, frame: Frame, characters: int) -> bool:
    """Tell whether pictures make up `page`, which has so many `characters` of text."""
    if characters >= _FEW:
        return False
    area = frame.width * frame.height
    return area > 0 and _pictured(page) >= _COVERING * area


def _pictured(page: raw.FPDF_PAGE) -> float:
    """Return the area that pictures cover, in square points."""
    covered = 0.0
    for item in objects_of(page, (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)):
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        covered += max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)
    return covered


def recognised(
    pdf: pypdfium2.PdfDocument, numbers: Sequence[int], path: str, told: Steps
) -> dict[int, Page]:
    """Return the pages `numbers` with the text recognised on them; each of them is `told`.

    Raises `MissingExtra` where the packages for recognition are not installed.
    """
    from extractor.ingest.scan import Recogniser

    recogniser = Recogniser(path)
    pages = {}
    for number in numbers:
        page = pdf[number - 1]
        width, height = page.get_size()
        scale = _DOTS_PER_INCH / _POINTS_PER_INCH
        scale = min(scale, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        picture = np.array(page.render(scale=scale).to_numpy())
        page.close()
        pages[number] = recogniser.page(picture, number, scale)
        told(len(pages), len(numbers))
    return pages
