"""Text that stands on a page beside what was recognised there."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.page import Edges, Page, moved
from extractor.ingest.layout.runs import runs_of


def overlaid(page: Page, text: Page) -> Page:
    """Return `page`, whose characters were recognised, with those that `text` has in lines.

    What lies on recognised characters says the same as they do: it is the text behind a scan.
    """
    drawn = [place for run in text.runs for place in range(run.start, run.end)]
    shown = page.shown_edges()
    free = [place for place in drawn if not _is_on(text.glyphs.edges[place], shown)]
    if not free:
        return page
    edges = text.glyphs.edges[free]
    if page.back is not None:
        edges = moved(edges, np.linalg.inv(page.back).astype(np.float64))
    glyphs = _joined(page.glyphs, Glyphs(text.glyphs.codes[free], edges))
    added = np.arange(len(glyphs.codes)) >= len(page.glyphs.codes)
    return replace(page, glyphs=glyphs, runs=(*page.runs, *runs_of(glyphs, added)))


def _is_on(box: npt.NDArray[np.float32], edges: Edges) -> bool:
    """Tell whether the middle of a box lies in one of others."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    x0, y0, x1, y1 = edges.T
    return bool(((x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1)).any())


def _joined(read: Glyphs, drawn: Glyphs) -> Glyphs:
    """Return recognised characters and after them drawn ones, which are certain."""
    known = np.ones(len(read.codes), np.float32) if read.certainty is None else read.certainty
    return Glyphs(
        np.concatenate([read.codes, drawn.codes]),
        np.concatenate([read.edges, drawn.edges]),
        np.concatenate([known, np.ones(len(drawn.codes), np.float32)]),
    )
