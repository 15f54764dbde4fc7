"""Lines: the runs that stand side by side, from left to right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from extractor.ingest.layout.runs import Run

_SAME_LINE = 0.5
# Between words of letters a gap of this share of the size is a space; Chinese characters that
# stand a full character apart are apart, nearer ones are justified.
_WORD_GAP = 0.2
_CHINESE_GAP = 0.9
# Gaps as wide as this part what stands side by side: the columns of a table without rules.
_PARTED = 2.0
_WORD = re.compile(r"[!-~]")

Piece = tuple[int, int]
"""Glyphs from the first up to the second; (-1, -1) is a space that nobody drew."""
SPACE: Piece = (-1, -1)


class Line(NamedTuple):
    """A line of text on a page, with its box in points and the size of its type.

    `segments` counts what stands side by side in it with wide gaps between, `parts` what has a gap
    of a character or more between.
    """

    page: int
    text: str
    pieces: tuple[Piece, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    segments: int = 1
    parts: int = 1


def lines_of(runs: Iterable[Run], page: int, drawn: str) -> list[Line]:
    """Return the lines that `runs` make, top to bottom; `drawn` holds the page's characters."""
    return lines_in(rows_of(runs), page, drawn)


def lines_in(rows: Iterable[Sequence[Run]], page: int, drawn: str) -> list[Line]:
    """Return the lines that `rows` of runs make."""
    return [line_of(sorted(row, key=attrgetter("x0")), page, drawn) for row in rows]


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Return `runs` grouped by the height at which they stand, top to bottom."""
    rows: list[list[Run]] = []
    top = bottom = 0.0
    for run in sorted(runs, key=lambda run: run.middle):
        shared = min(bottom, run.y1) - max(top, run.y0)
        level = shared >= _SAME_LINE * min(bottom - top, run.y1 - run.y0)
        if rows and level and not any(_above_each_other(run, other) for other in rows[-1]):
            rows[-1].append(run)
            if run.y1 - run.y0 > bottom - top:
                top, bottom = run.y0, run.y1
        else:
            rows.append([run])
            top, bottom = run.y0, run.y1
    return rows


def _above_each_other(run: Run, other: Run) -> bool:
    """Tell whether two runs share more of the width than neighbours on a line may."""
    shared = min(run.x1, other.x1) - max(run.x0, other.x0)
    return shared > max(run.size, (run.x1 - run.x0) / 2)


def line_of(row: Sequence[Run], page: int, drawn: str) -> Line:
    """Return the runs of `row` as one line, in their order."""
    pieces = tuple(_pieces(row, drawn))
    longest = max(row, key=lambda run: run.end - run.start)
    return Line(
        page,
        "".join(" " if piece == SPACE else drawn[piece[0] : piece[1]] for piece in pieces),
        pieces,
        min(run.x0 for run in row),
        min(run.y0 for run in row),
        max(run.x1 for run in row),
        max(run.y1 for run in row),
        longest.size,
        1 + _gaps(row, _PARTED),
        1 + _gaps(row, _CHINESE_GAP),
    )


def _gaps(row: Sequence[Run], least: float) -> int:
    """Return how many gaps in a row are wider than `least`, in heights of the type."""
    return sum(b.x0 - a.x1 > least * b.size for a, b in pairwise(row))


def _pieces(row: Sequence[Run], drawn: str) -> Iterator[Piece]:
    before: Run | None = None
    for run in row:
        if before is not None and _apart(before, run, drawn):
            yield SPACE
        yield run.start, run.end
        before = run


def _apart(before: Run, after: Run, drawn: str) -> bool:
    gap = after.x0 - before.x1
    is_word = _WORD.match(drawn, before.end - 1) and _WORD.match(drawn, after.start)
    return gap > (_WORD_GAP if is_word else _CHINESE_GAP) * min(before.size, after.size)
