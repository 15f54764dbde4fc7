"""The characters of pages with their boxes, as arrays."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

# What no character stands for in a text layer; U+0000 and the surrogates would also make text
# that cannot be written.
_UNKNOWN = 0xFFFD
_LAST_CONTROL = 0x1F
_SURROGATES = (0xD800, 0xDFFF)


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """Characters in the order in which they were drawn.

    `codes` are code points, `edges` their x0, y0, x1, y1 in points, origin at the top left of the
    page, and `certainty` how sure the recognition of each is (None: they were text already).
    """

    codes: npt.NDArray[np.int32]
    edges: npt.NDArray[np.float32]
    certainty: npt.NDArray[np.float32] | None = None

    def text(self) -> str:
        """Return one character for each glyph; what is no character becomes U+FFFD."""
        low, high = _SURROGATES
        codes = self.codes
        wrong = (codes <= _LAST_CONTROL) | ((codes >= low) & (codes <= high)) | (codes > 0x10FFFF)
        clean = np.where(wrong, _UNKNOWN, codes).astype("<u4")
        return clean.tobytes().decode("utf-32-le")

    @property
    def heights(self) -> npt.NDArray[np.float32]:
        """Return the height of each box."""
        heights: npt.NDArray[np.float32] = self.edges[:, 3] - self.edges[:, 1]
        return heights
