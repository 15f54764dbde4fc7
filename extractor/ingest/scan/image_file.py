"""The reader for image files: scans and photographs of pages."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.document import Document
from extractor.errors import EmptyFile, LimitExceeded, UnreadableFile, missing_extra
from extractor.ingest.layout import Page, arranged, document_of
from extractor.ingest.media_type import media_type
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.scan.doubts import doubts
from extractor.ingest.scan.jbig2 import MOST_PIXELS, SIGNATURE, opened_jbig2
from extractor.ingest.scan.recognition import EXTRA, Recogniser

if TYPE_CHECKING:
    from PIL.Image import Image

_STAGE = "read"
_POINTS_PER_INCH = 72
# Screenshots and cameras state 72 or nothing; pages are scanned at 150 to 400.
_LEAST_DOTS = 100
_USUAL_DOTS = 200


class Frame(NamedTuple):
    """A picture's dots (blue, green, red), how many make a point, how many pictures there are."""

    pixels: npt.NDArray[np.uint8]
    scale: float
    of: int


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
    origin = Origin(data, path, media_type(data))
    return document_of(found, origin, "image", len(pages), doubts(found))


def _pages(data: bytes, path: str, options: ReadOptions) -> Iterator[Page]:
    recogniser = None
    for number, (picture, scale, count) in enumerate(frames(data, path, options), 1):
        recogniser = recogniser or Recogniser(path)
        yield recogniser.page(picture, number, scale)
        options.told(number, count)


def frames(data: bytes, path: str, options: ReadOptions) -> Iterator[Frame]:
    """Yield each picture in an image file, upright; raise an `UnreadableFile` for damaged ones."""
    with opened_image(data, path) as image:
        count = getattr(image, "n_frames", 1)
        if count > options.limits.pages:
            raise _too_large(f"it has {count} pictures, more than {options.limits.pages}", path)
        for number in range(count):
            image.seek(number)
            yield _frame(image, count, path)


@contextmanager
def opened_image(data: bytes, path: str) -> Iterator["Image"]:
    """Open the image in `data`; raise an `UnreadableFile` for one that is damaged or too large."""
    try:
        from PIL import Image
    except ModuleNotFoundError as error:
        raise missing_extra(error, path, EXTRA) from error
    try:
        is_jbig2 = data.startswith(SIGNATURE)
        with opened_jbig2(data) if is_jbig2 else Image.open(io.BytesIO(data)) as image:
            _refuse_large(image, path)
            yield image
    except Image.DecompressionBombError as error:
        raise _too_large("it has too many dots", path) from error
    except (OSError, ValueError, SyntaxError, EOFError, ZeroDivisionError) as error:
        raise UnreadableFile(
            "it is no picture that can be opened: damaged or cut off",
            path=path,
            stage=_STAGE,
            next_step="Scan or save it again as PNG, JPEG or TIFF.",
        ) from error


def _frame(image: "Image", count: int, path: str) -> Frame:
    from PIL import ImageOps

    _refuse_large(image, path)
    dots = float(image.info.get("dpi", (0, 0))[0] or 0)
    upright = ImageOps.exif_transpose(image).convert("RGB")
    scale = (dots if dots >= _LEAST_DOTS else _USUAL_DOTS) / _POINTS_PER_INCH
    return Frame(np.ascontiguousarray(np.asarray(upright)[:, :, ::-1]), scale, count)


def _refuse_large(image: "Image", path: str) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(f"it has {image.width} × {image.height} dots", path)


def _too_large(what: str, path: str) -> LimitExceeded:
    return LimitExceeded(
        what, path=path, stage=_STAGE, next_step="Split it, or save it with fewer dots."
    )
