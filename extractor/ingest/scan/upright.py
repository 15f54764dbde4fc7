"""Pictures of pages made upright: scanned askew, upside down, or lying on their side."""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
"""Three rows of three: what takes (x, y, 1) to another place."""

# Lines that lean by less are read as they are; pages are laid on the glass this far askew.
_LEAST = 0.25
_MOST = 5.0
_COARSE, _FINE = 0.5, 0.1
# Leaning lines are seen in a picture of this width; a larger one says no more.
_WIDTH = 800
_DARK = 0.65
# Straight lines must stand out more than by chance.
_CLEARER = 1.05
_ACROSS = 1.3


class Turned(NamedTuple):
    """A picture that was turned; `back` takes a dot of it to where that was before."""

    picture: Picture
    back: Matrix


def quartered(picture: Picture, quarters: int) -> Turned:
    """Return `picture` turned by so many quarters against the clock.

    >>> quartered(np.arange(6, dtype=np.uint8).reshape(2, 3, 1), 1).picture[:, :, 0].tolist()
    [[2, 5], [1, 4], [0, 3]]
    """
    height, width = picture.shape[:2]
    back = (
        ((1, 0, 0), (0, 1, 0)),
        ((0, -1, width), (1, 0, 0)),
        ((-1, 0, width), (0, -1, height)),
        ((0, 1, 0), (-1, 0, height)),
    )[quarters % 4]
    return Turned(
        np.ascontiguousarray(np.rot90(picture, quarters)), np.array([*back, (0, 0, 1)], np.float64)
    )


def lies_on_side(picture: Picture) -> bool:
    """Tell whether the lines of a page seem to run from top to bottom.

    Across its lines a page is dense and empty by turns, along them evenly grey.
    """
    x, y = _inked(picture)
    if not len(y):
        return False
    wide, high = 1.0 + np.ptp(x), 1.0 + np.ptp(y)
    return bool(_density(y, x, 0.0) / high > _ACROSS * _density(x, y, 0.0) / wide)


def straightened(picture: Picture) -> Turned:
    """Return `picture` with its lines level."""
    angle = skew_of(picture)
    if abs(angle) < _LEAST:
        return Turned(picture, np.eye(3))
    from PIL import Image

    turned = Image.fromarray(picture).rotate(
        angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )
    x, y = picture.shape[1] / 2, picture.shape[0] / 2
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    back = ((cos, -sin, x - cos * x + sin * y), (sin, cos, y - sin * x - cos * y), (0, 0, 1))
    return Turned(np.asarray(turned), np.array(back))


def skew_of(picture: Picture) -> float:
    """Return by how many degrees the lines of a page fall towards the right.

    At the right angle lines are densest and the white between them is emptiest.
    """
    x, y = _inked(picture)
    if not len(y):
        return 0.0
    level = _density(x, y, 0.0)
    coarse = np.arange(-_MOST, _MOST + _COARSE / 2, _COARSE)
    best = max(coarse, key=lambda angle: _density(x, y, angle))
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE / 2, _FINE)
    found = float(max(fine, key=lambda angle: _density(x, y, angle)))
    return found if _density(x, y, found) > _CLEARER * level else 0.0


def _inked(picture: Picture) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return where a smaller picture of the page is dark."""
    step = max(1, picture.shape[1] // _WIDTH)
    grey = picture[::step, ::step, 1]
    y, x = np.nonzero(grey < _DARK * np.median(grey))
    return x, y


def _density(x: npt.NDArray[np.int64], y: npt.NDArray[np.int64], angle: float) -> float:
    rows = np.rint(y - x * math.tan(math.radians(angle))).astype(np.int64)
    counts = np.bincount(rows - rows.min())
    return float(np.square(counts, dtype=np.float64).sum())
