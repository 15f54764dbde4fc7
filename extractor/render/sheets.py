"""Pages of paper with the facts framed on them."""

import base64
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from extractor.render.facts import Fact, group
from extractor.schema import Evidence, OutlineEntry

_MARGIN = 1.0
"""Frames stand this far off the characters, in points."""


class Sheet(NamedTuple):
    """A page with its size in points and its picture, a file of type `media_type`."""

    number: int
    width: float
    height: float
    picture: bytes
    media_type: str


class Frame(NamedTuple):
    """A rectangle around words, in points; `number` is that of the fact or heading."""

    number: int
    group: str
    x: float
    y: float
    width: float
    height: float


class FramedSheet(NamedTuple):
    """A page ready to be shown: its picture as an address that holds the picture itself.

    `places` are where the outline's headings stand: each with its number, to go there.
    """

    sheet: Sheet
    address: Markup
    frames: tuple[Frame, ...]
    places: tuple[Frame, ...]


def framed(
    sheets: Iterable[Sheet], facts: Sequence[Fact], outline: Sequence[OutlineEntry]
) -> list[FramedSheet]:
    """Return `sheets` with a frame around each line of each fact's words."""
    frames = _by_page((fact.evidence, group(fact)) for fact in facts)
    places = _by_page((entry.evidence, "place") for entry in outline)
    return [
        FramedSheet(
            sheet,
            _address(sheet),
            tuple(_largest_first(frames[sheet.number])),
            tuple(places[sheet.number]),
        )
        for sheet in sheets
    ]


def _by_page(evidence: Iterable[tuple[Evidence, str]]) -> dict[int, list[Frame]]:
    frames: dict[int, list[Frame]] = defaultdict(list)
    for number, (found, name) in enumerate(evidence):
        for box in found.boxes:
            width, height = box.x1 - box.x0 + 2 * _MARGIN, box.y1 - box.y0 + 2 * _MARGIN
            frame = Frame(number, name, box.x0 - _MARGIN, box.y0 - _MARGIN, width, height)
            frames[box.page].append(frame)
    return frames


def _largest_first(frames: Iterable[Frame]) -> list[Frame]:
    """Return the frames so that small ones lie on top and can be clicked."""
    return sorted(frames, key=lambda frame: -frame.width * frame.height)


def _address(sheet: Sheet) -> Markup:
    encoded = base64.b64encode(sheet.picture).decode()
    return Markup("data:{};base64,{}").format(sheet.media_type, Markup(encoded))
