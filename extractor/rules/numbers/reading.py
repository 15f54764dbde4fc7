"""The proof of “no invention”: a figure's value read again from nothing but its own words."""

from extractor.rules.numbers.quantities import QUANTITIES
from extractor.values.quantity import Quantity


def read(quote: str, before: str = "", after: str = "") -> Quantity | None:
    """Read a figure's `quote` with its support, the words `before` and `after` it.

    Value, low, high and unit of every figure that is not missing are exactly these, and nothing
    else sets them.

    >>> read("3天", before="不超过").high, read("35", after="名").unit
    (Decimal('3'), '名')
    """
    text = before + quote + after
    for rule in QUANTITIES:
        match = rule.pattern.match(text, len(before))
        if match and match.end() >= len(before) + len(quote):
            value = rule.reader(match)
            if isinstance(value, Quantity):
                return value
    return None
