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
# Forms may hold each other many times over; what is behind so many objects is not looked at.
_MOST_OBJECTS = 20_000
_DEPTH = 4
_KINDS = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM)
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
    """Yield the paths drawn on a page, those in forms too, and in forms in forms."""
    waiting = [(item, 0) for item in objects_of(page, _KINDS)]
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        item, depth = waiting.pop()
        seen += 1
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH:
            yield _measured(item)
        elif depth < _DEPTH:
            count = min(_MOST_OBJECTS, max(0, raw.FPDFFormObj_CountObjects(item)))
            inside = (raw.FPDFFormObj_GetObject(item, index) for index in range(count))
            waiting += [(each, depth + 1) for each in inside if _is_wanted(each)]


def _is_wanted(item: raw.FPDF_PAGEOBJECT) -> bool:
    return raw.FPDFPageObj_GetType(item) in _KINDS


def _measured(item: raw.FPDF_PAGEOBJECT) -> _Path:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    lines = raw.FPDFPath_CountSegments(item)
    return _Path(right.value - left.value, top.value - bottom.value, lines, bool(stroke.value))
