"""The lists of a Word file of 1997 to 2003, as those of newer files are kept."""

import struct
from collections.abc import Mapping
from dataclasses import replace

from extractor.ingest.word.numbering import Level, List
from extractor.ingest.word97.file import WordFile

_FORMS = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal"),
    *("cardinalText", "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting"),
    *("aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal"),
    *("japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2"),
    *("aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung"),
    *("decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese"),
    *("ideographEnclosedCircle", "ideographTraditional", "ideographZodiac"),
    *("ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional"),
    *("taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting"),
    *("chineseLegalSimplified", "chineseCountingThousand"),
)
_NO_NUMBER = 255
_GAPS = ("\t", " ", "")
_LISTS, _USES = 73, 74
_LIST_SIZE, _USE_SIZE, _LEVEL_SIZE = 28, 16, 28


def lists_of(file: WordFile) -> Mapping[str, List]:
    """Return the lists by the number, from 1, under which paragraphs name them."""
    try:
        return _uses(file.part(_USES), _definitions(file))
    except struct.error:
        # The numbers are an ornament of the text: a damaged table of them must not cost it.
        return {}


def _definitions(file: WordFile) -> dict[int, Mapping[int, Level]]:
    """Return the levels of each list by its id; they stand behind the table of lists."""
    part = file.part(_LISTS)
    if len(part) < 2:
        return {}
    (count,) = struct.unpack_from("<H", part)
    at = file.place(_LISTS) + 2 + count * _LIST_SIZE
    found: dict[int, Mapping[int, Level]] = {}
    for n in range(min(count, len(part) // _LIST_SIZE)):
        start = 2 + n * _LIST_SIZE
        (name,) = struct.unpack_from("<i", part, start)
        levels = {}
        for index in range(1 if part[start + 26] & 1 else 9):
            levels[index], at = _level(file.table, at)
        found[name] = levels
    return found


def _uses(part: bytes, definitions: Mapping[int, Mapping[int, Level]]) -> dict[str, List]:
    if len(part) < 4:
        return {}
    (count,) = struct.unpack_from("<I", part)
    count = min(count, len(part) // _USE_SIZE)
    at = 4 + count * _USE_SIZE
    found = {}
    for n in range(count):
        (name,) = struct.unpack_from("<i", part, 4 + n * _USE_SIZE)
        levels, starts = dict(definitions.get(name, {})), {}
        at += 4
        for _ in range(part[4 + n * _USE_SIZE + 12]):
            start, flags = struct.unpack_from("<iI", part, at)
            at += 8
            index = flags & 0x0F
            if flags & 0x20:
                levels[index], at = _level(part, at)
            elif flags & 0x10:
                levels[index] = replace(levels.get(index, Level()), start=start)
            if flags & 0x10:
                starts[index] = levels[index].start
        found[str(n + 1)] = List(str(name), levels, starts)
    return found


def _level(raw: bytes, at: int) -> tuple[Level, int]:
    """Return the level at a place, and where it ends."""
    start, form, flags = struct.unpack_from("<iBB", raw, at)
    places = raw[at + 6 : at + 15]
    gap, characters, paragraph, limit = raw[at + 15], raw[at + 24], raw[at + 25], raw[at + 26]
    at += _LEVEL_SIZE + characters + paragraph
    (length,) = struct.unpack_from("<H", raw, at)
    text = raw[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    level = Level(
        form="none" if form == _NO_NUMBER else _FORMS[form] if form < len(_FORMS) else "decimal",
        text=_with_places(text, places),
        start=start,
        gap=_GAPS[gap] if gap < len(_GAPS) else "",
        restart=limit if flags & 0x08 else None,
        is_legal=bool(flags & 0x04),
    )
    return level, at + 2 + 2 * length


def _with_places(text: str, places: bytes) -> str:
    """Write `%1` where the number of the first level stands, as newer files do."""
    numbers = {place - 1 for place in places if place}
    return "".join(
        f"%{ord(letter) + 1}" if n in numbers and ord(letter) < 9 else letter
        for n, letter in enumerate(text)
    )
