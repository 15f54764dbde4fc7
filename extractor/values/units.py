"""The units and measure words of report Chinese, from `units.toml`."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from types import MappingProxyType
from typing import Any, get_args

from extractor.deferred import deferred, grouped
from extractor.schema import FigureKind

_SECTIONS: Mapping[str, FigureKind] = {
    **{kind: kind for kind in get_args(FigureKind) if kind != "rank"},
    "noun": "count",
    "none": "count",
}
"""Sections of `units.toml` and the kind of figure that their units make."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a surface such as 个工作日 means: `canonical` unit (工作日) and `kind` (duration).

    `canonical` is None for words that are no units (5大办公室, 三级网络). `arabic_only` units
    count after Arabic numerals only: nouns that need no classifier (17乡镇) and words that form
    other words with Chinese numerals (四面, 一点). `worth` is what one is in canonical units.
    """

    canonical: str | None
    kind: FigureKind
    arabic_only: bool = False
    worth: Decimal = Decimal(1)


def _units(table: dict[str, Any]) -> Mapping[str, Unit]:
    arabic_only = {surface for line in table["arabic_only"] for surface in line.split()}
    units: dict[str, Unit] = {}
    for section, kind in _SECTIONS.items():
        for canonical, *aliases in map(str.split, table[section]):
            for surface in (canonical, *aliases):
                units[surface] = Unit(
                    None if section == "none" else canonical,
                    kind,
                    arabic_only=section == "noun" or surface in arabic_only,
                )
    for surface, worth in table["parts_of_yuan"].items():
        units[surface] = Unit("元", "money", surface in arabic_only, Decimal(worth))
    return MappingProxyType(units)


def any_of(surfaces: Iterable[str]) -> str:
    """Return a pattern for any of `surfaces`, the longest first; single characters are a class.

    >>> any_of(["个", "个月", "个工作日", "人"])
    '(?:个(?:工作日|月)|[个人])'
    """
    tails: dict[str, list[str]] = defaultdict(list)
    for surface in sorted(surfaces, key=len, reverse=True):
        tails[surface[0]].append(re.escape(surface[1:]))
    longer = {head: [tail for tail in rest if tail] for head, rest in tails.items()}
    groups = [f"{re.escape(head)}{_one_of(rest)}" for head, rest in longer.items() if rest]
    singles = "".join(re.escape(head) for head, rest in tails.items() if "" in rest)
    return f"(?:{'|'.join([*groups, f'[{singles}]'] if singles else groups)})"


def _one_of(tails: list[str]) -> str:
    return tails[0] if len(tails) == 1 else f"(?:{'|'.join(tails)})"


_TABLE = tomllib.loads(files("extractor.values").joinpath("units.toml").read_text("utf-8"))
UNITS = _units(_TABLE)
NOT_UNIT = deferred(grouped(_TABLE["not_units"].split()))
"""Words that begin with a unit's character but are no unit."""

_COUNTING = [surface for surface, unit in UNITS.items() if unit.kind == "count"]
_MEASURING = [surface for surface, unit in UNITS.items() if unit.kind != "count"]

UNIT = any_of(UNITS)
"""Pattern of every unit surface."""

COUNTED = any_of(_COUNTING)
"""Pattern of the classifiers and nouns that count."""

MEASURED = any_of(_MEASURING)
"""Pattern of the units that measure: of money, time, length, …"""


def _beginning(surfaces: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted({surface[0] for surface in surfaces})))}]"


BEGINS_UNIT, BEGINS_COUNTED, BEGINS_MEASURED = map(_beginning, (UNITS, _COUNTING, _MEASURING))
"""Patterns of the characters with which the surfaces begin."""

LONGEST_UNIT = max(map(len, UNITS))
