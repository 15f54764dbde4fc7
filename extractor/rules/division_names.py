"""Finds where the names of provinces, cities and counties stand, before anything is decided.

A full name ends in one of a few characters, and few pairs of characters begin a short one: two
passes over the text stop there only, and a look into a small table tells whether a name is there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.rules.place_words import EVERYDAY_CITIES
from extractor.values.divisions import Division, Register

_SUFFIXES = frozenset("省市县区旗州盟")


class Hit(NamedTuple):
    """A stretch of text that spells a name, the divisions so called, and whether it is short."""

    start: int
    end: int
    divisions: tuple[Division, ...]
    short: bool


@dataclass(frozen=True, slots=True, eq=False)
class DivisionNames:
    """The names by their last two characters (full ones) and first two (short ones)."""

    by_ending: Mapping[str, tuple[str, ...]]
    by_beginning: Mapping[str, tuple[str, ...]]
    beginnings: re.Pattern[str]
    register: Register

    @classmethod
    def of(cls, register: Register) -> "DivisionNames":
        """Arrange the names of `register` for finding them."""
        suffixed = [name for name, found in register.short.items() if _is_suffixed(name, found[0])]
        short = [name for name, found in register.short.items() if _is_safe(name, found[0])]
        beginnings = _grouped(short, slice(0, 2))
        first = "".join(sorted({pair[0] for pair in beginnings}))
        second = "".join(sorted({pair[1] for pair in beginnings}))
        return cls(
            by_ending=_grouped([*register.full, *suffixed], slice(-2, None)),
            by_beginning=beginnings,
            beginnings=re.compile(f"[{first}](?=[{second}])"),
            register=register,
        )

    def hits(self, text: str, ends: Sequence[int]) -> list[Hit]:
        """Return every name in `text`, the longest at each place, in reading order.

        `ends` are the positions after the characters that places end in.
        """
        found = [*self._full(text, ends), *self._short(text)]
        return sorted(found, key=lambda hit: (hit.start, -hit.end))

    def _full(self, text: str, ends: Sequence[int]) -> Iterator[Hit]:
        by_ending = self.by_ending
        for end in ends:
            for name in by_ending.get(text[end - 2 : end], ()):
                if text.endswith(name, 0, end):
                    short = name not in self.register.full
                    yield Hit(end - len(name), end, self.register.named(name), short)
                    break

    def _short(self, text: str) -> Iterator[Hit]:
        by_beginning = self.by_beginning
        for match in self.beginnings.finditer(text):
            start = match.start()
            for name in by_beginning.get(text[start : start + 2], ()):
                if text.startswith(name, start):
                    yield Hit(start, start + len(name), self.register.short[name], short=True)
                    break


def _is_suffixed(name: str, division: Division) -> bool:
    return "自治" in division.name and name[-1] == division.name[-1]


def _is_safe(name: str, division: Division) -> bool:
    outer = division.level != "county"
    return outer and name[-1] not in _SUFFIXES - {"州"} and name not in EVERYDAY_CITIES


def _grouped(names: list[str], part: slice) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        groups.setdefault(name[part], []).append(name)
    return {key: tuple(group) for key, group in groups.items()}
