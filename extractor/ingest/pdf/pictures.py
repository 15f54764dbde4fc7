"""Pages that are pictures of text: found and drawn."""

import ctypes

import numpy as np
import pypdfium2
from pypdfium2 import raw

from extractor.ingest.pdf.calls import objects_of
from extractor.ingest.pdf.frame import Frame
from extractor.ingest.scan.pages import COVERING, FEW, Drawn, scale_for


def is_picture(page: raw.FPDF_PAGE, frame: Frame, characters: int) -> bool:
    """Tell whether pictures make up `page`, which has so many `characters` of text."""
    if characters >= FEW:
        return False
    area = frame.width * frame.height
    return area > 0 and _pictured(page) >= COVERING * area


def _pictured(page: raw.FPDF_PAGE) -> float:
    """Return the area that pictures cover, in square points."""
    covered = 0.0
    for item in objects_of(page, (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)):
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        covered += max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)
    return covered


def drawn(pdf: pypdfium2.PdfDocument, number: int) -> Drawn:
    """Return page `number` as a picture."""
    page = pdf[number - 1]
    scale = scale_for(*page.get_size())
    picture = np.array(page.render(scale=scale).to_numpy())
    page.close()
    return Drawn(picture, scale)
