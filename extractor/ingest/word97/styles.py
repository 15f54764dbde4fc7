"""The styles of a Word file of 1997 to 2003."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from extractor.ingest.word.styles import Role, named_level, named_role
from extractor.ingest.word97.file import WordFile
from extractor.ingest.word97.properties import NONE, OUTLINE, Properties, number, properties_of

_PARAGRAPH = 1
_ROLES: Mapping[int, Role] = MappingProxyType(
    {62: "title", 34: "caption", **dict.fromkeys(range(19, 28), "contents")}
)
_HEADINGS = range(1, 10)
_DEEPEST = 20
_NO_BASE = 0x0FFF


class Style(NamedTuple):
    """What a paragraph style is for, and its properties with those it is based on."""

    level: int | None = None
    role: Role | None = None
    properties: Properties = NONE


class _Own(NamedTuple):
    base: int
    style: Style


def styles_of(file: WordFile) -> Sequence[Style]:
    """Return the paragraph styles by number; others say nothing."""
    owns = list(_own_styles(file.part(1)))
    return [_inherited(owns, n) for n in range(len(owns))]


def _inherited(owns: Sequence[_Own], n: int) -> Style:
    style = Style()
    for _ in range(_DEEPEST):
        if n >= len(owns):
            break
        base = owns[n].style
        style = Style(
            base.level if style.level is None else style.level,
            style.role or base.role,
            {**base.properties, **style.properties},
        )
        n = owns[n].base
    return style


def _own_styles(part: bytes) -> Iterator[_Own]:
    if len(part) < 6:
        return
    header, count, size = struct.unpack_from("<HHH", part)
    at = 2 + header
    for _ in range(count):
        if at + 2 > len(part):
            return
        (length,) = struct.unpack_from("<H", part, at)
        yield _own(part[at + 2 : at + 2 + length], size)
        at += 2 + length + length % 2


def _own(raw: bytes, size: int) -> _Own:
    if len(raw) < size + 2 or size < 10:
        return _Own(_NO_BASE, Style())
    kind, family = struct.unpack_from("<HH", raw)
    base, builtin = family >> 4, kind & 0x0FFF
    if family & 0x0F != _PARAGRAPH:
        return _Own(_NO_BASE, Style())
    (letters,) = struct.unpack_from("<H", raw, size)
    after = size + 2 + 2 * letters
    name = raw[size + 2 : after].decode("utf-16-le", "replace").strip()
    properties = properties_of(_upx(raw[after + 2 :]))
    level = builtin if builtin in _HEADINGS else named_level(name)
    outline = number(properties, OUTLINE)
    if level is None and outline is not None:
        level = outline + 1 if outline < 9 else 0
    return _Own(base, Style(level, _ROLES.get(builtin) or named_role(name), properties))


def _upx(raw: bytes) -> bytes:
    """Return the changes to paragraphs; the style's own number stands before them."""
    length = int.from_bytes(raw[:2], "little")
    return raw[4 : 2 + length]
