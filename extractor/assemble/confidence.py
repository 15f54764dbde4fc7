"""How sure a rule is: its precision measured on development texts, kept beside the rules."""

import tomllib
from importlib.resources import files

_PRECISION: dict[str, float] = tomllib.loads(
    files("extractor.rules").joinpath("precision.toml").read_text("utf-8")
)
UNMEASURED = 0.75
"""Under the review threshold of 0.8: facts of a rule nobody has judged are looked at first."""


def confidence_of(rule: str) -> float:
    """Return the measured precision of a rule.

    >>> confidence_of("counted") > confidence_of("a rule never judged") == UNMEASURED
    True
    """
    return _PRECISION.get(rule, UNMEASURED)
