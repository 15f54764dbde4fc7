"""The characters of an OFD page with their boxes."""

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from extractor.ingest.layout import Glyphs
from extractor.ingest.ofd.placing import Rectangle, Turn, numbers, rectangle, turn_of
from extractor.ingest.xml_part import Element

# Where the em box of Chinese type lies around the baseline.
_BELOW = 0.12
_ABOVE = 0.88
# Where no advance is given, Chinese characters are as wide as the type is large, others half.
_NARROW = 0.5
_LATIN = 0x2E80
# Text that leans by more than this is no line of the page (radians).
_LEANING = 0.06
_QUARTER = math.pi / 2
# Large letters that let the page shine through are a watermark (points, of 255).
_LARGE = 20.0
_FAINT = 160
_DELTAS = re.compile(r"g\s+(\d+)\s+(\S+)|(\S+)")
_MOST_REPEATS = 100_000
_BREAKS = frozenset("\r\n\t")


class Words(NamedTuple):
    """A page's glyphs, and which of them are no text but a watermark."""

    glyphs: Glyphs
    is_mark: np.ndarray[tuple[int], np.dtype[np.bool_]]


class _Drawn(NamedTuple):
    code: int
    box: tuple[float, float, float, float]
    is_mark: bool


def words_of(contents: Iterable[Element], sheet: Rectangle) -> Words:
    """Return the characters that `contents`, a page and its templates, draw on `sheet`."""
    drawn = [
        each
        for content in contents
        for item in content.iter("{*}TextObject")
        if item.get("Visible") != "false"
        for each in _characters(item, turn_of(item, sheet))
    ]
    codes = np.array([each.code for each in drawn], np.int32)
    edges = np.array([each.box for each in drawn], np.float32).reshape(-1, 4)
    return Words(Glyphs(codes, edges), np.array([each.is_mark for each in drawn], np.bool_))


def _characters(item: Element, turn: Turn) -> Iterator[_Drawn]:
    size = _size(item)
    is_mark = _leans(turn) or (_alpha(item) < _FAINT and size * math.hypot(turn.c, turn.d) > _LARGE)
    x = y = 0.0
    for code in item.iterfind("{*}TextCode"):
        x, y = (numbers(code.get("X")) or [x])[0], (numbers(code.get("Y")) or [y])[0]
        text = [each for each in code.text or "" if each not in _BREAKS]
        right, down = deltas(code.get("DeltaX")), deltas(code.get("DeltaY"))
        left, top = x, y
        for place, character in enumerate(text):
            wide = size if ord(character) >= _LATIN else size * _NARROW
            step = right[place] if place < len(right) else (0.0 if down else wide)
            box = _box(turn, (left, top), (step if 0 < step < wide else wide, size))
            yield _Drawn(ord(character), box, is_mark)
            left += step
            top += down[place] if place < len(down) else 0.0


def _size(item: Element) -> float:
    """Return the size of the type, or the height of its box where a program left the size out."""
    box = rectangle(item.get("Boundary"))
    stated = numbers(item.get("Size")) or ([box.height] if box else [])
    return abs(stated[0]) if stated else 0.0


def deltas(text: str | None) -> list[float]:
    """Return how far each character lies from the one before it; `g 3 5` stands for 5 5 5.

    >>> deltas("g 3 5.5 4"), deltas(None)
    ([5.5, 5.5, 5.5, 4.0], [])
    """
    found: list[float] = []
    for count, repeated, single in _DELTAS.findall(text or ""):
        step = (numbers(single or repeated) or [0.0])[0]
        found += [step] * (min(int(count), _MOST_REPEATS) if count else 1)
    return found


def _box(
    turn: Turn, origin: tuple[float, float], size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Return the rectangle around a character that stands on `origin`, `size` wide and high."""
    (x, y), (width, height) = origin, size
    corners = (
        turn.at(x + dx, y + dy) for dx in (0, width) for dy in (-_ABOVE * height, _BELOW * height)
    )
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _leans(turn: Turn) -> bool:
    return abs((turn.angle + _QUARTER / 2) % _QUARTER - _QUARTER / 2) > _LEANING


def _alpha(item: Element) -> float:
    """Return how much an object covers, of 255."""
    colours = item.iterfind("{*}FillColor")
    stated = [numbers(each.get("Alpha")) for each in (item, *colours)]
    return min((each[0] for each in stated if each), default=255.0)
