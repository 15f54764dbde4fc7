"""Word files of 1997 to 2003, made byte by byte: only what a test asks for is in them."""

import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _SMALL = 512, 64
_TEXT = 1024
_PARTS = 93


class Par(NamedTuple):
    """A paragraph with the character that ends it, its style's number and its own changes."""

    words: str
    mark: str = "\r"
    style: int = 0
    changes: bytes = b""


def change(code: int, value: int, size: int = 1) -> bytes:
    """Return one change of a property."""
    return struct.pack("<H", code) + value.to_bytes(size, "little")


IN_TABLE = change(0x2416, 1)


def cell(words: str, changes: bytes = b"") -> Par:
    """Return a cell with one paragraph."""
    return Par(words, "\x07", 0, IN_TABLE + changes)


def row_end(edges: Sequence[int] = (), merges: Sequence[int] = (), *, head: bool = False) -> Par:
    """Return the end of a row, with the edges of its cells in twips and how they are merged."""
    changes = IN_TABLE + change(0x2417, 1) + (change(0x3404, 1) if head else b"")
    if edges:
        cells = b"".join(struct.pack("<H", merge) + bytes(18) for merge in merges)
        form = bytes([len(edges) - 1]) + struct.pack(f"<{len(edges)}h", *edges) + cells
        changes += struct.pack("<HH", 0xD608, len(form) + 1) + form
    return Par("", "\x07", 0, changes)


class Made(NamedTuple):
    """What a file holds besides its paragraphs."""

    styles: Sequence[tuple[int, str, bytes]] = ()
    """Built-in number (or 0xFFE), name and changes of each paragraph style."""
    lists: tuple[bytes, bytes] = (b"", b"")
    """The parts with the lists and with their uses."""
    footnotes: Sequence[tuple[int, str]] = ()
    """The place of each mark and the words of the note."""
    boxes: str = ""
    covers: Sequence[tuple[int, int, bytes]] = ()
    """From and to which character which changes hold."""
    flags: int = 0
    is_narrow: bool = False
    """Write the text with one byte a character."""


def doc(paragraphs: Sequence[Par], made: Made | None = None) -> bytes:
    """Return a Word file with these paragraphs."""
    made = made or Made()
    body = "".join(paragraph.words + paragraph.mark for paragraph in paragraphs)
    notes = "".join(words + "\r" for _, words in made.footnotes)
    text = body + notes + made.boxes
    width = 1 if made.is_narrow else 2
    raw = text.encode("cp1252" if made.is_narrow else "utf-16-le", "surrogatepass")
    units = len(raw) // width
    main = bytearray(_TEXT) + raw
    main += bytes(-len(main) % _SECTOR)
    pages = {13: _paragraph_pages(paragraphs, width), 12: _character_pages(made.covers, width)}
    parts: dict[int, bytes] = {1: _stylesheet(made.styles)}
    for part, built in pages.items():
        first = len(main) // _SECTOR
        main += b"".join(built)
        numbers = range(first, first + len(built))
        positions = [_TEXT] * len(built) + [_TEXT + width * units]
        parts[part] = struct.pack(f"<{len(positions)}I{len(built)}I", *positions, *numbers)
    place = _TEXT * 2 | 0x40000000 if made.is_narrow else _TEXT
    clx = struct.pack("<II", 0, units) + struct.pack("<HIH", 0, place, 0)
    parts[33] = b"\x01\x02\x00ab" + b"\x02" + struct.pack("<I", len(clx)) + clx
    parts[73], parts[74] = made.lists
    ends = [0]
    for _, words in made.footnotes:
        ends.append(ends[-1] + len(words) + 1)
    marks = [place for place, _ in made.footnotes]
    if marks:
        parts[2] = struct.pack(f"<{len(marks) + 1}I", *marks, len(body)) + bytes(2 * len(marks))
        parts[3] = struct.pack(f"<{len(ends) + 1}I", *ends, ends[-1] + 1)
    table = _header(main, parts, made.flags)
    lengths = (units - len(notes) - len(made.boxes), len(notes), 0, 0, 0, 0, len(made.boxes))
    struct.pack_into("<7i", main, 76, *lengths)
    return compound({"WordDocument": bytes(main), "1Table": table})


def _header(main: bytearray, parts: Mapping[int, bytes], flags: int) -> bytes:
    """Write the header and return the table stream with the parts."""
    struct.pack_into("<HHxxxxxxH", main, 0, 0xA5EC, 0xC1, 0x0200 | flags)
    table = bytearray(16)
    for part, content in parts.items():
        if content:
            # What follows the lists belongs to them but is not counted in their length.
            counted = 2 + 28 * content[0] if part == 73 else len(content)
            struct.pack_into("<II", main, 154 + 8 * part, len(table), counted)
            table += content
    return bytes(table)


