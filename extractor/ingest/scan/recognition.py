"""Recognition of the characters in a picture, each with a box and a certainty."""

from collections.abc import Sequence
from statistics import median
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.errors import MissingExtra
from extractor.ingest.layout import Glyphs, Page, Run, runs_of
from extractor.ingest.readers import missing_extra

EXTRA = "ocr"
# The boxes of one size of type differ by this much: ascenders, slant, brackets.
_BY_CHANCE = (0.7, 1.24)
# Finding lines in a page of 960 dots keeps memory under 450 MB; lines are then read in full size.
# One line at a time and one thread: a page costs the same time, and half the memory.
_SETTINGS = MappingProxyType(
    {
        "Global.log_level": "error",
        "Global.text_score": 0.0,
        "Det.limit_type": "max",
        "Det.limit_side_len": 960,
        "Rec.rec_batch_num": 1,
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
)


class Recogniser:
    """Reads pictures; the models, which lie in the package's wheel, are loaded once."""

    def __init__(self, path: str) -> None:
        self._engine = _engine(path)

    def page(self, picture: npt.NDArray[np.uint8], number: int, scale: float) -> Page:
        """Return the text of `picture` as page `number`; `scale` is pixels a point."""
        found = self._engine(picture, return_word_box=True)
        glyphs = _glyphs(found.word_results or (), scale)
        height, width = picture.shape[:2]
        return Page(number, width / scale, height / scale, glyphs, tuple(_alike(runs_of(glyphs))))


def _alike(runs: Sequence[Run]) -> list[Run]:
    """Return runs whose boxes differ in height by chance with the size they have in common."""
    if not runs:
        return []
    usual = median(run.size for run in runs)
    low, high = (share * usual for share in _BY_CHANCE)
    return [run._replace(size=usual) if low < run.size < high else run for run in runs]


def _engine(path: str) -> Any:  # noqa: ANN401
    try:
        from rapidocr import RapidOCR
    except ModuleNotFoundError as error:
        raise _missing(error, path) from error
    try:
        return RapidOCR(params=dict(_SETTINGS))
    except ModuleNotFoundError as error:
        raise _missing(error, path) from error


def _missing(error: ModuleNotFoundError, path: str) -> MissingExtra:
    return missing_extra(error, path, EXTRA)


def _glyphs(lines: Sequence[Any], scale: float) -> Glyphs:
    """Return the characters of recognised lines; a word's box is shared out among its letters."""
    codes: list[int] = []
    edges: list[tuple[float, float, float, float]] = []
    certainty: list[float] = []
    for line in lines:
        for word, score, corners in _words(line):
            x0, y0 = np.min(corners, axis=0).tolist()
            x1, y1 = np.max(corners, axis=0).tolist()
            step = (x1 - x0) / max(1, len(word))
            for place, character in enumerate(word):
                codes.append(ord(character))
                edges.append((x0 + place * step, y0, x0 + (place + 1) * step, y1))
                certainty.append(float(score))
    boxes = np.array(edges, np.float32).reshape(-1, 4) / scale
    return Glyphs(np.array(codes, np.int32), boxes, np.array(certainty, np.float32))


def _words(line: Sequence[Any]) -> Sequence[Any]:
    """Return the words of a line; a picture without text has one line without any."""
    return line if line and isinstance(line[0], tuple) else ()
