"""Properties of paragraphs and characters, as lists of changes to what styles say."""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from extractor.ingest.word97.file import WordFile, positions

IN_TABLE, ROW_END, DEPTH = 0x2416, 0x2417, 0x6649
LIST, LIST_LEVEL, OUTLINE = 0x460B, 0x260A, 0x2640
TABLE = 0xD608
HEADER_ROW = 0x3404
HIDDEN, DELETED, RAISED = 0x083C, 0x0800, 0x2A48
_ELSEWHERE = frozenset({0x6645, 0x6646})
"""Properties too long for their page stand in the data stream."""
_TABS = 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the top three bits of its code; 0 says that it tells its own length."""
_PAGE = 512

Properties = Mapping[int, bytes]
NONE: Properties = MappingProxyType({})


class Run(NamedTuple):
    """Properties of the characters from `start` to `end` (offsets in the main stream)."""

    start: int
    end: int
    style: int
    properties: Properties


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs in the order of the main stream."""

    runs: tuple[Run, ...]

    def at(self, offset: int) -> Run | None:
        """Return the run that holds the character at `offset`, None where none does."""
        n = bisect_right(self.runs, (offset, _PAGE << 32)) - 1
        return self.runs[n] if n >= 0 and self.runs[n].end > offset else None


def paragraph_runs(file: WordFile) -> Runs:
    """Return the properties of all paragraphs."""
    return Runs(tuple(sorted(_runs(file, 13, _paragraph), key=lambda run: run[:2])))


def character_runs(file: WordFile) -> Runs:
    """Return the properties of all characters that have some of their own."""
    return Runs(tuple(sorted(_runs(file, 12, _character), key=lambda run: run[:2])))


def number(properties: Properties, code: int) -> int | None:
    """Return a property as a number, None where it is not set."""
    raw = properties.get(code)
    return int.from_bytes(raw, "little") if raw else None


def properties_of(changes: bytes, data: bytes = b"") -> Properties:
    """Return the properties that a list of changes sets, by their codes."""
    found: dict[int, bytes] = {}
    for code, operand in _changes(changes):
        if code in _ELSEWHERE and len(data) >= 2:
            start = int.from_bytes(operand, "little")
            length = int.from_bytes(data[start : start + 2], "little")
            found.update(_changes(data[start + 2 : start + 2 + length]))
        else:
            found[code] = operand
    return found


def _changes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(raw):
        (code,) = struct.unpack_from("<H", raw, at)
        at += 2
        length = _SIZES[code >> 13]
        if not length:
            own = 2 if code == TABLE else 1
            length = int.from_bytes(raw[at : at + own], "little") - (code == TABLE)
            at += own
            if code == _TABS and length == 255:
                return
        yield code, raw[at : at + length]
        at += max(length, 0)


def _runs(
    file: WordFile, part: int, read: Callable[[bytes, bytes], Iterator[Run]]
) -> Iterator[Run]:
    """Yield the runs of all pages that the part names."""
    plc = file.part(part)
    count = max(len(positions(plc, 4)) - 1, 0)
    for page in struct.unpack_from(f"<{count}I", plc, 4 * (count + 1)) if count else ():
        start = (page & 0x3FFFFF) * _PAGE
        raw = file.main[start : start + _PAGE]
        if len(raw) == _PAGE:
            yield from read(raw, file.data)


def _stretches(raw: bytes, size: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and the place of the properties of each run of a page."""
    count = min(raw[-1], (_PAGE - 5) // (4 + size))
    ends = struct.unpack_from(f"<{count + 1}I", raw)
    for n, (start, end) in enumerate(pairwise(ends)):
        yield start, end, 2 * raw[4 * (count + 1) + size * n]


def _paragraph(raw: bytes, data: bytes) -> Iterator[Run]:
    for start, end, at in _stretches(raw, 13):
        length = 2 * raw[at] - 1
        if not raw[at] and at + 1 < _PAGE:
            at, length = at + 1, 2 * raw[at + 1]
        own = raw[at + 1 : at + 1 + length]
        style = int.from_bytes(own[:2], "little")
        yield Run(start, end, style, properties_of(own[2:], data) if at else NONE)


def _character(raw: bytes, data: bytes) -> Iterator[Run]:
    for start, end, at in _stretches(raw, 1):
        if at:
            yield Run(start, end, 0, properties_of(raw[at + 1 : at + 1 + raw[at]], data))
