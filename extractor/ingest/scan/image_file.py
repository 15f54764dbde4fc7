"""The reader for image files: scans and photographs of pages."""

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt

from extractor.document import Document
from extractor.errors import EmptyFile, LimitExceeded, UnreadableFile
from extractor.ingest.layout import Page, arranged
from extractor.ingest.media_type import media_type
from extractor.ingest.options import ReadOptions
from extractor.ingest.readers import missing_extra
from extractor.ingest.scan.doubts import doubts
from extractor.ingest.scan.recognition import EXTRA, Recogniser

_STAGE = "read"
_POINTS_PER_INCH = 72
# Screenshots and cameras state 72 or nothing; pages are scanned at 150 to 400.
_LEAST_DOTS = 100
_USUAL_DOTS = 200
_MOST_PIXELS = 80_000_000


def read_image(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text recognised in an image file, each frame of it a page.

    Raises `MissingExtra` where the packages for recognition are not installed, and other kinds
    of `UnreadableFile` where the image is damaged, too large or without text.
    """
    pages = list(_pages(data, path, options))
    found = arranged(pages)
    if not found.text.strip():
        raise EmptyFile(
            "no text was found in the picture",
            path=path,
            stage=_STAGE,
            next_step="Check that it shows a page, upright, in at least 150 dots an inch.",
        )
    return Document(
        text=found.text,
        path=path,
        media_type=media_type(data),
        encoding=None,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="image",
        reader_version="1",
        pages=len(pages),
        blocks=found.blocks,
        boxes=found.boxes,
        warnings=tuple(doubts(found)),
    )


def _pages(data: bytes, path: str, options: ReadOptions) -> Iterator[Page]:
    with _refusals(path):
        frames = _frames(data, path, options)
        first = next(frames)
    recogniser = Recogniser(path)
    yield recogniser.page(first[0], 1, first[1])
    number = 1
    while True:
        with _refusals(path):
            frame = next(frames, None)
        if frame is None:
            return
        number += 1
        yield recogniser.page(frame[0], number, frame[1])


def _frames(
    data: bytes, path: str, options: ReadOptions
) -> Iterator[tuple[npt.NDArray[np.uint8], float]]:
    """Yield each frame's pixels (blue, green, red) with its pixels a point."""
    try:
        from PIL import Image, ImageOps
    except ModuleNotFoundError as error:
        raise missing_extra(error, path, EXTRA) from error
    with Image.open(io.BytesIO(data)) as image:
        count = getattr(image, "n_frames", 1)
        if count > options.limits.pages:
            raise _too_large(f"it has {count} pictures, more than {options.limits.pages}", path)
        for number in range(count):
            image.seek(number)
            if image.width * image.height > _MOST_PIXELS:
                raise _too_large(f"it has {image.width} × {image.height} dots", path)
            dots = float(image.info.get("dpi", (0, 0))[0] or 0)
            upright = ImageOps.exif_transpose(image).convert("RGB")
            scale = (dots if dots >= _LEAST_DOTS else _USUAL_DOTS) / _POINTS_PER_INCH
            yield np.ascontiguousarray(np.asarray(upright)[:, :, ::-1]), scale


@contextmanager
def _refusals(path: str) -> Iterator[None]:
    """Turn what the image library raises on damaged files into errors that say what to do."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (OSError, ValueError, SyntaxError, EOFError, ZeroDivisionError) as error:
        raise UnreadableFile(
            "it is no picture that can be opened: damaged or cut off",
            path=path,
            stage=_STAGE,
            next_step="Scan or save it again as PNG, JPEG or TIFF.",
        ) from error


def _too_large(what: str, path: str) -> LimitExceeded:
    return LimitExceeded(
        what, path=path, stage=_STAGE, next_step="Split it, or save it with fewer dots."
    )
