"""Digits that recognition was not sure of: they are named, so that someone looks."""

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from extractor.ingest.layout import Arranged

DOUBTFUL = 0.9
"""Characters recognised with less certainty than this are named in a warning."""

_DIGITS = "0123456789０１２３４５６７８９.．%％"
_MOST_SHOWN = 8


def doubts(found: Arranged) -> Iterator[str]:
    """Yield a warning for each page on which digits of the text were recognised with doubt."""
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


def _around(text: str, place: int) -> str:
    return text[max(0, place - 4) : place + 5].replace("\n", " ")
