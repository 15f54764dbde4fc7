"""What recognition was not sure of: it is named, so that someone looks."""

from collections.abc import Iterator
from itertools import groupby

import numpy as np
import numpy.typing as npt

from extractor.ingest.layout import Arranged

DOUBTFUL = 0.9
"""Characters recognised with less certainty than this are named in a warning."""

_GUESSED = 0.6
_AT_LEAST = 4
"""So many characters, each less certain than that, are a stretch that could not be read."""

_DIGITS = "0123456789０１２３４５６７８９.．%％"
_MOST_SHOWN = 8
_LONGEST = 20


def doubts(found: Arranged) -> Iterator[str]:
    """Yield a warning for each page with digits in doubt, and for each stretch that is a guess."""
    certainty = found.boxes.certainty
    if certainty is None:
        return
    doubtful = certainty < DOUBTFUL
    for block in found.blocks:
        if block.kind == "furniture":
            doubtful[block.span.start : block.span.end] = False
    places = [int(i) for i in np.flatnonzero(doubtful) if found.text[i] in _DIGITS]
    for page, group in groupby(places, key=lambda place: int(found.boxes.pages[place])):
        some = list(group)
        shown = "、".join(
            f"“{_around(found.text, place)}” ({certainty[place]:.2f})"
            for place in some[:_MOST_SHOWN]
        )
        yield f"page {page}: {len(some)} digits were recognised with doubt: {shown}"
    yield from _guessed(found, certainty)


def _guessed(found: Arranged, certainty: npt.NDArray[np.float32]) -> Iterator[str]:
    """Yield a warning for each stretch that could not be read: what it says may be anything."""
    edges = np.diff((certainty < _GUESSED).astype(np.int8), prepend=0, append=0)
    for begin, end in zip(np.flatnonzero(edges > 0), np.flatnonzero(edges < 0), strict=True):
        if end - begin >= _AT_LEAST:
            shown = found.text[begin : min(end, begin + _LONGEST)].replace("\n", " ")
            page = int(found.boxes.pages[begin])
            yield f"page {page}: “{shown}” is a guess; read there what the page says"


def _around(text: str, place: int) -> str:
    return text[max(0, place - 4) : place + 5].replace("\n", " ")
