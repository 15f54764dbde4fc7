"""Where things stand on an OFD page: millimetres, boxes and matrices."""

import math
import re
from typing import NamedTuple

from extractor.ingest.xml_part import Element

POINTS = 72 / 25.4
"""OFD measures in millimetres, our boxes are in points."""
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# What lies further out than any sheet is no place.
_FURTHEST = 1e6


def numbers(text: str | None) -> list[float]:
    """Return the numbers in an attribute.

    >>> numbers("0 0 210 297"), numbers(None)
    ([0.0, 0.0, 210.0, 297.0], [])
    """
    found = (float(each) for each in _NUMBER.findall(text or ""))
    return [each if abs(each) < _FURTHEST else 0.0 for each in found]


class Rectangle(NamedTuple):
    """A rectangle in millimetres: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float


def rectangle(text: str | None) -> Rectangle | None:
    """Return the rectangle that `text` writes, None where it writes none.

    >>> rectangle("0 0 210 297")
    Rectangle(x=0.0, y=0.0, width=210.0, height=297.0)
    """
    found = numbers(text)
    return Rectangle(*found) if len(found) == len(Rectangle._fields) else None


class Turn(NamedTuple):
    """From an object's own coordinates to points on the page."""

    a: float
    b: float
    c: float
    d: float
    x: float
    y: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the object lies on the page."""
        return self.a * x + self.c * y + self.x, self.b * x + self.d * y + self.y

    @property
    def angle(self) -> float:
        """Return how far what was level leans, in radians."""
        return math.atan2(self.b, self.a)


def turn_of(item: Element, sheet: Rectangle) -> Turn:
    """Return how `item`, drawn on `sheet`, is moved, scaled and turned."""
    box = rectangle(item.get("Boundary")) or Rectangle(0, 0, 0, 0)
    matrix = numbers(item.get("CTM"))
    a, b, c, d, e, f = matrix if len(matrix) == 6 else (1, 0, 0, 1, 0, 0)
    left, top = e + box.x - sheet.x, f + box.y - sheet.y
    return Turn(*(POINTS * each for each in (a, b, c, d, left, top)))
