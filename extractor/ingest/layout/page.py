"""A page as its reader sees it: what was drawn where."""

from dataclasses import dataclass
from typing import NamedTuple

from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.runs import Run


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

    `marks` are runs that are known not to belong to the text: slanted or faint watermarks.
    """

    number: int
    width: float
    height: float
    glyphs: Glyphs
    runs: tuple[Run, ...]
    tables: tuple[Table, ...] = ()
    marks: tuple[Run, ...] = ()
