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
# So many lines may be open at one height.
_BESIDE = 64
# A photograph is dark everywhere.
_MOST_STRETCHES = 4_000


def rules_in(picture: Picture, scale: float) -> list[Rule]:
    """Return the level and upright lines in `picture`, which has `scale` dots a point."""
    grey = picture[:, :, 1]
    white = np.median(grey[::4, ::4])
    ink = np.maximum(0, white - grey.astype(np.int16)).astype(np.int16)
    least = max(1.0, _INK * white)
    across = _rules(ink, least, round(_LEAST_ACROSS * scale))
    down = _rules(np.ascontiguousarray(ink.T), least, round(_LEAST_DOWN * scale))
    return [
        Rule(level, place / scale, low / scale, high / scale)
        for level, found in ((True, across), (False, down))
        for place, low, high in found
    ]


def _rules(
    ink: npt.NDArray[np.int16], least: float, length: int
) -> list[tuple[float, float, float]]:
    """Return the lines along the rows of `ink` with the `least` of it: row, begin, end, in dots."""
    if ink.shape[1] <= length or ink.shape[0] < 3:
        return []
    # Rows beside each other count together: a line that leans by a dot goes on in the next.
    thick = ink.copy()
    thick[1:] += ink[:-1]
    thick[:-1] += ink[1:]
    sums = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    np.cumsum(thick >= least, axis=1, out=sums[:, 1:])
    full = sums[:, length:] - sums[:, :-length] >= _FULL * length
    found: list[list[int]] = []
    for number, (row, begin, end) in enumerate(_stretches(full)):
        if number > _MOST_STRETCHES:
            return []
        _add(found, (row, begin, end + length))
    return [((first + last) / 2, begin, end) for first, last, begin, end in found]


def _stretches(full: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last place of each stretch of windows that are full."""
    for row in np.flatnonzero(full.any(axis=1)):
        places = np.flatnonzero(np.diff(full[row], prepend=False, append=False))
        for begin, end in places.reshape(-1, 2).tolist():
            yield int(row), begin, end - 1


def _add(found: list[list[int]], stretch: tuple[int, int, int]) -> None:
    """Add a stretch to the line beside it, or as a line of its own."""
    row, begin, end = stretch
    for line in found[-_BESIDE:]:
        if line[1] >= row - _TOGETHER and begin <= line[3] and end >= line[2]:
            line[1], line[2], line[3] = row, min(begin, line[2]), max(end, line[3])
            return
    found.append([row, row, begin, end])
