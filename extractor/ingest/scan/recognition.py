"""Recognition of the characters in a picture, each with a box and a certainty."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.errors import MissingExtra, missing_extra
from extractor.ingest.layout import Glyphs, Page, Run, cells_between, runs_of, with_tables
from extractor.ingest.scan.drawn_rules import rules_in
from extractor.ingest.scan.seals import without_seals
from extractor.ingest.scan.upright import Matrix, Picture, lies_on_side, quartered, straightened

EXTRA = "ocr"
# The boxes of one size of type differ by this much: ascenders, slant, brackets.
_BY_CHANCE = (0.7, 1.24)
# Pages that are read upright reach 0.95; upside down they stay below 0.6.
_SURE = 0.75
# Finding lines in a page of 960 dots keeps memory under 450 MB; lines are then read in full size.
# One line at a time and one thread: a page costs the same time, and half the memory.
_SETTINGS = MappingProxyType(
    {
        "Global.log_level": "error",
        "Global.text_score": 0.0,
        # Told line by line, which way is up is sometimes told wrong; the page tells it together.
        "Global.use_cls": False,
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
        """Return the text of `picture` as page `number`; `scale` is pixels a point.

        A page that was scanned askew, upside down or on its side is read upright, and what stands
        under a red seal without it.
        """
        picture = without_seals(picture, scale)
        first, *others = (1, 3, 0, 2) if lies_on_side(picture) else (0, 2, 1, 3)
        seen = self._looked_at(picture, first, scale)
        for quarters in others:
            if not seen.is_doubtful:
                break
            other = self._looked_at(picture, quarters, scale)
            seen = other if other.sure > seen.sure else seen
        height, width = (dots / scale for dots in seen.picture.shape[:2])
        runs = tuple(runs_of(seen.glyphs))
        page = Page(number, width, height, seen.glyphs, runs, back=seen.back)
        page = with_tables(page, cells_between(rules_in(seen.picture, scale)))
        return replace(page, runs=tuple(_alike(page.runs)))

    def _looked_at(self, picture: Picture, quarters: int, scale: float) -> "_Seen":
        """Return what is read on `picture` once it is turned by `quarters` and straightened."""
        turned = quartered(picture, quarters)
        level = straightened(turned.picture)
        lines = self._lines(level.picture)
        back = turned.back @ level.back
        # Dots become points: the scale cancels out but for how far the picture was moved.
        back[:2, 2] /= scale
        is_as_it_was = np.array_equal(back, np.eye(3))
        return _Seen(level.picture, _glyphs(lines, scale), None if is_as_it_was else back)

    def _lines(self, picture: Picture) -> Sequence[Any]:
        """Return the lines of a picture as the engine tells them."""
        try:
            return self._engine(picture, return_word_box=True).word_results or ()
        except Exception as error:
            # The engine's own error tells of memory in its text alone.
            if "alloc" in str(error):
                raise MemoryError from error
            raise


class _Seen(NamedTuple):
    """What was read on a picture that was turned; `back` leads to where it stood before."""

    picture: Picture
    glyphs: Glyphs
    back: Matrix | None

    @property
    def sure(self) -> float:
        """How many characters are read, each counted as far as it is certain and upright."""
        certainty = self.glyphs.certainty
        return 0.0 if certainty is None else float(certainty[self._is_level()].sum())

    @property
    def is_doubtful(self) -> bool:
        """Whether there is text that is not read well as it stands."""
        return self.sure < _SURE * len(self.glyphs.codes)

    def _is_level(self) -> npt.NDArray[np.bool_]:
        """Tell of each character whether the next one stands beside it, and not below."""
        x, y = self.glyphs.edges[:, 0], self.glyphs.edges[:, 1]
        across, down = np.abs(np.diff(x, append=x[-1:])), np.abs(np.diff(y, append=y[-1:]))
        level: npt.NDArray[np.bool_] = across >= down
        return level


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
