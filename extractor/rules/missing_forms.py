"""The surfaces that may stand stranded, as one pattern; its words stand in missing_words.toml."""

import re
import tomllib
from collections import defaultdict
from importlib.resources import files

from extractor.deferred import deferred
from extractor.values.numbers import FORMAL_NUMERALS, PLAIN_NUMERALS
from extractor.values.units import UNITS, Unit, any_of

_TABLE = tomllib.loads(files("extractor.rules").joinpath("missing_words.toml").read_text("utf-8"))


def words(key: str) -> frozenset[str]:
    """Return one list of missing_words.toml."""
    return frozenset(_TABLE[key].split())


PERCENT = frozenset("%‰")
CLOSING = words("closing") & UNITS.keys()
SHY = words("shy") & UNITS.keys()
OPENING = words("opening") & UNITS.keys()
_MEASURES = frozenset(
    surface
    for surface, unit in UNITS.items()
    if unit.kind not in ("count", "age", "ratio")
    and not surface.isascii()
    and surface not in words("left_out") | CLOSING | SHY | PERCENT
)
_SINGLE = (words("plain") & UNITS.keys()) | _MEASURES | CLOSING | SHY
_MULTIPLIED = any_of(_SINGLE - {"岁", "周岁"})
_MULTIPLIER = deferred("万亿|[万亿]")

# Numerals, powers, the strokes of “per”, opening brackets, letters, masks: nothing is lost there.
_COUNTED = rf"0-9{PLAIN_NUMERALS}{FORMAL_NUMERALS}几数半多余第廿卅⁰-⁹¹²³./∕（(A-Za-z×*□"
_DETERMINED = "每各单这那哪此某整其该本另同前之"
_CALLING = {word[-1] for key in ("amounts", "doings", "persons") for word in words(key)}
_CALLED = f"(?<=[、，。；\n{''.join(sorted(_CALLING))}].)"
_STOP = "(?=[，。；！？、,;!?\n）)（》”“《/以左上之的和及与或内增减提下扩缩升降]|$)"


def _tail(surface: str) -> str:
    """Return what follows the surface's first character, and what may not stand around it."""
    tail = re.escape(surface[1:])
    if ends := _TABLE["ends"].get(surface):
        tail = f"(?<![{ends}].){tail}"
    if goes_on := _TABLE["goes_on"].get(surface):
        tail += f"(?![{goes_on}])"
    if surface in SHY:
        tail = _CALLED + tail
    return tail + _STOP if surface in SHY - OPENING else tail


def _stranded() -> re.Pattern[str]:
    """Return one pattern whose branches begin with a character, by which the engine picks them."""
    tails: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(_SINGLE, key=len, reverse=True):
        tails[surface[0]].append(_tail(surface))
    units = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in tails.items())
    return deferred(f"(?<![{_DETERMINED}])(?:{units})|(?:万亿?|亿){_MULTIPLIED}|[%‰]")


STRANDED = _stranded()
"""A unit with its multiplier, looked for where it may be stranded."""

MAY_BE_STRANDED = deferred(
    f"[{''.join(sorted({surface[0] for surface in _SINGLE}))}万亿%‰](?<![{_COUNTED}].)"
)
"""The first character of a unit that no numeral precedes."""


def unit_of(surface: str) -> Unit:
    """Return the unit of a stranded surface, its multiplier left aside.

    >>> unit_of("万亩").canonical, unit_of("个百分点").canonical, unit_of("块钱").canonical
    ('亩', '百分点', '元')
    """
    return UNITS.get(surface) or UNITS[_MULTIPLIER.sub("", surface, count=1)]
