"""The frame of a Word file of 1997 to 2003: where in its streams each thing stands."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extractor.ingest.compound import CompoundFile, Damaged

_WORD_97 = 0xA5EC
_OLDER = frozenset({0xA59B, 0xA59C, 0xA5DB, 0xA5DC})
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS, _PLACES = 64, 154
_WIDE = 0x40000000
"""Set in a piece's place where its characters have one byte; the place is then doubled."""


class TooOld(Damaged):
    """The file is from Word 6 or 95, whose format is another one."""


class Encrypted(Damaged):
    """The file is protected by a password."""


class Piece(NamedTuple):
    """A stretch of the text: where it begins in text and file, bytes of a character."""

    start: int
    end: int
    offset: int
    width: int


class Lengths(NamedTuple):
    """How many characters the texts of a file have, which follow each other in this order."""

    body: int
    footnotes: int
    headers: int
    macros: int
    comments: int
    endnotes: int
    boxes: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """The streams of a file, its pieces in the order of the text, and the lengths of its texts."""

    main: bytes
    table: bytes
    data: bytes
    pieces: tuple[Piece, ...]
    lengths: Lengths

    def part(self, number: int) -> bytes:
        """Return the part of the table stream that the header names under this number."""
        start, length = struct.unpack_from("<II", self.main, _PLACES + 8 * number)
        return self.table[start : start + length]

    def place(self, number: int) -> int:
        """Return where the part with this number begins in the table stream."""
        return int(struct.unpack_from("<I", self.main, _PLACES + 8 * number)[0])

    def text(self, start: int, end: int) -> str:
        """Return the characters from `start` to `end`, control characters included."""
        return "".join(self._read(piece, start, end) for piece in self._between(start, end))

    def offset(self, place: int) -> int:
        """Return where in the main stream the character at `place` stands."""
        piece = self.pieces[max(bisect_right(self.pieces, (place, _WIDE * 4)) - 1, 0)]
        return piece.offset + (place - piece.start) * piece.width

    def _between(self, start: int, end: int) -> Iterator[Piece]:
        first = max(bisect_right(self.pieces, (start, _WIDE * 4)) - 1, 0)
        for piece in self.pieces[first:]:
            if piece.start >= end:
                return
            yield piece

    def _read(self, piece: Piece, start: int, end: int) -> str:
        first, last = max(start, piece.start), min(end, piece.end)
        begin = piece.offset + (first - piece.start) * piece.width
        raw = self.main[begin : begin + max(last - first, 0) * piece.width]
        return _units(raw) if piece.width == 2 else raw.decode("cp1252", "replace")


def opened(data: bytes) -> WordFile:
    """Return the Word file in `data`; raise `Damaged`, `TooOld` or `Encrypted`."""
    streams = CompoundFile(data)
    main = streams.read("WordDocument") or b""
    if len(main) < _PLACES + 8 * 75:
        raise TooOld("it is older than Word 97") if _is_old(main) else Damaged("it has no text")
    magic, flags = struct.unpack_from("<H8xH", main)
    if magic != _WORD_97:
        raise TooOld("it is older than Word 97") if magic in _OLDER else Damaged("it has no header")
    if flags & _ENCRYPTED:
        raise Encrypted("it is protected by a password")
    table = streams.read("1Table" if flags & _SECOND_TABLE else "0Table") or b""
    counts = struct.unpack_from("<7i", main, _COUNTS + 12)
    if any(count < 0 or count > len(main) for count in counts):
        raise Damaged("its texts are longer than the file")
    start, length = struct.unpack_from("<II", main, _PLACES + 8 * 33)
    pieces = tuple(_pieces(table[start : start + length]))
    if not pieces:
        raise Damaged("it does not say where its text stands")
    return WordFile(main, table, streams.read("Data") or b"", pieces, Lengths(*counts))


def positions(plc: bytes, size: int) -> list[int]:
    """Return the positions in a list of positions that `size` bytes of data follow each."""
    count = (len(plc) - 4) // (4 + size) if len(plc) >= 4 else -1
    return list(struct.unpack_from(f"<{count + 1}I", plc)) if count >= 0 else []


def _units(raw: bytes) -> str:
    """Decode UTF-16 so that each unit stays one character: positions count units."""
    text = raw.decode("utf-16-le", "replace")
    if len(text) == len(raw) // 2:
        return text
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))


def _is_old(main: bytes) -> bool:
    return len(main) > 2 and struct.unpack_from("<H", main)[0] in _OLDER


def _pieces(clx: bytes) -> Iterator[Piece]:
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        return
    plc = clx[at + 5 :]
    places = positions(plc, 8)
    for n, (start, end) in enumerate(zip(places, places[1:], strict=False)):
        if end <= start:
            raise Damaged("its pieces are out of order")
        (stands,) = struct.unpack_from("<I", plc, 4 * len(places) + 8 * n + 2)
        if stands & _WIDE:
            yield Piece(start, end, (stands & ~_WIDE) // 2, 1)
        else:
            yield Piece(start, end, stands, 2)
