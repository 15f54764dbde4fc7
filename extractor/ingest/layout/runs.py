"""Runs: characters that were drawn one after the other on one line, without a wide gap."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout.glyphs import Glyphs

# A gap as wide as a character parts runs: columns of a page lie further apart, letters,
# words and justified characters nearer together.
_WIDE = 1.0
# Characters of one line overlap at least this much of the lower one's height.
_SAME_LINE = 0.5
_SPACES = np.array([0x20, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0x202F, 0x09], np.int32)


class Run(NamedTuple):
    """Glyphs `start` to `end` with the box around them, in points, and the size of the type."""

    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float

    @property
    def middle(self) -> float:
        """Return the height at which the run stands."""
        return (self.y0 + self.y1) / 2


def runs_of(glyphs: Glyphs, among: npt.NDArray[np.bool_] | None = None) -> list[Run]:
    """Return the runs of a page's glyphs, or those `among` them, in the order of drawing.

    Spaces inside a run belong to it, others to none.
    """
    is_ink = ~np.isin(glyphs.codes, _SPACES, kind="table")
    ink = np.flatnonzero(is_ink if among is None else is_ink & among)
    if not ink.size:
        return []
    edges = glyphs.edges[ink]
    torn = np.diff(np.cumsum(is_ink)[ink]) > 1
    cuts = np.flatnonzero(torn | _parted(edges)) + 1
    first = np.concatenate(([0], cuts))
    last = np.concatenate((cuts, [ink.size])) - 1
    low = np.minimum.reduceat(edges, first)
    high = np.maximum.reduceat(edges, first)
    heights = np.add.reduceat(edges[:, 3] - edges[:, 1], first) / (last - first + 1)
    columns = (ink[first], ink[last] + 1, low[:, 0], low[:, 1], high[:, 2], high[:, 3], heights)
    return list(map(Run._make, zip(*(column.tolist() for column in columns), strict=True)))


def _parted(edges: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Tell for each character but the last whether the next one begins a run."""
    before, after = edges[:-1], edges[1:]
    heights = np.minimum(before[:, 3] - before[:, 1], after[:, 3] - after[:, 1])
    shared = np.minimum(before[:, 3], after[:, 3]) - np.maximum(before[:, 1], after[:, 1])
    gaps = after[:, 0] - before[:, 2]
    parted: npt.NDArray[np.bool_] = (
        (shared < _SAME_LINE * heights) | (gaps > _WIDE * heights) | (gaps < -_WIDE * heights)
    )
    return parted
