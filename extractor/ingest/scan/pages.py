"""Pages of larger files that are pictures: drawn one after the other and recognised."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from extractor.errors import MissingExtra, UnreadableFile
from extractor.ingest.layout import Page
from extractor.ingest.scan.recognition import Recogniser
from extractor.ingest.scan.upright import Picture
from extractor.sandbox import Steps

DOTS_PER_POINT = 200 / 72
"""Recognition reads small print best at 200 dots an inch; more costs time and gains nothing."""

_MOST_PIXELS = 60_000_000
"""A sheet of A0 at 200 dots an inch; what claims to be larger is drawn smaller."""

FEW = 30
"""A page number or a stamp's text on a scanned page is less than this; pages of text have more."""

COVERING = 0.5
"""Pictures that cover this share of the page are the page."""


class Wanted(NamedTuple):
    """The pages of a file that are pictures, and the number `of` its pages."""

    numbers: Sequence[int]
    of: int
    path: str


class Drawn(NamedTuple):
    """A page's picture and how many dots make a point of it."""

    picture: Picture
    scale: float


def recognised(
    wanted: Wanted, draw: Callable[[int], Drawn], told: Steps
) -> tuple[dict[int, Page], tuple[str, ...]]:
    """Return the pages with the text recognised on them, and warnings of those that were not read.

    Each page is `told`. `draw` raises `UnreadableFile` for a page that it cannot show; where this
    is so of every page of the file, or the packages for recognition are missing, so does this.
    """
    if not wanted.numbers:
        return {}, ()
    try:
        recogniser = Recogniser(wanted.path)
    except MissingExtra as error:
        if len(wanted.numbers) == wanted.of:
            raise
        return {}, (_not_read(wanted.numbers, error),)
    pages: dict[int, Page] = {}
    unread: list[str] = []
    for count, number in enumerate(wanted.numbers, 1):
        try:
            picture, scale = draw(number)
            pages[number] = recogniser.page(picture, number, scale)
        except UnreadableFile as error:
            if len(unread) == wanted.of - 1:
                raise
            unread.append(_not_shown(number, error))
        told(count, len(wanted.numbers))
    return pages, tuple(unread)


def scale_for(width: float, height: float) -> float:
    """Return how many dots a point is drawn with on a page of this size in points.

    >>> round(scale_for(595, 842), 2), round(scale_for(10_000, 10_000), 2)
    (2.78, 0.77)
    """
    return min(DOTS_PER_POINT, math.sqrt(_MOST_PIXELS / max(1.0, width * height)))


def _not_read(pictures: Sequence[int], error: MissingExtra) -> str:
    named = ", ".join(map(str, pictures))
    return f"pages {named} are pictures and were not read. {error.next_step}"


def _not_shown(number: int, error: UnreadableFile) -> str:
    return f"page {number} is a picture and was not read: {error.what}. {error.next_step}"
