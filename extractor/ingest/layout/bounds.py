"""How far the lines of a column reach, by which indents and short last lines are told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from extractor.ingest.layout.lines import Line

# So many lines show by themselves how wide their column is.
_ENOUGH = 8
# A few lines hang over the edge: punctuation, unbreakable words.
_REACHED = 0.85


class Bounds(NamedTuple):
    """The left and right edge of a column and the usual distance of its lines, in points."""

    left: float
    right: float
    leading: float


def bounds_of(columns: Iterable[tuple[str, Sequence[Line]]]) -> list[Bounds]:
    """Return the bounds of each column: its own, or those of columns of the same name."""
    given = list(columns)
    alike: dict[str, list[Line]] = defaultdict(list)
    for name, lines in given:
        alike[name] += lines
    shared: Mapping[str, Bounds] = {name: _measured(lines) for name, lines in alike.items()}
    return [_measured(lines) if len(lines) >= _ENOUGH else shared[name] for name, lines in given]


def _measured(lines: Sequence[Line]) -> Bounds:
    if not lines:
        return Bounds(0.0, 0.0, 0.0)
    lefts = sorted(line.x0 for line in lines)
    rights = sorted(line.x1 for line in lines)
    steps = [
        b.y0 - a.y0
        for a, b in zip(lines, lines[1:], strict=False)
        if a.page == b.page and b.y0 > a.y0
    ]
    left = lefts[int((1 - _REACHED) * (len(lefts) - 1))]
    right = rights[int(_REACHED * (len(rights) - 1) + 0.5)]
    return Bounds(left, right, median(steps) if steps else 0.0)
