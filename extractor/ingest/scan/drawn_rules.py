"""The rules of tables in a picture of a page."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout import Rule
from extractor.ingest.scan.upright import Picture

# Rules are longer than the strokes of characters; cells are wider than they are high (points).
_LEAST_ACROSS = 30.0
_LEAST_DOWN = 18.0
# Print and scanner leave gaps, but a rule is drawn nearly all along.
_FULL = 0.95
# Hairlines are scanned grey, in two rows of dots or three: together they are this much darker.
_INK = 0.28
# Rows of dots so near to each other belong to one rule.
_TOGETHER = 3
# So many rows of dots are looked at together, to take little memory.
_STRIP = 256
# So many lines may be open at one height.
_BESIDE = 64
# A photograph is dark everywhere.
_MOST_STRETCHES = 4_000


def rules_in(picture: Picture, scale: float) -> list[Rule]:
    """Return the level and upright lines in `picture`, which has `scale` dots a point."""
    grey = picture[:, :, 1]
    white = int(np.median(grey[::4, ::4]))
    across = _rules(grey, white, round(_LEAST_ACROSS * scale))
    down = _rules(np.ascontiguousarray(grey.T), white, round(_LEAST_DOWN * scale))
    return [
        Rule(level, place / scale, low / scale, high / scale)
        for level, found in ((True, across), (False, down))
        for place, low, high in found
    ]


def _rules(
    grey: npt.NDArray[np.uint8], white: int, length: int
) -> list[tuple[float, float, float]]:
    """Return the lines along the rows of `grey`: row, begin, end, in dots."""
    if grey.shape[1] <= length:
        return []
    found: list[list[int]] = []
    for count, (row, begin, end) in enumerate(_stretches(grey, white, length)):
        if count > _MOST_STRETCHES:
            return []
        _add(found, (row, begin, end + length))
    return [((first + last) / 2, begin, end) for first, last, begin, end in found]


def _stretches(
    grey: npt.NDArray[np.uint8], white: int, length: int
) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last place of each stretch of places where a line of `length` begins."""
    for top in range(0, len(grey), _STRIP):
        above = min(top, 1)
        full = _full(grey[top - above : top + _STRIP + 1], white, length)[above : above + _STRIP]
        for row in np.flatnonzero(full.any(axis=1)):
            places = np.flatnonzero(np.diff(full[row], prepend=False, append=False))
            for begin, end in places.reshape(-1, 2).tolist():
                yield top + int(row), begin, end - 1


def _full(grey: npt.NDArray[np.uint8], white: int, length: int) -> npt.NDArray[np.bool_]:
    """Tell for each place whether a line of `length` begins there."""
    ink = np.maximum(0, white - grey.astype(np.int16))
    # Rows beside each other count together: a line that leans by a dot goes on in the next.
    thick = ink.copy()
    thick[1:] += ink[:-1]
    thick[:-1] += ink[1:]
    sums = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    np.cumsum(thick >= max(1.0, _INK * white), axis=1, out=sums[:, 1:])
    full: npt.NDArray[np.bool_] = sums[:, length:] - sums[:, :-length] >= _FULL * length
    return full


def _add(found: list[list[int]], stretch: tuple[int, int, int]) -> None:
    """Add a stretch to the line beside it, or as a line of its own."""
    row, begin, end = stretch
    for line in found[-_BESIDE:]:
        if line[1] >= row - _TOGETHER and begin <= line[3] and end >= line[2]:
            line[1], line[2], line[3] = row, min(begin, line[2]), max(end, line[3])
            return
    found.append([row, row, begin, end])
