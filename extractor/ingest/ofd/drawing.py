"""The straight lines on an OFD page, and the cells of the tables that they make."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from extractor.ingest.layout import Box
from extractor.ingest.ofd.placing import Rectangle, turn_of
from extractor.ingest.xml_part import Element

_Point = tuple[float, float]

_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
# How many numbers a step of each kind has; its last two are where it ends.
_LENGTHS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
# A line is level or upright if it strays by less than this, and a rule if it is longer (points).
_STRAY = 1.0
_SHORT = 3.0
# Lines nearer together than this are one, drawn twice (points).
_NEAR = 3.0
# A drawing of so many lines is a map or a chart; a table has fewer.
_MOST = 4_000
# The sides of neighbouring cells make one rule; a page holds no table of more than these.
_MOST_RULES = 500


def tables_of(contents: Iterable[Element], sheet: Rectangle) -> list[list[Box]]:
    """Return the tables that lines on the page make, each as the boxes of its cells, in points."""
    edges = list(islice(_edges(contents, sheet), _MOST))
    if len(edges) == _MOST:
        return []
    from pdfplumber.table import (
        cells_to_tables,
        edges_to_intersections,
        intersections_to_cells,
        merge_edges,
    )

    merged = merge_edges(edges, _NEAR, _NEAR, _NEAR, _NEAR)
    if len(merged) > _MOST_RULES:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, _NEAR, _NEAR))
    tables: list[list[Box]] = cells_to_tables(cells)
    return tables


def _edges(contents: Iterable[Element], sheet: Rectangle) -> Iterator[dict[str, Any]]:
    for content in contents:
        for item in content.iter("{*}PathObject"):
            turn = turn_of(item, sheet)
            for start, end in segments(item.findtext("{*}AbbreviatedData")):
                edge = _edge(turn.at(*start), turn.at(*end))
                if edge and item.get("Visible") != "false":
                    yield edge


def segments(path: str | None) -> Iterator[tuple[_Point, _Point]]:
    """Yield the straight lines of an abbreviated path.

    >>> list(segments("M 0 0 L 9 0 L 9 5 C"))
    [((0.0, 0.0), (9.0, 0.0)), ((9.0, 0.0), (9.0, 5.0)), ((9.0, 5.0), (0.0, 0.0))]
    """
    first = here = (0.0, 0.0)
    for kind, text in _STEP.findall(path or ""):
        values = text.split()
        length = _LENGTHS.get(kind, -1)
        if length < 0 or len(values) < length:
            return
        try:
            there = (float(values[length - 2]), float(values[length - 1])) if length else first
        except ValueError:
            return
        if kind in "MS":
            first = there
        elif kind in "LC" and there != here:
            yield here, there
        here = there


def _edge(start: _Point, end: _Point) -> dict[str, Any] | None:
    """Return a level or upright line as pdfplumber describes edges, None for another."""
    (x0, x1), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    width, height = x1 - x0, bottom - top
    if max(width, height) < _SHORT or min(width, height) > _STRAY:
        return None
    edge = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": width, "height": height}
    if width > height:
        return edge | {"bottom": top, "orientation": "h", "object_type": "line", "height": 0}
    return edge | {"x1": x0, "orientation": "v", "object_type": "line", "width": 0}
