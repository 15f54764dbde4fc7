"""The units and measure words of report Chinese, from `units.toml`."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from extractor.schema import FigureKind

_KINDS: Mapping[str, FigureKind] = {"noun": "count", "none": "count"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a surface such as 个工作日 means: `canonical` unit (工作日) and `kind` (duration).

    `canonical` is None for words that are no units (5大办公室, 三级网络). A `noun` counts bodies
    without a classifier (17乡镇).
    """

    canonical: str | None
    kind: FigureKind
    noun: bool = False


def _load() -> Mapping[str, Unit]:
    table = tomllib.loads(files("extractor.values").joinpath("units.toml").read_text("utf-8"))
    units: dict[str, Unit] = {}
    for section, entries in table.items():
        for canonical, *aliases in map(str.split, entries):
            unit = Unit(
                None if section == "none" else canonical,
                _KINDS.get(section, section),
                noun=section == "noun",
            )
            units.update(dict.fromkeys((canonical, *aliases), unit))
    return MappingProxyType(units)


def any_of(surfaces: Iterable[str]) -> str:
    """Return a pattern for any of `surfaces`, the longest first, grouped by first character.

    >>> any_of(["个", "个月", "人"])
    '(?:个(?:月|)|人)'
    """
    tails: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(surfaces, key=len, reverse=True):
        tails[surface[0]].append(re.escape(surface[1:]))
    groups = (
        re.escape(head) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})")
        for head, rest in tails.items()
    )
    return f"(?:{'|'.join(groups)})"


UNITS = _load()
UNIT = any_of(UNITS)
"""Pattern of every unit surface."""
