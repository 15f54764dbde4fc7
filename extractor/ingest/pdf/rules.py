"""Whether a page has ruled tables, told from the lines drawn on it, without parsing them."""

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pypdfium2 import raw

from extractor.ingest.pdf.calls import objects_of

# A rule is thinner than text is high and longer than two characters (points).
_THIN = 3.0
_LONG = 15.0
_FEWEST = 2
# A drawing of so many strokes is a map or a chart; a table has fewer.
_MOST = 4_000
_DEPTH = 4
# A rectangle is drawn in so many steps.
_RECTANGLE = 4


class _Path(NamedTuple):
    width: float
    height: float
    lines: int
    stroked: bool

    @property
    def is_across(self) -> bool:
        return self.height <= _THIN and self.width >= _LONG

    @property
    def is_down(self) -> bool:
        return self.width <= _THIN and self.height >= _LONG / 2

    @property
    def boxes(self) -> int:
        """Return how many boxes it may be: a stroked path of many lines is a grid."""
        if not self.stroked or self.width < _LONG or self.height < _LONG / 2:
            return 0
        return max(1, self.lines // _RECTANGLE)


def has_grid(page: raw.FPDF_PAGE) -> bool:
    """Tell whether rules across and rules down, or several boxes, are drawn on `page`."""
    paths = list(islice(_paths(page), _MOST))
    across = sum(path.is_across for path in paths)
    down = sum(path.is_down for path in paths)
    boxes = sum(path.boxes for path in paths)
    crossing = across >= _FEWEST and down >= _FEWEST
    divided = boxes == 1 and across + down > 0
    return len(paths) < _MOST and (crossing or divided or boxes >= _FEWEST)


def _paths(page: raw.FPDF_PAGE) -> Iterator[_Path]:
    """Yield the paths drawn on a page, those in forms too."""
    for item in objects_of(page, (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM)):
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH:
            yield _measured(item)
        else:
            yield from _in_form(item, 1)


def _in_form(form: raw.FPDF_PAGEOBJECT, depth: int) -> Iterator[_Path]:
    for index in range(max(0, raw.FPDFFormObj_CountObjects(form))):
        item = raw.FPDFFormObj_GetObject(form, index)
        found = raw.FPDFPageObj_GetType(item)
        if found == raw.FPDF_PAGEOBJ_PATH:
            yield _measured(item)
        elif found == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            yield from _in_form(item, depth + 1)


def _measured(item: raw.FPDF_PAGEOBJECT) -> _Path:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    lines = raw.FPDFPath_CountSegments(item)
    return _Path(right.value - left.value, top.value - bottom.value, lines, bool(stroke.value))
