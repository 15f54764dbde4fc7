"""Character boxes as high as the type is large.

A font states how far its letters may reach up and down, and some state three times the size of the
type. Lines, gaps and sizes are told from the type, so its em box is put around each baseline.
"""

import ctypes
import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

# Where the em box of Chinese type lies around the baseline.
_BELOW = 0.12
_ABOVE = 0.88
_LEVEL = 0.02


class _Em(NamedTuple):
    """How far the em box's lower and upper edge lie from the lower edge of the font's box."""

    bottom: float
    top: float


def em_boxes(page: raw.FPDF_TEXTPAGE, boxes: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return `boxes` (left, top, right, bottom, upwards) of level characters as em boxes.

    Boxes of one height are of one font and size, so that one of them tells for all.
    """
    heights = np.round(boxes[:, 1] - boxes[:, 3], 2)
    kinds, examples, kind_of = np.unique(heights, return_index=True, return_inverse=True)
    ems = [
        _em(page, int(i), float(boxes[i, 3])) if h > 0 else None
        for h, i in zip(kinds, examples, strict=True)
    ]
    bottoms = np.array([em.bottom if em else 0.0 for em in ems], np.float32)
    tops = np.array([em.top if em else h for em, h in zip(ems, kinds, strict=True)], np.float32)
    made = boxes.copy()
    made[:, 1] = boxes[:, 3] + tops[kind_of]
    made[:, 3] = boxes[:, 3] + bottoms[kind_of]
    return made


def _em(page: raw.FPDF_TEXTPAGE, index: int, bottom: float) -> _Em | None:
    """Return the em box of a character, or None where it does not stand upright."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(page, index, ctypes.byref(matrix)):
        return None
    size = raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d)
    x, y = ctypes.c_double(), ctypes.c_double()
    placed = raw.FPDFText_GetCharOrigin(page, index, x, y)
    if not placed or size <= 0 or abs(matrix.b) > _LEVEL * abs(matrix.a):
        return None
    baseline = y.value - bottom
    return _Em(baseline - _BELOW * size, baseline + _ABOVE * size)
