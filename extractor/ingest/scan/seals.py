"""Red seals over text: taken from the picture, so that what is under them can be read."""

import numpy as np
import numpy.typing as npt

from extractor.ingest.scan.upright import Picture

# Ink of a seal is this much redder than blue and green, its edges less so (of 255).
_RED = 50
_REDDISH = 25
# Official seals are round, square or oval, 25 to 60 mm across; a letterhead is far wider than high.
_LEAST, _MOST = 65.0, 190.0
_ROUND = (0.6, 1.7)
# Parts of a seal lie nearer together than this (points).
_APART = 8.0
_WHITE = 255


def without_seals(picture: Picture, scale: float) -> Picture:
    """Return `picture` (blue, green, red; `scale` dots a point) with the ink of seals made white.

    Red letters of a letterhead stay.
    """
    redness = _redness(picture)
    boxes = _seals(redness > _RED, scale)
    if not boxes:
        return picture
    cleaned = picture.copy()
    for x0, y0, x1, y1 in boxes:
        cleaned[y0:y1, x0:x1][redness[y0:y1, x0:x1] > _REDDISH] = _WHITE
    return cleaned


def _redness(picture: Picture) -> npt.NDArray[np.int16]:
    others = np.maximum(picture[:, :, 0], picture[:, :, 1]).astype(np.int16)
    redness: npt.NDArray[np.int16] = picture[:, :, 2].astype(np.int16) - others
    return redness


def _seals(red: npt.NDArray[np.bool_], scale: float) -> list[tuple[int, int, int, int]]:
    """Return where seals are: left, top, right, bottom in dots."""
    step = max(1, round(_APART * scale / 3))
    high, wide = (size // step for size in red.shape)
    if not (high and wide and red.any()):
        return []
    import cv2

    tiles = red[: high * step, : wide * step].reshape(high, step, wide, step)
    blocks = np.logical_or.reduce(tiles, axis=(1, 3))
    joined = _spread(_spread(blocks).T).T.astype(np.uint8)
    _, _, found, _ = cv2.connectedComponentsWithStats(joined)
    # The first is what is not red.
    sizes = ((x, y, width, height) for x, y, width, height, _ in found[1:].tolist())
    return [
        (x * step, y * step, (x + width) * step, (y + height) * step)
        for x, y, width, height in sizes
        if _is_seal(width * step / scale, height * step / scale)
    ]


def _spread(blocks: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return `blocks` with those above and below each of them."""
    spread = blocks.copy()
    spread[1:] |= blocks[:-1]
    spread[:-1] |= blocks[1:]
    return spread


def _is_seal(width: float, height: float) -> bool:
    low, high = _ROUND
    is_sized = min(width, height) >= _LEAST and max(width, height) <= _MOST
    return is_sized and low <= width / height <= high
