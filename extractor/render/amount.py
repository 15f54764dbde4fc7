"""Quantities and times as people write them."""

from decimal import Decimal

from extractor.schema import Figure, Time

_SIGNS = {"approx": "≈ ", "more_than": "> ", "less_than": "< "}


def amount(figure: Figure) -> str:
    """Return the value in its base unit, bounds as ≥ and ≤, nothing where nothing was read.

    A figure of 2500余人 gives '> 2,500 人', one of 800至1600人 gives '800–1,600 人'.
    """
    number = _SIGNS.get(figure.qualifier, "") + _number(figure)
    unit = figure.unit or ""
    return f"{number}{'' if unit in ('%', '‰', '') else ' '}{unit}" if _number(figure) else ""


def period(time: Time) -> str:
    """Return the first and last day, one of them if they are the same, '' if both are open."""
    if time.start == time.end:
        return time.start or ""
    return f"{time.start or '…'} – {time.end or '…'}"


def _number(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if figure.value is not None:
        return _grouped(figure.value)
    if low is not None and high is not None:
        return f"{_grouped(low)}–{_grouped(high)}"
    if low is not None:
        return f"≥ {_grouped(low)}"
    return "" if high is None else f"≤ {_grouped(high)}"


def _grouped(value: Decimal) -> str:
    """Return 67000 as '67,000', 59.10 as '59.1', a third as '0.3333…'."""
    plain = f"{value.normalize():,f}"
    whole, _, decimals = plain.partition(".")
    return f"{whole}.{decimals[:4]}…" if len(decimals) > 6 else plain
