"""Numbers of facts as databases hold them."""

from decimal import Decimal


def as_float(value: Decimal | None) -> float | None:
    """Return a number as databases hold it."""
    return None if value is None else float(value)
