"""The cells of a sheet as it shows them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from extractor.document import Cell
from extractor.ingest.workbook.formats import shown
from extractor.ingest.xml_part import Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NAME = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})$")
_WIDEST = 16_384
_ON = ("1", "true")
_COVERED = 500_000

Place = tuple[int, int]
"""A row and a column, or how many of them."""


class Filled(NamedTuple):
    """A cell with words; `cell` has the row and the column of the sheet, its table is open."""

    cell: Cell
    words: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets refer to: strings, number formats by style, where days are counted from."""

    strings: Sequence[str]
    formats: Sequence[str]
    since_1904: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of a sheet in their order, and how much of it is not told.

    `hidden` counts filled cells, `uncomputed` formulas whose value the file does not hold.
    """

    cells: Sequence[Filled]
    hidden: int
    uncomputed: int


def sheet_of(root: Element, shared: Shared) -> Sheet:
    """Return what the part of a sheet shows; hidden rows and columns are left out."""
    spans, covered = _merged(root)
    columns = frozenset(_hidden_columns(root))
    cells: list[Filled] = []
    hidden, uncomputed = 0, 0
    for n, row in enumerate(root.iter(S + "row"), 1):
        is_hidden = row.get("hidden") in _ON
        for place, element in _places(row, n):
            words = "" if place in covered else _words(element, shared)
            uncomputed += not words and element.find(S + "f") is not None
            if not words.strip():
                continue
            if is_hidden or place[1] in columns:
                hidden += 1
            else:
                cells.append(Filled(Cell(0, *place, *spans.get(place, (1, 1))), words))
    return Sheet(cells, hidden, uncomputed)


def _places(row: Element, n: int) -> Iterator[tuple[Place, Element]]:
    """Yield the row and column of each cell; one that names none follows the one before it."""
    line, column = _whole(row.get("r"), n), 0
    for element in row.iterfind(S + "c"):
        named = _place(element.get("r"))
        column = named[1] if named else column + 1
        yield (named[0] if named else line, column), element


def _words(element: Element, shared: Shared) -> str:
    kind = element.get("t", "n")
    if kind == "inlineStr":
        return string_of(element.find(S + "is"))
    found = element.find(S + "v")
    value = (found.text or "") if found is not None else ""
    if kind == "s":
        n = _whole(value, -1)
        return shared.strings[n] if 0 <= n < len(shared.strings) else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(value, value)
    if kind != "n" or not value:
        return value
    style = _whole(element.get("s"), 0)
    form = shared.formats[style] if style < len(shared.formats) else "General"
    return shown(value, form, since_1904=shared.since_1904)


def string_of(element: Element | None) -> str:
    """Return the words of a string: its runs, without readings above them."""
    if element is None:
        return ""
    runs = (found if found.tag == S + "t" else found.find(S + "t") for found in element)
    readings = (found.tag == S + "rPh" for found in element)
    return "".join(
        run.text or ""
        for run, above in zip(runs, readings, strict=True)
        if run is not None and not above
    )


def _merged(root: Element) -> tuple[Mapping[Place, Place], frozenset[Place]]:
    """Return the size of each merged cell by its place, and the places that such cells cover."""
    spans: dict[Place, Place] = {}
    covered: list[Place] = []
    for found in root.iter(S + "mergeCell"):
        first, _, last = str(found.get("ref", "")).partition(":")
        begin, end = _place(first), _place(last)
        if begin and end and begin[0] <= end[0] and begin[1] <= end[1]:
            height, width = end[0] - begin[0] + 1, end[1] - begin[1] + 1
            spans[begin] = (height, width)
            # Covered cells are empty but for leftovers; of enormous areas none are looked for.
            if len(covered) + height * width < _COVERED:
                covered += product(range(begin[0], end[0] + 1), range(begin[1], end[1] + 1))
    return spans, frozenset(covered) - spans.keys()


def _hidden_columns(root: Element) -> Iterator[int]:
    for found in root.iter(S + "col"):
        if found.get("hidden") in _ON:
            first, last = _whole(found.get("min"), 1), _whole(found.get("max"), 1)
            yield from range(first, min(last, _WIDEST) + 1)


def _place(name: str | None) -> Place | None:
    """Return row and column of a cell's name.

    >>> _place("AB7")
    (7, 28)
    """
    match = _NAME.match(name or "")
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else default
