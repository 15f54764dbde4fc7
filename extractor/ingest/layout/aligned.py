"""Tables without rules down: numbers that stand under each other in columns."""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter

from extractor.ingest.layout.page import GridCell, Table
from extractor.ingest.layout.runs import Run

# Gaps as wide as this part the columns, in heights of the type.
_PARTED = 1.5
# Rows of a table follow each other within this distance, in heights of the type.
_NEAR = 3.0
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 2
# Most places hold something, and most of what stands behind the rows' names is a number.
_FILLED = 0.75
_COUNTED = 0.6
# So many lines above the columns may be heads that reach over several of them.
_HEADS = 2
_NUMBER = re.compile(r"[-+－—–±]?\s?\d[\d,，.．\s]*(?:[%％‰]|[万亿]?[元人户个])?|[-－—–…]+")


_Part = Sequence[Run]
"""What stands in one column of a row, from left to right."""
_Row = Sequence[_Part]


def aligned_tables(
    rows: Sequence[Sequence[Run]],
    drawn: str,
    widest: float = math.inf,
    above: Table | None = None,
) -> tuple[list[Table], Sequence[Sequence[Run]]]:
    """Return the tables that `rows` of runs make by standing in columns, and the rows left over.

    `drawn` holds the page's characters; rows with a part wider than `widest` points are of none.
    Only columns of numbers count: prose in columns, forms and lists of names stay lines. Rows at
    the top may be the last of `above`, the table at the foot of the page before.
    """
    tables: list[Table] = []
    parted = [_parts(row) for row in rows]
    for stretch in filter(None, _stretches(parted, widest)):
        at_top = above if stretch[0] is parted[0] else None
        rest = _rest_of(at_top, stretch, drawn) if at_top else None
        found = (_table(stretch[heads:], drawn) for heads in range(_HEADS + 1))
        tables += [rest] if rest else [table for table in found if table][:1]
    if not tables:
        return [], rows
    taken = {run for table in tables for cell in table.cells for run in cell.runs}
    return tables, [row for row in rows if row[0] not in taken]


def _rest_of(above: Table, stretch: Sequence[_Row], drawn: str) -> Table | None:
    """Return the rows with which `above` goes on, None where they do not count in its columns."""
    rows, places = [], []
    for row in stretch:
        middles = [(part[0].x0 + part[-1].x1) / 2 for part in row]
        place = [bisect_right(above.rules, middle) - 1 for middle in middles]
        inside = place[0] == 0 and place[-1] < len(above.rules) - 1
        apart = len(set(place)) == len(place)
        if not (inside and apart and all(map(_is_number, _inner(row, place, drawn)))):
            break
        rows.append(row)
        places.append(place)
    return _made(rows, places, above.rules) if rows else None


def _parts(row: Sequence[Run]) -> _Row:
    ordered = sorted(row, key=attrgetter("x0"))
    parts = [[ordered[0]]]
    end = ordered[0].x1
    for run in ordered[1:]:
        if run.x0 - end <= _PARTED * run.size:
            parts[-1].append(run)
        else:
            parts.append([run])
        end = max(end, run.x1)
    return parts


def _stretches(rows: Sequence[_Row], widest: float) -> Iterator[list[_Row]]:
    """Yield rows of several parts that follow each other, none of them wider than `widest`."""
    stretch: list[_Row] = []
    for row in rows:
        fits = len(row) > 1 and all(part[-1].x1 - part[0].x0 <= widest for part in row)
        if fits and (not stretch or _follows(stretch[-1], row)):
            stretch.append(row)
            continue
        yield stretch
        stretch = [row] if fits else []
    yield stretch


def _follows(above: _Row, row: _Row) -> bool:
    return row[0][0].middle - above[0][0].middle <= _NEAR * row[0][0].size


def _table(rows: Sequence[_Row], drawn: str) -> Table | None:
    """Return the table that `rows` are, None where their parts do not stand in columns."""
    if len(rows) < _FEWEST_ROWS:
        return None
    columns = _columns([part for row in rows for part in row])
    if len(columns) < _FEWEST_COLUMNS or not _is_filled(rows, len(columns)):
        return None
    places = [[_column(part, columns) for part in row] for row in rows]
    if any(len(set(place)) < len(place) for place in places):
        return None
    words = [_inner(row, place, drawn) for row, place in zip(rows, places, strict=True)]
    if not (_counts(words) if len(columns) > _FEWEST_COLUMNS else _pairs(words)):
        return None
    between = [(left[1] + right[0]) / 2 for left, right in pairwise(columns)]
    return _made(rows, places, (columns[0][0], *between, columns[-1][1]))


def _made(rows: Sequence[_Row], places: Sequence[Sequence[int]], rules: tuple[float, ...]) -> Table:
    cells = tuple(
        GridCell(number, column, 1, 1, tuple(part))
        for number, (row, place) in enumerate(zip(rows, places, strict=True))
        for part, column in zip(row, place, strict=True)
    )
    runs = [run for cell in cells for run in cell.runs]
    top, bottom = min(run.y0 for run in runs), max(run.y1 for run in runs)
    return Table(rules[0], top, rules[-1], bottom, rules, cells)


def _columns(parts: Sequence[_Part]) -> list[tuple[float, float]]:
    """Return from where to where the columns reach: parts above each other are of one."""
    columns: list[tuple[float, float]] = []
    for begin, end in sorted((part[0].x0, max(run.x1 for run in part)) for part in parts):
        if columns and begin < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], end)
        else:
            columns.append((begin, end))
    return columns


def _column(part: _Part, columns: Sequence[tuple[float, float]]) -> int:
    return next(number for number, (_, end) in enumerate(columns) if part[0].x0 < end)


def _is_filled(rows: Sequence[_Row], columns: int) -> bool:
    return sum(map(len, rows)) >= _FILLED * columns * len(rows)


def _inner(row: _Row, place: Sequence[int], drawn: str) -> list[str]:
    """Return what stands in a row behind its name."""
    return [
        "".join(drawn[run.start : run.end] for run in part).strip()
        for part, column in zip(row, place, strict=True)
        if column
    ]


def _counts(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether most of what stands below the head is a number."""
    words = list(chain.from_iterable(rows[1:]))
    return sum(_is_number(each) for each in words) >= _COUNTED * len(words)


def _pairs(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows of a name and what stands behind it are a table of two columns.

    Between two columns chance is greater than between three: every row has its number. Whole
    numbers that only grow are the pages of a table of contents.
    """
    numbers = [words[0] for words in rows if words and _is_number(words[0])]
    if len(numbers) < _FEWEST_ROWS or not all(words and _is_number(words[0]) for words in rows[1:]):
        return False
    pages = [int(each) for each in numbers if each.isdecimal()]
    return len(pages) < len(numbers) or pages != sorted(pages)


def _is_number(words: str) -> bool:
    return _NUMBER.fullmatch(words) is not None
