"""Units that measure the same thing, brought to one: 9.6平方公里 and 14400亩 are alike then.

The factors stand in `base_units.toml`. The figure keeps the unit that its report uses; the base
unit is for comparing figures of several reports only.
"""

import tomllib
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files


@cache
def _factors() -> dict[str, tuple[float, str]]:
    """Return for each unit the number of its base unit, and that unit."""
    table = tomllib.loads(files("extractor.values").joinpath("base_units.toml").read_text("utf-8"))
    return {
        unit: (float(Fraction(factor)), units["base"])
        for units in table.values()
        for unit, factor in [*units.items(), (units["base"], "1")]
        if unit != "base"
    }


def base_unit(unit: str | None) -> str | None:
    """Return the unit with which `unit` is compared; compound units keep their denominator.

    >>> base_unit("亩"), base_unit("公斤/亩"), base_unit("工作日"), base_unit(None)
    ('平方米', '公斤/亩', '工作日', None)
    """
    return _factors()[unit][1] if unit in _factors() else unit


def in_base_unit(value: Decimal | None, unit: str | None) -> float | None:
    """Return `value` counted in the base unit of `unit`.

    >>> in_base_unit(Decimal("9.6"), "平方公里"), in_base_unit(Decimal(3), "个")
    (9600000.0, 3.0)
    """
    if value is None:
        return None
    return float(value) * _factors()[unit][0] if unit in _factors() else float(value)
