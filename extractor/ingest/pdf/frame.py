"""From a PDF page's own coordinates to those of the page as it is shown."""

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page in its own coordinates (origin at the bottom left), its turn.

    `quarters` counts the turns of 90° clockwise with which the page is shown.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @classmethod
    def of(cls, page: raw.FPDF_PAGE) -> "Frame":
        """Return the frame of a PDFium page."""
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
        turn = raw.FPDFPage_GetRotation(page) % 4
        return cls(box.left, box.bottom, box.right, box.top, max(0, turn))

    @property
    def width(self) -> float:
        """Return the width of the page as it is shown, in points."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Return the height of the page as it is shown, in points."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def shown(self, boxes: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return boxes given as left, top, right, bottom as x0, y0, x1, y1 from the top left.

        >>> Frame(0, 0, 600, 800, 0).shown(np.array([[10, 790, 20, 780]], np.float32)).tolist()
        [[10.0, 10.0, 20.0, 20.0]]
        >>> Frame(0, 0, 600, 800, 1).shown(np.array([[10, 790, 20, 780]], np.float32)).tolist()
        [[780.0, 10.0, 790.0, 20.0]]
        """
        x0, x1 = np.minimum(boxes[:, 0], boxes[:, 2]), np.maximum(boxes[:, 0], boxes[:, 2])
        y0, y1 = np.minimum(boxes[:, 1], boxes[:, 3]), np.maximum(boxes[:, 1], boxes[:, 3])
        left, right = x0 - self.left, self.right - x1
        above, below = self.top - y1, y0 - self.bottom
        columns = (
            (left, above, x1 - self.left, self.top - y0),
            (below, left, y1 - self.bottom, x1 - self.left),
            (right, below, self.right - x0, y1 - self.bottom),
            (above, right, self.top - y0, self.right - x0),
        )[self.quarters]
        return np.stack(columns, axis=1).astype(np.float32)

    def holds(self, edges: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
        """Tell which boxes, by their middle, lie on the part of the page that is shown."""
        across, down = (edges[:, 0] + edges[:, 2]) / 2, (edges[:, 1] + edges[:, 3]) / 2
        inside: npt.NDArray[np.bool_] = (
            (across >= 0) & (across <= self.width) & (down >= 0) & (down <= self.height)
        )
        return inside
