"""Whether a page has ruled tables, told from the lines drawn on it, without parsing them."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
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
    left: float
    bottom: float
    right: float
    top: float
    lines: int
    stroked: bool

    @property
    def is_across(self) -> bool:
        return self.top - self.bottom <= _THIN and self.right - self.left >= _LONG

    @property
    def is_down(self) -> bool:
        return self.right - self.left <= _THIN and self.top - self.bottom >= _LONG / 2

    @property
    def boxes(self) -> int:
        """Return how many boxes it may be: a path of many straight lines is a grid."""
        wide, high = self.right - self.left >= _LONG, self.top - self.bottom >= _LONG / 2
        return self.lines // _RECTANGLE if self.stroked and wide and high else 0


def has_grid(page: raw.FPDF_PAGE) -> bool:
    """Tell whether rules across and rules down that meet, or several boxes, are drawn on `page`.

    Lines under a header and beside a heading, which do not meet, are no table.
    """
    paths = list(islice(_paths(page), _MOST))
    if len(paths) == _MOST:
        return False
    across = [path for path in paths if path.is_across]
    down = [path for path in paths if path.is_down]
    boxes = sum(path.boxes for path in paths)
    divided = boxes == 1 and bool(across or down)
    return divided or boxes >= _FEWEST or _meeting(across, down) >= _FEWEST


def _meeting(across: Sequence[_Path], down: Sequence[_Path]) -> int:
    """Return how many of the rules down meet a rule across."""
    if len(across) < _FEWEST or len(down) < _FEWEST:
        return 0
    lines, posts = (np.array([path[:4] for path in paths]) for paths in (across, down))
    x, y = (posts[:, :1] + posts[:, 2:3]) / 2, (lines[:, 1] + lines[:, 3]) / 2
    beside = (x >= lines[:, 0] - _THIN) & (x <= lines[:, 2] + _THIN)
    level = (y >= posts[:, 1:2] - _THIN) & (y <= posts[:, 3:4] + _THIN)
    return int(np.count_nonzero((beside & level).sum(axis=1) >= 1))


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
    lines = 0 if _is_curved(item) else raw.FPDFPath_CountSegments(item)
    edges = left.value, bottom.value, right.value, top.value
    return _Path(*edges, lines, bool(stroke.value))


def _is_curved(item: raw.FPDF_PAGEOBJECT) -> bool:
    """Tell whether a path begins with a curve, as circles and letters do; rules are straight."""
    few = range(min(_RECTANGLE, raw.FPDFPath_CountSegments(item)))
    segments = (raw.FPDFPath_GetPathSegment(item, index) for index in few)
    return any(raw.FPDFPathSegment_GetType(each) == raw.FPDF_SEGMENT_BEZIERTO for each in segments)
