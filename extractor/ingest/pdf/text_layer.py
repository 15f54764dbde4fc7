"""The text layer of a page: its characters with their boxes, as PDFium gives them."""

import ctypes
import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from extractor.ingest.layout import Glyphs, Run
from extractor.ingest.pdf.calls import loose_boxes, unmapped
from extractor.ingest.pdf.em_boxes import em_boxes
from extractor.ingest.pdf.frame import Frame

# What PDFium has for a hyphen at a line end, and the soft hyphen, which is drawn in a PDF.
_HYPHEN_MARKS = (0x02, 0xFFFE, 0xAD)
# Text that leans by more than this is no line of the page (radians).
_LEANING = 0.06
_QUARTER = math.pi / 2
# Large letters that let the page shine through are a watermark (points, of 255).
_LARGE = 20.0
_FAINT = 160


class TextLayer:
    """The characters of one page; only while the page is open.

    `glyphs` are those that show, without line ends, with their boxes on the page as it is shown.
    """

    def __init__(self, text_page: raw.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._raw = text_page
        self._frame = frame
        self._count = max(0, raw.FPDFText_CountChars(text_page))
        codes = self._codes()
        edges = frame.shown(em_boxes(text_page, loose_boxes(text_page, self._count)))
        # Comparing is many times as fast as `isin` for a few values.
        self._kept = np.flatnonzero((codes != 0x0A) & (codes != 0x0D) & frame.holds(edges))
        for mark in _HYPHEN_MARKS:
            codes = np.where(codes == mark, ord("-"), codes)
        self.glyphs = Glyphs(codes[self._kept].astype(np.int32), edges[self._kept])

    def unmapped(self) -> npt.NDArray[np.bool_]:
        """Tell of each glyph whether its font fails to say what it stands for."""
        return unmapped(self._raw, self._count)[self._kept]

    def marks(self, runs: Sequence[Run]) -> set[Run]:
        """Return the runs that are no text: slanted, on the arc of a seal, or large and faint."""
        marks = [self._leans(run) or self._shines_through(run) for run in runs]
        # On the arc of a seal the characters lean, but for the one at its top.
        tops = (
            before and after and run.end - run.start == 1
            for before, run, after in zip([False, *marks], runs, [*marks[1:], False], strict=False)
        )
        return {run for run, mark, top in zip(runs, marks, tops, strict=True) if mark or top}

    def _codes(self) -> npt.NDArray[np.int32]:
        buffer = (ctypes.c_ushort * (2 * self._count + 1))()
        written = raw.FPDFText_GetText(self._raw, 0, self._count, buffer)
        if written - 1 == self._count:
            return np.frombuffer(buffer, np.uint16)[: self._count].astype(np.int32)
        # Characters beyond U+FFFF take two places, unknown ones none: ask for each.
        ask = raw.FPDFText_GetUnicode
        codes = [ask(self._raw, index) & 0x7FFFFFFF for index in range(self._count)]
        return np.array(codes, np.int32)

    def _leans(self, run: Run) -> bool:
        angle = float(raw.FPDFText_GetCharAngle(self._raw, int(self._kept[run.start])))
        return angle >= 0 and abs((angle + _QUARTER / 2) % _QUARTER - _QUARTER / 2) > _LEANING

    def _shines_through(self, run: Run) -> bool:
        if run.size < _LARGE:
            return False
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        known = raw.FPDFText_GetFillColor(
            self._raw, int(self._kept[run.start]), red, green, blue, alpha
        )
        return bool(known) and alpha.value < _FAINT
