"""Finds where the names of provinces, cities and counties stand, before anything is decided.

A full name ends in one of a few characters, and few pairs of characters begin a short one: two
passes over the text stop there only, and a look into a small table tells whether a name is there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extractor.rules.places.words import EVERYDAY_CITIES
from extractor.values.divisions import Division, Register, register

_SUFFIXES = frozenset("省市县区旗州盟")
_COUNTY_DIGITS = 4
"""Where in a code the county begins: 00 there is a city or a province."""


class Hit(NamedTuple):
    """A stretch of text that spells a name, the divisions so called, and whether it is short."""

    start: int
    end: int
    divisions: tuple[Division, ...]
    short: bool


@dataclass(frozen=True, slots=True, eq=False)
class DivisionNames:
    """The lengths of the names that end, or begin, in a pair of characters, longest first.

    Full names are looked for from their ends, short ones (`beginnings`) from their first pair.
    """

    by_ending: Mapping[str, bytes]
    by_beginning: Mapping[str, bytes]
    beginnings: re.Pattern[str]
    register: Register

    @classmethod
    def of(cls, register: Register) -> "DivisionNames":
        """Arrange the names of `register` for finding them."""
        suffixed = [name for name, lines in register.short.items() if _is_suffixed(name, lines)]
        short = [name for name, lines in register.short.items() if _is_safe(name, lines)]
        beginnings = _lengths(short, slice(0, 2))
        first = "".join(sorted({pair[0] for pair in beginnings}))
        second = "".join(sorted({pair[1] for pair in beginnings}))
        return cls(
            by_ending=_lengths([*register.full, *suffixed], slice(-2, None)),
            by_beginning=beginnings,
            beginnings=re.compile(f"[{first}](?=[{second}])"),
            register=register,
        )

    def hits(self, text: str, ends: Sequence[int]) -> list[Hit]:
        """Return every name in `text` in reading order, longer ones first.

        `ends` are the positions after the characters that places end in.
        """
        found = [*self._full(text, ends), *self._short(text)]
        return sorted(found, key=lambda hit: (hit.start, -hit.end))

    def _full(self, text: str, ends: Sequence[int]) -> Iterator[Hit]:
        by_ending, full, named = self.by_ending, self.register.full, self.register.named
        for end in ends:
            for length in by_ending.get(text[end - 2 : end], b""):
                name = text[end - length : end]
                if divisions := named(name):
                    yield Hit(end - length, end, divisions, name not in full)

    def _short(self, text: str) -> Iterator[Hit]:
        by_beginning, short = self.by_beginning, self.register.short
        for match in self.beginnings.finditer(text):
            start = match.start()
            for length in by_beginning.get(text[start : start + 2], b""):
                name = text[start : start + length]
                if name in short and _is_outer(short[name]):
                    yield Hit(start, start + length, self.register.named_short(name), short=True)
                    break


@cache
def division_names() -> DivisionNames:
    """Return the names of the register, arranged once."""
    return DivisionNames.of(register())


def _is_suffixed(name: str, lines: str) -> bool:
    """Tell whether the short name keeps the suffix of its autonomous division: 湘西州."""
    return f"自治{name[-1]}" in lines


def _is_safe(name: str, lines: str) -> bool:
    ends_well = name[-1] not in _SUFFIXES - {"州"}
    return _is_outer(lines) and ends_well and name not in EVERYDAY_CITIES


def _is_outer(lines: str) -> bool:
    return lines.startswith("00", _COUNTY_DIGITS)


def _lengths(names: list[str], part: slice) -> dict[str, bytes]:
    """Return the lengths of the names by their `part`, longest first.

    Thousands of sets or tuples would set off the search for cyclic garbage; bytes do not.
    """
    lengths: dict[str, bytes] = {}
    for name in sorted(names, key=len, reverse=True):
        size = len(name)
        found = lengths.get(name[part], b"")
        if size not in found:
            lengths[name[part]] = found + bytes((size,))
    return lengths
