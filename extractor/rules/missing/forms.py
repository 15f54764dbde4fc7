"""The surfaces that may stand stranded, as one pattern; its words stand in words.toml."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files

from extractor.deferred import deferred
from extractor.values.numbers import FORMAL_NUMERALS, PLAIN_NUMERALS
from extractor.values.units import UNITS, Unit, any_of

_TABLE = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def words(key: str) -> frozenset[str]:
    """Return one list of words.toml."""
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


def _by_character() -> Mapping[str, re.Pattern[str]]:
    """Return the patterns of the surfaces that begin with each character."""
    branches: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(_SINGLE, key=len, reverse=True):
        branches[surface[0]].append(f"(?<![{_DETERMINED}]){surface[0]}{_tail(surface)}")
    branches["万"].append(f"万亿?{_MULTIPLIED}")
    branches["亿"].append(f"亿{_MULTIPLIED}")
    for sign in PERCENT:
        branches[sign].append(sign)
    return {first: deferred("|".join(rest)) for first, rest in branches.items()}


_STRANDED = _by_character()


def stranded(text: str, start: int) -> re.Match[str] | None:
    """Return the unit with its multiplier that may be stranded at `start`, the longest one.

    >>> stranded("总产值亿元", 3)[0]
    '亿元'
    """
    pattern = _STRANDED.get(text[start])
    return pattern.match(text, start) if pattern else None


_MASKABLE = deferred(any_of(words("maskable")) + _STOP)


def masked_unit(text: str, start: int) -> re.Match[str] | None:
    """Return the unit behind a mask that ends at `start`: words that are none alone are one there.

    >>> masked_unit("其中X人，", 3)[0], stranded("其中X人，", 3)
    ('人', None)
    """
    return stranded(text, start) or _MASKABLE.match(text, start)


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
