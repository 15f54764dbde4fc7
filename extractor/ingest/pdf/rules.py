"""The rules that are drawn on a page: level and upright lines, the sides of boxes."""

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from extractor.ingest.layout import Rule
from extractor.ingest.pdf.calls import objects_of
from extractor.ingest.pdf.frame import Frame

Matrix = npt.NDArray[np.float64]
_Line = tuple[float, float, float, float]

# A rule is thinner than text is high, and longer than its own thickness and a gap (points).
_THIN = 3.0
_LONG = 3.0
# What strays from the level by more than this is a slanting line.
_STRAY = 1.0
# A drawing of so many lines, or of so long a path, is a map or a chart; a table has fewer.
_MOST = 4_000
_MOST_SEGMENTS = 400
# Forms may hold each other many times over; what is behind so many objects is not looked at.
_MOST_OBJECTS = 20_000
_DEPTH = 4
_KINDS = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM)


class _Item(NamedTuple):
    """A path or form, what takes its form's coordinates to the page's, and how deep it lies."""

    item: raw.FPDF_PAGEOBJECT
    outer: Matrix
    depth: int


def rules_on(page: raw.FPDF_PAGE, frame: Frame) -> list[Rule]:
    """Return the level and upright lines on `page` as it is shown; none of a map or a chart."""
    lines = list(islice(_lines(page), _MOST))
    if not lines or len(lines) == _MOST:
        return []
    shown = frame.shown(np.array(lines, np.float32)).tolist()
    return [rule for box in shown if (rule := _rule(*box))]


def _rule(x0: float, y0: float, x1: float, y1: float) -> Rule | None:
    width, height = x1 - x0, y1 - y0
    if max(width, height) < _LONG or min(width, height) > _THIN:
        return None
    if width > height:
        return Rule(True, (y0 + y1) / 2, x0, x1)
    return Rule(False, (x0 + x1) / 2, y0, y1)


def _lines(page: raw.FPDF_PAGE) -> Iterator[_Line]:
    """Yield the straight lines of all paths: left, top, right, bottom, upwards."""
    for path, outer, _ in _paths(page):
        if not _is_painted(path):
            continue
        line = _moved(_bounds(path), outer)
        if min(abs(line[2] - line[0]), abs(line[1] - line[3])) <= _THIN:
            yield line
        else:
            yield from _sides(path, outer)


def _sides(path: raw.FPDF_PAGEOBJECT, outer: Matrix) -> Iterator[_Line]:
    """Yield the level and upright parts of a path; one with curves is a letter or a chart."""
    count = raw.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return
    matrix = _matrix(path) @ outer
    first = here = None
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return
        there = _point(segment, matrix)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = there
        elif here:
            yield from _straight(here, there)
        here = there
        if first and raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(here, first)


def _straight(start: tuple[float, float], end: tuple[float, float]) -> Iterator[_Line]:
    if min(abs(start[0] - end[0]), abs(start[1] - end[1])) <= _STRAY:
        yield (*start, *end)


def _point(segment: raw.FPDF_PATHSEGMENT, matrix: Matrix) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, x, y)
    moved = np.array([x.value, y.value, 1.0]) @ matrix
    return float(moved[0]), float(moved[1])


def _paths(page: raw.FPDF_PAGE) -> Iterator[_Item]:
    """Yield the paths drawn on a page, those in forms too, and in forms in forms."""
    waiting = [_Item(item, np.eye(3), 0) for item in objects_of(page, _KINDS)]
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        found = waiting.pop()
        seen += 1
        if raw.FPDFPageObj_GetType(found.item) == raw.FPDF_PAGEOBJ_PATH:
            yield found
        elif found.depth < _DEPTH:
            waiting += _inside(found)


def _inside(form: _Item) -> Iterator[_Item]:
    outer = _matrix(form.item) @ form.outer
    count = min(_MOST_OBJECTS, max(0, raw.FPDFFormObj_CountObjects(form.item)))
    for index in range(count):
        item = raw.FPDFFormObj_GetObject(form.item, index)
        if raw.FPDFPageObj_GetType(item) in _KINDS:
            yield _Item(item, outer, form.depth + 1)


def _is_painted(path: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _bounds(path: raw.FPDF_PAGEOBJECT) -> _Line:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    return left.value, top.value, right.value, bottom.value


def _moved(line: _Line, matrix: Matrix) -> _Line:
    left, top, right, bottom = line
    (x0, y0, _), (x1, y1, _) = np.array([(left, top, 1.0), (right, bottom, 1.0)]) @ matrix
    return float(x0), float(y0), float(x1), float(y1)


def _matrix(item: raw.FPDF_PAGEOBJECT) -> Matrix:
    """Return the matrix of an object; what has none stays where it is."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return np.eye(3)
    return np.array(((found.a, found.b, 0), (found.c, found.d, 0), (found.e, found.f, 1)))
