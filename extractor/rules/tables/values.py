"""The proof of “no invention” in tables: a cell's value read again from its words and its unit."""

from collections.abc import Iterable

from extractor.rules.numbers.reading import read
from extractor.rules.tables.words import is_unit
from extractor.values.quantity import Quantity


def read_cell(quote: str, support: Iterable[str]) -> Quantity | None:
    """Read the number in a table's cell with its support: names, and the unit among them.

    A unit stands in the header, the caption or a column of its own, before the number, and is
    read as if it stood behind it.

    >>> read_cell("1,200.5", ["万元", "教育支出"]).value
    Decimal('12005000.0')
    """
    return read(quote, after=next(filter(is_unit, support), ""))
