"""In which unit a number of a table is: its own column says, its row, or the table's caption."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.rules.tables.cells import TableCell
from extractor.rules.tables.shape import name_of
from extractor.rules.tables.words import StatedUnit, is_a, is_unit, is_year, unit_in
from extractor.values.units import UNITS

_SIGNS = ("%", "‰")
_SAY_WHEN = ("generic", "phase", "place")
"""Columns that say when, how far or where, and leave it to the row what is counted."""


class Labels(NamedTuple):
    """The cells that name a number's row and column, and the cell that names its row's unit."""

    row: tuple[TableCell, ...]
    column: tuple[TableCell, ...]
    unit: TableCell | None


def unit_of(labels: Labels, captions: Iterable[StatedUnit], text: str) -> StatedUnit | None:
    """Return the unit of a number; its span is None where labels disagree or cannot be read.

    A sign in the column's header (增长%) holds against what its row says. A caption's unit holds
    for columns that name none, unless their name says that they count something else.
    """
    column = _stated(labels.column, whole=True)
    row = _row_unit(labels)
    if column and row:
        agree = _words(column, text) in (*_SIGNS, _words(row, text))
        return column if agree else StatedUnit(None)
    return column or row or _of_caption(labels, list(captions), text)


def _stated(cells: Sequence[TableCell], *, whole: bool) -> StatedUnit | None:
    """Return the unit that the nearest of `cells` names; `whole` ones may be a unit alone."""
    for cell in reversed(cells):
        if not whole and is_unit(cell.words):
            continue
        if stated := unit_in(cell.words, cell.span.start):
            return stated
    return None


def _row_unit(labels: Labels) -> StatedUnit | None:
    if labels.unit:
        return StatedUnit(labels.unit.span if is_unit(labels.unit.words) else None)
    stated = _stated(labels.row, whole=False)
    names = [name_of(cell) for cell in labels.column]
    open_ = not names or is_year(names[-1]) or any(is_a(k, names[-1]) for k in _SAY_WHEN)
    return stated if stated is None or open_ else StatedUnit(None)


def _of_caption(labels: Labels, captions: list[StatedUnit], text: str) -> StatedUnit | None:
    """Return the caption's unit where it can be that of the column; none for shares without %."""
    names = [name_of(cell) for cell in (*labels.row, *labels.column)]
    is_share = any(is_a("share", name) for name in names)
    if len(captions) != 1 or captions[0].span is None:
        return StatedUnit(None) if is_share or captions else None
    words = _words(captions[0], text)
    if is_share:
        return captions[0] if words in _SIGNS else StatedUnit(None)
    counts_else = any(is_a("not_money", name) for name in names)
    return None if counts_else and _is_money(words) else captions[0]


def _is_money(words: str) -> bool:
    unit = UNITS.get(words.lstrip("百千万亿"))
    return unit is not None and unit.kind == "money"


def _words(stated: StatedUnit, text: str) -> str:
    return stated.span.of(text) if stated.span else ""
