"""Slips of the pen: one digit wrong, or two that changed places."""

from decimal import Decimal

_ONE_DIGIT = 9
_TURNED = 81
"""The most by which two digits that change places change a number: 90 for 9, in tenths."""


def is_slip_of_pen(left: Decimal, right: Decimal) -> bool:
    """Tell whether two numbers differ by one digit, or by two neighbours that changed places.

    >>> is_slip_of_pen(Decimal(48185), Decimal(48158)), is_slip_of_pen(Decimal(620), Decimal(520))
    (True, True)
    >>> is_slip_of_pen(Decimal(39131), Decimal(39603))
    False
    """
    off = significant(left - right)
    return off <= _ONE_DIGIT or (off <= _TURNED and off % _ONE_DIGIT == 0)


def significant(value: Decimal) -> int:
    """Return the digits of a number without point, sign and zeros at the end.

    >>> significant(Decimal("-17200")), significant(Decimal("0.50"))
    (172, 5)
    """
    digits = value.normalize().as_tuple().digits
    return int("".join(map(str, digits)))
