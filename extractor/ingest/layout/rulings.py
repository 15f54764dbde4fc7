"""The cells that rules across and rules down make, wherever the rules were found."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple

from extractor.ingest.layout.ruled import Box

# Rules nearer together than this are one, drawn twice; they meet across such a gap (points).
_NEAR = 3.0
# A drawing of so many lines is a map or a chart; a table has fewer.
_MOST = 4_000
# One cell has two rules across and two down.
_FEWEST = 2
# The sides of neighbouring cells make one rule; a page holds no table of more than these.
_MOST_RULES = 500


class Rule(NamedTuple):
    """A level or upright line, in points: `low` to `high` along itself, at `place` across."""

    level: bool
    place: float
    low: float
    high: float


def cells_between(rules: Iterable[Rule]) -> list[list[Box]]:
    """Return the tables that `rules` make, each as the boxes of its cells.

    >>> across = [Rule(True, y, 0, 90) for y in (0, 20)]
    >>> down = [Rule(False, x, 0, 20) for x in (0, 40, 90)]
    >>> cells_between(across + down)
    [[(0.0, 0.0, 40.0, 20.0), (40.0, 0.0, 90.0, 20.0)]]
    """
    found = list(islice(rules, _MOST))
    across = sum(rule.level for rule in found)
    if len(found) == _MOST or min(across, len(found) - across) < _FEWEST:
        return []
    from pdfplumber.table import (
        cells_to_tables,
        edges_to_intersections,
        intersections_to_cells,
        merge_edges,
    )

    merged = merge_edges(list(map(_edge, found)), _NEAR, _NEAR, _NEAR, _NEAR)
    if len(merged) > _MOST_RULES:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, _NEAR, _NEAR))
    tables: list[list[Box]] = cells_to_tables(cells)
    return tables


def _edge(rule: Rule) -> dict[str, Any]:
    """Return a rule as pdfplumber describes edges."""
    level, place, low, high = rule
    x0, x1, top, bottom = (low, high, place, place) if level else (place, place, low, high)
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": "h" if level else "v",
        "object_type": "line",
    }
