"""The straight lines on an OFD page."""

import re
from collections.abc import Iterable, Iterator

from extractor.ingest.layout import Rule
from extractor.ingest.ofd.placing import Rectangle, turn_of
from extractor.ingest.xml_part import Element

_Point = tuple[float, float]

_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
# How many numbers a step of each kind has; its last two are where it ends.
_LENGTHS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
# A line is level or upright if it strays by less than this, and a rule if it is longer (points).
_STRAY = 1.0
_SHORT = 3.0


def rules_of(contents: Iterable[Element], sheet: Rectangle) -> Iterator[Rule]:
    """Yield the level and upright lines that `contents`, a page and its templates, draw."""
    for content in contents:
        for item in content.iter("{*}PathObject"):
            turn = turn_of(item, sheet)
            for start, end in segments(item.findtext("{*}AbbreviatedData")):
                rule = _rule(turn.at(*start), turn.at(*end))
                if rule and item.get("Visible") != "false":
                    yield rule


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


def _rule(start: _Point, end: _Point) -> Rule | None:
    """Return a level or upright line, None for another."""
    (x0, x1), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    width, height = x1 - x0, bottom - top
    if max(width, height) < _SHORT or min(width, height) > _STRAY:
        return None
    return Rule(True, top, x0, x1) if width > height else Rule(False, x0, top, bottom)
