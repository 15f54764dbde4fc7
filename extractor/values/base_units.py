"""Units that measure the same thing, brought to one: 9.6平方公里 and 14400亩 are alike then.

The factors stand in `base_units.toml`. The figure keeps the unit that its report uses; the base
unit is for comparing figures of several reports only.
"""

import tomllib
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


def scale_of(unit: str | None) -> tuple[float, str | None]:
    """Return by how much to multiply numbers of `unit` to compare them, and the unit they get.

    Compound units keep their denominator.

    >>> scale_of("平方公里"), scale_of("公斤/亩"), scale_of("工作日"), scale_of(None)
    ((1000000.0, '平方米'), (1.0, '公斤/亩'), (1.0, '工作日'), (1.0, None))
    """
    return _factors().get(unit or "") or (1.0, unit)
