"""The proof of “no invention”: a figure's value read again from nothing but its own words."""

import re

from extractor.rules.numbers.quantities import QUANTITIES
from extractor.values.quantity import Quantity
from extractor.values.units import NOT_UNIT


def read(quote: str, before: str = "", after: str = "") -> Quantity | None:
    """Read a figure's `quote` with its support, the words `before` and `after` it.

    Value, low, high and unit of every figure that is not missing are exactly these, and nothing
    else sets them.

    >>> read("3天", before="不超过").high, read("35", after="名").unit
    (Decimal('3'), '名')
    >>> read("十万", after="人口以上").low, read("十万", after="人口以上").unit
    (Decimal('100000'), None)
    """
    text = before + quote + after
    for rule in QUANTITIES:
        match = rule.pattern.match(text, len(before))
        if match and match.end() >= len(before) + len(quote) and not _begins_a_word(match):
            value = rule.reader(match)
            if isinstance(value, Quantity):
                return value
    return None


def _begins_a_word(match: re.Match[str]) -> bool:
    """Tell whether what looks like the unit begins a word that is none: 十万|人口以上."""
    unit = match.groupdict().get("unit")
    return bool(unit and NOT_UNIT.match(match.string, match.start("unit")))
