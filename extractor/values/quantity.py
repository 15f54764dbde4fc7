"""What a quantity's words say: number or range, unit, qualifier."""

from dataclasses import dataclass
from decimal import Decimal

from extractor.schema import FigureKind, Qualifier
from extractor.span import Span


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