def _paragraph_pages(paragraphs: Sequence[Par], width: int) -> list[bytes]:
    pages, at = [], _TEXT
    for paragraph in paragraphs:
        units = len((paragraph.words + paragraph.mark).encode("utf-16-le", "surrogatepass")) // 2
        end = at + units * width
        own = struct.pack("<H", paragraph.style) + paragraph.changes
        own += bytes(1 - len(own) % 2)
        page = bytearray(_SECTOR)
        struct.pack_into("<IIB", page, 0, at, end, 100)
        page[200] = (len(own) + 1) // 2
        page[201 : 201 + len(own)] = own
        page[-1] = 1
        pages.append(bytes(page))
        at = end
    return pages


def _character_pages(covers: Sequence[tuple[int, int, bytes]], width: int) -> list[bytes]:
    pages = []
    for start, end, changes in covers:
        page = bytearray(_SECTOR)
        struct.pack_into("<IIB", page, 0, _TEXT + start * width, _TEXT + end * width, 100)
        page[200] = len(changes)
        page[201 : 201 + len(changes)] = changes
        page[-1] = 1
        pages.append(bytes(page))
    return pages


def _stylesheet(styles: Sequence[tuple[int, str, bytes]]) -> bytes:
    sheet = struct.pack("<HHH", 4, len(styles), 10)
    for number, (builtin, name, changes) in enumerate(styles):
        own = struct.pack("<HHHHH", builtin, 0xFFF1, 1, 0, 0)
        own += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        own += struct.pack("<HH", 2 + len(changes), number) + changes
        own += bytes(len(own) % 2)
        sheet += struct.pack("<H", len(own)) + own
    return sheet


def level(form: int, text: str, gap: int = 2, start: int = 1) -> bytes:
    """Return a level of a list; characters below 9 in its text stand for numbers."""
    places = [n + 1 for n, letter in enumerate(text) if ord(letter) < 9]
    fixed = struct.pack("<iBB", start, form, 0) + bytes([*places, *bytes(9)][:9])
    return (
        fixed + bytes([gap]) + bytes(12) + struct.pack("<H", len(text)) + text.encode("utf-16-le")
    )


def lists(levels: Sequence[bytes], uses: Sequence[bytes] = (b"",)) -> tuple[bytes, bytes]:
    """Return the parts for one list of nine levels, and its uses with what they replace."""
    rest = [level(255, "")] * (9 - len(levels))
    defined = struct.pack("<H", 1) + struct.pack("<i", 77) + bytes(24)
    used = struct.pack("<I", len(uses))
    used += b"".join(
        struct.pack("<i", 77) + bytes(8) + bytes([len(use) // 8, 0, 0, 0]) for use in uses
    )
    return defined + b"".join([*levels, *rest]), used + b"".join(bytes(4) + use for use in uses)


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file with these streams; small ones share sectors, as they must."""
    sectors: list[bytes] = []
    follows: list[int] = []

    def add(data: bytes, mark: int | None = None) -> int:
        first = len(sectors)
        count = -(-len(data) // _SECTOR)
        sectors.extend(
            data[n * _SECTOR : (n + 1) * _SECTOR].ljust(_SECTOR, b"\0") for n in range(count)
        )
        follows.extend([*range(first + 1, first + count), _END] if mark is None else [mark] * count)
        return first if count else _END

    small, small_follows, entries = b"", [], []
    for name, data in streams.items():
        if len(data) < 4096:
            first, count = len(small) // _SMALL, -(-len(data) // _SMALL)
            small += data.ljust(count * _SMALL, b"\0")
            small_follows += [*range(first + 1, first + count), _END]
        else:
            first = add(data)
        entries.append((name, 2, first, len(data)))
    table_of_small = add(struct.pack(f"<{len(small_follows)}I", *small_follows))
    root = ("Root Entry", 5, add(small), len(small))
    directory = b"".join(
        _entry(*entry, right=n + 1 if 0 < n < len(entries) else _FREE, child=1 if n == 0 else _FREE)
        for n, entry in enumerate([root, *entries])
    )
    first_directory = add(directory)
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    first_table = len(sectors)
    add(bytes(count * _SECTOR), _TABLE)
    table = struct.pack(f"<{len(follows)}I", *follows).ljust(count * _SECTOR, b"\xff")
    sectors[first_table:] = [table[n * _SECTOR : (n + 1) * _SECTOR] for n in range(count)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, count)
    header += struct.pack("<IIIIIII", first_directory, 0, 4096, table_of_small, 1, _END, 0)
    index = [*range(first_table, first_table + count), *[_FREE] * 109][:109]
    return header + struct.pack("<109I", *index) + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int, *, right: int, child: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", _FREE, right, child)
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<III", start, size, 0)
    )
