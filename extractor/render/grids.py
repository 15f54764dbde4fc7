"""Tables of the source text as HTML tables."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from extractor.deferred import deferred
from extractor.schema import SourceCell

_NUMBER = deferred(r"\s*[-+－—]?[\d,，.．]+\s*[%％‰]?\s*")


class Filled(NamedTuple):
    """A cell with its text, and the same as HTML."""

    cell: SourceCell
    text: str
    html: Markup


def table_of(cells: Iterable[Filled]) -> Markup:
    """Return the table that `cells` make; blank rows are left out.

    >>> name = SourceCell(0, 1, 1, 1, 1, is_header=True)
    >>> value = SourceCell(2, 4, 1, 1, 3)
    >>> table_of([Filled(name, "镇", Markup("镇")), Filled(value, "35", Markup("35"))])
    Markup('<table><tr><th>镇</th><td></td><td class="number">35</td></tr></table>')
    """
    rows: dict[int, list[Filled]] = defaultdict(list)
    for filled in cells:
        rows[filled.cell.row].append(filled)
    numbers = sorted(rows)
    last = max(_end(filled.cell) for row in rows.values() for filled in row)
    # By the column where it begins: where a cell from above ends, and the first row it leaves.
    above: dict[int, tuple[int, int]] = {}
    made = []
    for number in numbers:
        above = {begin: reach for begin, reach in above.items() if reach[1] > number}
        taken = [(begin, end, Markup()) for begin, (end, _) in above.items()]
        drawn = [(each.cell.column, _end(each.cell), _cell(each, numbers)) for each in rows[number]]
        parts = sorted([*taken, *drawn], key=lambda part: part[:2])
        made.append(Markup("<tr>{}</tr>").format(Markup().join(_row(parts, last))))
        tall = (each.cell for each in rows[number] if each.cell.row_span > 1)
        above |= {cell.column: (_end(cell), cell.row + cell.row_span) for cell in tall}
    return Markup("<table>{}</table>").format(Markup().join(made))


def _end(cell: SourceCell) -> int:
    return cell.column + cell.column_span


def _row(parts: Iterable[tuple[int, int, Markup]], last: int) -> Iterator[Markup]:
    """Yield a row's cells, with an empty one over the columns in which nothing stands."""
    column = 1
    for begin, end, cell in (*parts, (last, last, Markup())):
        if begin > column:
            yield Markup("<td{}></td>").format(_spanning("colspan", begin - column))
        yield cell
        column = max(column, end)


def _cell(filled: Filled, numbers: Sequence[int]) -> Markup:
    cell = filled.cell
    # Blank rows are not drawn, so that a cell may reach over fewer than it does in the file.
    first, after = (bisect_left(numbers, row) for row in (cell.row, cell.row + cell.row_span))
    return Markup("<{0}{1}{2}{3}>{4}</{0}>").format(
        "th" if cell.is_header else "td",
        Markup(' class="number"') if _NUMBER.fullmatch(filled.text) else "",
        _spanning("rowspan", after - first),
        _spanning("colspan", cell.column_span),
        filled.html,
    )


def _spanning(attribute: str, count: int) -> Markup:
    return Markup(' {}="{}"').format(attribute, count) if count > 1 else Markup()
