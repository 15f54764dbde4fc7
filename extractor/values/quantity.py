"""What a quantity's words say: number or range, unit, qualifier."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeGuard

from extractor.mention import Mention
from extractor.quick import quick
from extractor.schema import FigureKind, Qualifier
from extractor.span import Span


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A stated quantity in its base unit (万 and 亿 multiplied out, money in 元).

    `support` are the places outside the quote that the unit or a multiplier was read from.
    `missing` marks a quantity whose digits were lost: a unit stands alone, and nothing is read.
    """

    kind: FigureKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    missing: bool = False
    support: tuple[Span, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class CellQuantity(Quantity):
    """A quantity in a table's cell, with the names of its row and of its column, widest first.

    `total` is the label that says that the row or the column adds up others (合计). `above` are
    the table's captions. `beside` names the column to the left, of which a column that
    only says how much grew speaks.
    """

    row: tuple[Span, ...] = ()
    column: tuple[Span, ...] = ()
    total: Span | None = None
    above: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()


def in_cell(mention: Mention[Quantity]) -> TypeGuard[Mention[CellQuantity]]:
    """Tell whether a figure stands in a table whose labels were read."""
    return isinstance(mention.value, CellQuantity)
