"""The lines and tables of all pages in reading order, footnotes and furniture aside."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.ingest.layout.aligned import aligned_tables
from extractor.ingest.layout.bounds import Bounds, bounds_of
from extractor.ingest.layout.columns import regions
from extractor.ingest.layout.footnotes import footnotes_at
from extractor.ingest.layout.furniture import Parted
from extractor.ingest.layout.lines import Line, lines_in, rows_of
from extractor.ingest.layout.page import Page, Table
from extractor.ingest.layout.runs import Run

# A line of two columns takes more than this share of the width.
_SHORT = 0.4


class Step(NamedTuple):
    """A line or table that is read next, its page and its column's bounds."""

    item: Line | Table
    page: int
    bounds: Bounds


class Column(NamedTuple):
    """What is read together on a page: its lines and tables top to bottom, its footnotes."""

    name: str
    page: int
    items: tuple[Line | Table, ...]
    footnotes: tuple[Line, ...]

    @property
    def lines(self) -> list[Line]:
        """Return the lines without the tables."""
        return [item for item in self.items if isinstance(item, Line)]


def columns_of(
    page: Page, parted: Parted, drawn: str, body: float, above: Table | None = None
) -> Iterator[Column]:
    """Yield the columns of a page in reading order; `body` is the size of the text.

    `above` is the table at the foot of the page before, which may go on here.
    """
    across, rest = _across(parted.runs, drawn, above)
    for name, items in regions([*rest, *page.tables, *across]):
        runs = [item for item in items if isinstance(item, Run)]
        aligned, rows = aligned_tables(rows_of(runs), drawn)
        tables = [*(item for item in items if isinstance(item, Table)), *aligned]
        lines = lines_in(rows, page.number, drawn)
        notes = footnotes_at(lines, body, page.height)
        flowing = _ordered(lines[:notes], tables)
        width = f"{round(page.width)} {name}"
        yield Column(width, page.number, flowing, tuple(lines[notes:]))


def last_table(columns: Sequence[Column]) -> Table | None:
    """Return the table with which a page ends, None where text follows it."""
    last = columns[-1].items[-1:] if columns else ()
    return next((item for item in last if isinstance(item, Table)), None)


def _across(
    runs: Sequence[Run], drawn: str, above: Table | None
) -> tuple[Sequence[Table], Sequence[Run]]:
    """Return the tables without rules that may reach over several columns, and the other runs.

    Their parts are shorter than the lines of a column, which are no parts of a row.
    """
    if not runs:
        return (), runs
    width = max(run.x1 for run in runs) - min(run.x0 for run in runs)
    tables, rows = aligned_tables(rows_of(runs), drawn, _SHORT * width, above)
    return tables, [run for row in rows for run in row] if tables else runs


def steps_of(columns: Sequence[Column]) -> Iterator[Step]:
    """Yield what is read one after the other over all columns."""
    found = bounds_of((column.name, column.lines) for column in columns)
    for column, bounds in zip(columns, found, strict=True):
        for item in column.items:
            yield Step(item, column.page, bounds)


def body_size(pages: Sequence[Page]) -> float:
    """Return the size, in points, in which most characters are set; 0 where there are none."""
    counts: dict[float, int] = {}
    for page in pages:
        for run in page.runs:
            size = round(run.size * 2) / 2
            counts[size] = counts.get(size, 0) + run.end - run.start
    return max(counts, key=counts.__getitem__, default=0.0)


def heading_levels(lines: Sequence[Line], body: float) -> Mapping[float, int]:
    """Return the style level of each size of type that is larger than the text's.

    >>> from extractor.ingest.layout.lines import Line
    >>> sizes = [22.0, 16.0, 22.4, 12.0]
    >>> heading_levels([Line(1, "甲", (), 0, 0, 9, 9, size) for size in sizes], 12.0)
    {22.0: 1, 22.5: 1, 16.0: 2}
    """
    sizes = sorted({rounded(line) for line in lines if line.size > LARGER * body}, reverse=True)
    levels: dict[float, int] = {}
    level, above = 0, float("inf")
    for size in sizes:
        level += size < above / LARGER
        above = size if size < above / LARGER else above
        levels[size] = level
    return dict(sorted(levels.items(), key=lambda pair: (pair[1], pair[0])))


LARGER = 1.12
"""Headings are this many times as large as the text, or more."""


def rounded(line: Line) -> float:
    """Return the size of the line's type in half points."""
    return round(line.size * 2) / 2


def _ordered(lines: Sequence[Line], tables: Sequence[Table]) -> tuple[Line | Table, ...]:
    items: list[Line | Table] = [*lines, *tables]
    return tuple(sorted(items, key=lambda item: (item.y0 + item.y1) / 2)) if tables else (*lines,)
