"""A page as its reader sees it: what was drawn where."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.runs import Run

Edges = npt.NDArray[np.float32]
"""Boxes, one a row: x0, y0, x1, y1 in points, origin at the top left of the page."""


class GridCell(NamedTuple):
    """A cell of a ruled table: place and extent count from 0, `runs` are what stands in it."""

    row: int
    column: int
    row_span: int
    column_span: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box, the x of its vertical rules (points), and its cells, row by row."""

    x0: float
    y0: float
    x1: float
    y1: float
    rules: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def middle(self) -> float:
        """Return the height at which the table stands."""
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """One page: number from 1, size in points, glyphs, the runs outside tables, the tables.

    `marks` are runs that are known not to belong to the text: slanted or faint watermarks. Where
    the page had to be turned to be read, `back` (three rows of three) takes a point of it to where
    that stands on the page as it is shown.
    """

    number: int
    width: float
    height: float
    glyphs: Glyphs
    runs: tuple[Run, ...]
    tables: tuple[Table, ...] = ()
    marks: tuple[Run, ...] = ()
    back: npt.NDArray[np.float64] | None = None

    def shown_edges(self) -> Edges:
        """Return the boxes of the glyphs on the page as it is shown."""
        if self.back is None:
            return self.glyphs.edges
        return moved(self.glyphs.edges, self.back)


def moved(edges: Edges, matrix: npt.NDArray[np.float64]) -> Edges:
    """Return the boxes around those of `edges` once `matrix` (three rows of three) moves them."""
    corners = edges[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 4, 2)
    found = corners @ matrix[:2, :2].T + matrix[:2, 2]
    return np.concatenate([found.min(axis=1), found.max(axis=1)], axis=1).astype(np.float32)
