"""Compound files: the file systems in a file that Office used before it packed XML."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Sector numbers from here on are marks: end of chain, free, table."""
_NONE = 0xFFFFFFFF
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_HEADER_SECTORS = 109


class Damaged(ValueError):
    """The compound file, or what it holds, contradicts itself."""


class _Entry(NamedTuple):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams at the top of a compound file; what is embedded in them is left alone.

    Raises `Damaged` where the file leads in circles or out of itself.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MAGIC):
            raise Damaged("it is cut off within its header")
        self._data = data
        self._shift, self._small_shift = struct.unpack_from("<HH", data, 30)
        if self._shift not in (9, 12) or self._small_shift != 6:
            raise Damaged("its sectors have no known size")
        self._small_limit, self._small_table = struct.unpack_from("<II", data, 56)
        self._table = self._sector_table()
        (directory,) = struct.unpack_from("<I", data, 48)
        self._entries = [_entry(raw) for raw in _pieces(self._chained(directory), _ENTRY)]
        if not self._entries or self._entries[0].kind != _ROOT:
            raise Damaged("its directory has no root")
        self._top = {entry.name: entry for entry in self._siblings(self._entries[0].child)}
        self._smalls: tuple[bytes, list[int]] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the streams and folders at the top."""
        return tuple(self._top)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a stream, None where there is none of that name."""
        entry = self._top.get(name)
        if entry is None or entry.kind != _STREAM:
            return None
        if entry.size >= self._small_limit:
            return self._chained(entry.start)[: entry.size]
        whole, table = self._small_sectors()
        places = _chain(table, entry.start)
        size = 1 << self._small_shift
        return b"".join(whole[n * size : (n + 1) * size] for n in places)[: entry.size]

    def _small_sectors(self) -> tuple[bytes, list[int]]:
        if self._smalls is None:
            table = _numbers(self._chained(self._small_table))
            self._smalls = (self._chained(self._entries[0].start), table)
        return self._smalls

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        return self._data[start : start + (1 << self._shift)]

    def _chained(self, start: int) -> bytes:
        if start >= _LAST:
            return b""
        return b"".join(map(self._sector, _chain(self._table, start)))

    def _sector_table(self) -> list[int]:
        """Return which sector follows each sector; further parts of its index form a chain."""
        index = list(struct.unpack_from(f"<{_HEADER_SECTORS}I", self._data, 76))
        (more, count) = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(count, len(self._data) >> self._shift)):
            if more >= _LAST:
                break
            numbers = _numbers(self._sector(more))
            index += numbers[:-1]
            more = numbers[-1] if numbers else _NONE
        return _numbers(b"".join(self._sector(number) for number in index if number < _LAST))

    def _siblings(self, first: int) -> Iterator[_Entry]:
        """Yield the entries of a folder, which hang together as a tree."""
        waiting, seen = [first], set()
        while waiting:
            number = waiting.pop()
            if number < len(self._entries) and number not in seen:
                seen.add(number)
                entry = self._entries[number]
                waiting += (entry.left, entry.right)
                yield entry


def _chain(table: list[int], start: int) -> Iterator[int]:
    """Yield the sectors of a chain; one longer than the file goes in circles."""
    for _ in range(len(table) + 1):
        if start >= _LAST:
            return
        if start >= len(table):
            raise Damaged("a stream leads out of the file")
        yield start
        start = table[start]
    raise Damaged("a stream goes in circles")


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data) - size + 1, size))


def _entry(raw: bytes) -> _Entry:
    length, kind = struct.unpack_from("<HB", raw, 64)
    name = raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", raw, 68)
    start, size = struct.unpack_from("<II", raw, 116)
    return _Entry(name, kind, left, right, child, start, size)
