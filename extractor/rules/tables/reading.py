"""The figures of tables: a number finds the names of its row and column, and its unit.

Value and unit come from the cell and its support alone, as everywhere; where labels leave the
unit open, or a number counts nothing, the cell yields no figure.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.tables.cells import Table, TableCell
from extractor.rules.tables.columns import Columns, columns_of
from extractor.rules.tables.rows import RowNames, total_of
from extractor.rules.tables.shape import Part, name_of, parts_of
from extractor.rules.tables.units import Labels, unit_of
from extractor.rules.tables.values import read_cell
from extractor.rules.tables.words import (
    StatedUnit,
    before_growth,
    is_a,
    is_empty,
    is_unit,
    is_year,
    name_in,
    number_in,
    unit_in,
)
from extractor.span import Span
from extractor.values.quantity import CellQuantity, Quantity

RULE = "cell"
_SIGNED = deferred(r"[-－−][0-9]")  # noqa: RUF001 (a full-width minus)
_DATES = ("年", "月", "日")
_INDEX = 3
"""So many numbers that count up from 1 are an index, whatever stands over them."""

Found = dict[Span, Mention[CellQuantity] | None]


class _Seen(NamedTuple):
    """A table's part with all that is known of it."""

    text: str
    part: Part
    columns: Columns
    names: RowNames
    units: tuple[StatedUnit, ...]
    above: tuple[Span, ...]


def figures_in(text: str, table: Table, filling: Mapping[Span, Quantity]) -> Found:
    """Return the cells of a table that are labels or numbers, each with its figure if it has one.

    `filling` are the quantities that sentences' rules read, by their span: one that fills its
    cell is that cell's.
    """
    found: Found = {}
    for part in parts_of(table):
        found |= _figures(_seen(text, table, part), filling)
    return found


def _seen(text: str, table: Table, part: Part) -> _Seen:
    columns = columns_of(part)
    above = (*table.captions, *(note.span for note in part.notes))
    stated = (unit_in(span.of(text), span.start) for span in above)
    units = tuple(unit for unit in stated if unit)
    return _Seen(text, part, columns, RowNames(part, columns), units, above)


def _figures(seen: _Seen, filling: Mapping[Span, Quantity]) -> Found:
    """Return the cells that are labels or numbers, each with its figure if it has one."""
    part = seen.part
    found: Found = {head.span: None for heads in part.heads.values() for head in heads}
    found |= dict.fromkeys(note.span for note in part.notes)
    indexes = set(_indexes(part))
    for cell in (cell for row in part.rows for cell in row):
        if cell.column not in seen.columns.values:
            if is_unit(cell.words):
                found[cell.span] = None
            continue
        labels = Labels(seen.names.of(cell), part.head(cell.column), seen.names.unit(cell))
        found |= {name.span: None for name in labels.row}
        named = _counts(cell, labels) and seen.names.tells(cell, labels.row)
        counts = cell.column not in indexes and named
        figure = _figure(seen, cell, labels, filling.get(cell.span)) if counts else None
        if figure or number_in(cell.words) or is_empty(cell.words):
            found[cell.span] = figure
    return found


def _indexes(part: Part) -> Iterator[int]:
    """Yield the columns whose numbers count up from 1."""
    columns: dict[int, list[str]] = {}
    for row in part.rows:
        for cell in row:
            columns.setdefault(cell.column, []).append(cell.words)
    for column, words in columns.items():
        if len(words) >= _INDEX and words == [str(n) for n in range(1, len(words) + 1)]:
            yield column


def _counts(cell: TableCell, labels: Labels) -> bool:
    """Tell whether the number in a cell counts or measures something that one row names."""
    names = [name_of(label) for label in (*labels.row, *labels.column)]
    if cell.words.endswith("年") or any(is_a("identifier", name) for name in names):
        return False
    if any(is_a("time", name_of(head)) for head in labels.column):
        return False
    rows = labels.row[-1].place.row_span if labels.row else 1
    columns = labels.column[-1].place.column_span if labels.column else 1
    return cell.place.column_span <= columns and cell.place.row_span <= rows


def _figure(
    seen: _Seen, cell: TableCell, labels: Labels, own: Quantity | None
) -> Mention[CellQuantity] | None:
    place = number_in(cell.words)
    if place is None:
        # In a cell a dash before a number is its sign; sentences take it for a range or a dash.
        own = read_cell(cell.words, ()) if _SIGNED.match(cell.words) else own
        return _labelled(seen, cell.span, labels, own) if own else None
    start = cell.span.start
    span = Span(start + place[0], start + place[1])
    unit = unit_of(labels, seen.units, seen.text)
    if (unit and unit.span is None) or not (unit or (labels.row and labels.column)):
        return None
    words = unit.span.of(seen.text) if unit and unit.span else ""
    quantity = read_cell(span.of(seen.text), [words])
    if quantity is None or words in _DATES:
        return None
    support = (unit.span,) if unit and unit.span else ()
    return _labelled(seen, span, labels, quantity, support)


def _labelled(
    seen: _Seen, span: Span, labels: Labels, read: Quantity, support: tuple[Span, ...] = ()
) -> Mention[CellQuantity]:
    """Return the figure with the names of its row and column in its support, the unit first."""
    row, column = _names(labels.row), _names(labels.column)
    beside = _names(_beside(seen, labels))
    total = total_of((*labels.row, *labels.column))
    named = (each for each in (*row, *column, *beside) if not is_unit(each.of(seen.text)))
    quantity = CellQuantity(
        kind=read.kind,
        value=read.value,
        low=read.low,
        high=read.high,
        unit=read.unit,
        qualifier=read.qualifier,
        support=(*support, *named),
        row=row,
        column=column,
        total=total.span if total else None,
        above=seen.above,
        beside=beside,
    )
    return Mention("figure", span, RULE, quantity)


def _beside(seen: _Seen, labels: Labels) -> tuple[TableCell, ...]:
    """Return the header of the numbers whose growth a column gives that names nothing else."""
    if not labels.column or any(before_growth(name_of(head)) for head in labels.column):
        return ()
    left = (c for c in seen.columns.values if c < labels.column[-1].column)
    names = {column: seen.part.names(column) for column in left}
    measures = [c for c, name in names.items() if before_growth(name) and not is_year(name)]
    return seen.part.head(max(measures)) if measures else ()


def _names(labels: Iterable[TableCell]) -> tuple[Span, ...]:
    """Return the spans of the labels' names, without numbering and unit."""
    places = ((label.span.start, *name_in(label.words)) for label in labels)
    return tuple(Span(start + first, start + last) for start, first, last in places)
