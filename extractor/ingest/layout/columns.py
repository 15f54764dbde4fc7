"""In which order the parts of a page are read: columns from left to right, each downwards."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from extractor.ingest.layout.page import Table
from extractor.ingest.layout.runs import Run

Item = Run | Table

# A gutter has these parts of the page on both sides; three columns are cut twice.
_MIDDLE = (0.25, 0.75)
# Titles and wide tables cross the gutter, but few runs do.
_CROSSING = 0.25
_LINES = 4
# Lines of a text column are long, and much of what it says stands in lines that reach from edge to
# edge. In tables without rules they are short.
_LENGTH = 9
_REACHING = 0.85
_FEWEST_FULL = 3
_FULL = 0.35


class Region(NamedTuple):
    """What is read together, top to bottom; `column` names the column ("" is the whole width)."""

    column: str
    items: tuple[Item, ...]


def regions(items: Sequence[Item], column: str = "") -> list[Region]:
    """Return the regions of a page in reading order."""
    gutter = _gutter(items)
    if gutter is None:
        return [Region(column, tuple(items))] if items else []
    crossing = [item for item in items if item.x0 < gutter < item.x1]
    found: list[Region] = []
    for wide, left, right in _bands(items, crossing, gutter):
        found += [Region(column, tuple(wide))] if wide else []
        found += regions(left, column + "L") + regions(right, column + "R")
    return found


def _gutter(items: Sequence[Item]) -> float | None:
    """Return the x at which two columns of running text part, or None where there is one."""
    if len(items) < 2 * _LINES:
        return None
    left, right = min(item.x0 for item in items), max(item.x1 for item in items)
    width = int(right - left)
    if width < 1:
        return None
    steps = [0] * (width + 3)
    for item in items:
        steps[int(item.x0 - left)] += 1
        steps[min(int(item.x1 - left) + 1, width + 2)] -= 1
    covered = list(accumulate(steps))
    low, high = (int(share * width) for share in _MIDDLE)
    middle = covered[low : high + 1]
    fewest = min(middle)
    if fewest > _CROSSING * len(items):
        return None
    start, end = _longest(middle, fewest)
    gutter = left + low + (start + end) / 2
    sides = (
        [item for item in items if item.x1 <= gutter],
        [item for item in items if item.x0 >= gutter],
    )
    return gutter if all(_is_prose(side) for side in sides) else None


def _longest(values: Sequence[int], wanted: int) -> tuple[int, int]:
    """Return the longest stretch of `values` that equals `wanted`."""
    best, start = (0, 0), 0
    for place, value in enumerate([*values, wanted - 1]):
        if value != wanted:
            best = max(best, (start, place), key=lambda pair: pair[1] - pair[0])
            start = place + 1
    return best


def _is_prose(side: Sequence[Item]) -> bool:
    lines = [item for item in side if isinstance(item, Run)]
    if len(lines) < _LINES:
        return False
    widths = [line.x1 - line.x0 for line in lines]
    widest = max(widths)
    full = [width for width in widths if width >= _REACHING * widest]
    size = sorted(line.size for line in lines)[len(lines) // 2]
    long = widest >= _LENGTH * size and len(full) >= _FEWEST_FULL
    return long and sum(full) >= _FULL * sum(widths)


def _bands(
    items: Sequence[Item], crossing: Sequence[Item], gutter: float
) -> list[tuple[list[Item], list[Item], list[Item]]]:
    """Cut the page below each stretch that crosses the gutter: (crossing, left, right)."""
    bands: list[tuple[list[Item], list[Item], list[Item]]] = [([], [], [])]
    wide = set(map(id, crossing))
    floor = float("-inf")
    for item in sorted(items, key=lambda item: item.middle):
        wides, lefts, rights = bands[-1]
        if id(item) in wide:
            if lefts or rights:
                bands.append(([item], [], []))
            else:
                wides.append(item)
            floor = max(floor, item.y1)
        elif item.middle < floor and not (lefts or rights):
            wides.append(item)
        else:
            (lefts if item.x1 <= gutter else rights).append(item)
    return bands
