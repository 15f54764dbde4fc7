"""Where a fact stands: in the normalised text, in the source, on the page."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer

from extractor.quick import quick


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal, PlainSerializer(_json_number, return_type=int | float, when_used="json")
]
"""A Decimal inside, a plain JSON number outside."""


@quick
@dataclass(frozen=True, slots=True)
class Locator:
    """The place a reader of the report would name; `paragraph` and `page` count from 1."""

    page: int | None = None
    heading_path: tuple[str, ...] = ()
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


@quick
@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points, origin at the top left."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact characters that state a fact.

    `start`, `end`, `quote` refer to the normalised text, `source_start`, `source_end`,
    `source_quote` to the source text; all offsets are code points, half-open.
    """

    start: int
    end: int
    quote: str
    source_start: int
    source_end: int
    source_quote: str
    locator: Locator = Locator()
    boxes: tuple[Box, ...] = ()
