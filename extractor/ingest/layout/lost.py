"""What is drawn on a page but missing from its text: figures must not vanish in silence."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout.glyphs import Glyphs
from extractor.ingest.layout.page import Page

# What stands after a number, and so shows a number that is missing.
_UNITS = frozenset(map(ord, "亿万千百%％‰个户名项件家人次元倍年月日亩吨米"))
_IDEOGRAPHS = (0x4E00, 0x9FFF)
# Justified lines spread characters by less than half of one; a lost number leaves more, and a gap
# as wide as ten characters parts columns (in heights of the type).
_GAP = (0.6, 10.0)
_PRIVATE = (0xE000, 0xF8FF)
_SHOWN = 12
_MOST_SHOWN = 5
_GARBLED = 0.3


def gaps_before_units(page: Page) -> list[int]:
    """Return the glyphs before which a number may be drawn that the text does not hold."""
    glyphs = page.glyphs
    ink = np.flatnonzero(glyphs.codes > 0x20)
    if ink.size < 2:
        return []
    codes, edges = glyphs.codes[ink], glyphs.edges[ink]
    before, after = edges[:-1], edges[1:]
    heights = np.maximum(1e-3, after[:, 3] - after[:, 1])
    # A space that was typed fills the gap; one that PDFium adds has no width.
    widths = np.cumsum(glyphs.edges[:, 2] - glyphs.edges[:, 0])
    typed = widths[ink[1:] - 1] - widths[ink[:-1]]
    gaps = (after[:, 0] - before[:, 2] - typed) / heights
    middle = (after[:, 1] + after[:, 3]) / 2
    level = (middle > before[:, 1]) & (middle < before[:, 3])
    cells = _cells(page)[ink]
    level &= cells[:-1] == cells[1:]
    worded = (codes[:-1] >= _IDEOGRAPHS[0]) & (codes[:-1] <= _IDEOGRAPHS[1])
    blank = np.flatnonzero(level & worded & (gaps > _GAP[0]) & (gaps < _GAP[1]))
    return [int(ink[1 + place]) for place in blank if codes[1 + place] in _UNITS]


def _cells(page: Page) -> npt.NDArray[np.int32]:
    """Return for each glyph the number of the table cell it stands in, 0 outside of tables."""
    cells = np.zeros(len(page.glyphs.codes), np.int32)
    for number, cell in enumerate((cell for table in page.tables for cell in table.cells), 1):
        for run in cell.runs:
            cells[run.start : run.end] = number
    return cells


def unreadable(glyphs: Glyphs, unmapped: npt.NDArray[np.bool_]) -> int:
    """Return how many characters have no known meaning: their font does not tell."""
    codes = glyphs.codes
    private = (codes >= _PRIVATE[0]) & (codes <= _PRIVATE[1])
    return int(np.count_nonzero(unmapped | private | (codes < 0x20) | (codes == 0xFFFD)))


def is_garbled(glyphs: Glyphs, unmapped: npt.NDArray[np.bool_]) -> bool:
    """Tell whether so many characters are unreadable that the page had better be recognised."""
    return unreadable(glyphs, unmapped) > _GARBLED * max(1, len(glyphs.codes))


def warnings_of(page: Page, unmapped: npt.NDArray[np.bool_]) -> Iterator[str]:
    """Yield what the reader of a page should look at with their own eyes."""
    number, glyphs = page.number, page.glyphs
    lost = unreadable(glyphs, unmapped)
    if lost:
        yield (
            f"page {number}: {lost} characters are drawn in a font that does not say what they"
            " are; compare the figures with the page"
        )
    gaps = gaps_before_units(page)
    if gaps:
        yield (
            f"page {number}: nothing is in the text where a number may be drawn, before"
            f" {_quoted(glyphs, gaps)}"
        )


def _quoted(glyphs: Glyphs, places: Sequence[int]) -> str:
    text = glyphs.text()
    shown = [f"“{text[place : place + _SHOWN].split()[0]}”" for place in places[:_MOST_SHOWN]]
    more = len(places) - len(shown)
    return "、".join(shown) + (f" and {more} more" if more else "")
