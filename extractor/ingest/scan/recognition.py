"""Recognition of the characters in a picture, each with a box and a certainty."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.errors import MissingExtra
from extractor.ingest.layout import Glyphs, Page, runs_of
from extractor.ingest.readers import missing_extra

EXTRA = "ocr"
DOUBTFUL = 0.9
"""Characters recognised with less certainty than this are named in a warning."""

_DIGITS = "0123456789０１２３４５６７８９.．%％"
_MOST_SHOWN = 8


class Recogniser:
    """Reads pictures; the models, which lie in the package's wheel, are loaded once."""

    def __init__(self, path: str) -> None:
        self._engine = _engine(path)

    def page(self, picture: npt.NDArray[np.uint8], number: int, scale: float) -> Page:
        """Return the text of `picture` as page `number`; `scale` is pixels a point."""
        found = self._engine(picture, return_word_box=True)
        glyphs = _glyphs(found.word_results or (), scale)
        height, width = picture.shape[:2]
        return Page(number, width / scale, height / scale, glyphs, tuple(runs_of(glyphs)))


def doubts(page: Page) -> Iterator[str]:
    """Yield a warning that names the digits of a page that were recognised with doubt."""
    certainty = page.glyphs.certainty
    if certainty is None:
        return
    text = page.glyphs.text()
    places = [int(i) for i in np.flatnonzero(certainty < DOUBTFUL) if text[i] in _DIGITS]
    if places:
        shown = "、".join(
            f"“{text[max(0, i - 4) : i + 5]}” ({certainty[i]:.2f})" for i in places[:_MOST_SHOWN]
        )
        yield f"page {page.number}: {len(places)} digits were recognised with doubt: {shown}"


def _engine(path: str) -> Any:  # noqa: ANN401
    try:
        from rapidocr import RapidOCR
    except ModuleNotFoundError as error:
        raise _missing(error, path) from error
    try:
        engine = RapidOCR(params={"Global.log_level": "error", "Global.text_score": 0.0})
    except ModuleNotFoundError as error:
        raise _missing(error, path) from error
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return engine


def _missing(error: ModuleNotFoundError, path: str) -> MissingExtra:
    return missing_extra(error, path, EXTRA)


def _glyphs(lines: Sequence[Any], scale: float) -> Glyphs:
    """Return the characters of recognised lines; a word's box is shared out among its letters."""
    codes: list[int] = []
    edges: list[tuple[float, float, float, float]] = []
    certainty: list[float] = []
    for line in lines:
        for word, score, corners in line:
            x0, y0 = np.min(corners, axis=0).tolist()
            x1, y1 = np.max(corners, axis=0).tolist()
            step = (x1 - x0) / max(1, len(word))
            for place, character in enumerate(word):
                codes.append(ord(character))
                edges.append((x0 + place * step, y0, x0 + (place + 1) * step, y1))
                certainty.append(float(score))
    boxes = np.array(edges, np.float32).reshape(-1, 4) / scale
    return Glyphs(np.array(codes, np.int32), boxes, np.array(certainty, np.float32))
