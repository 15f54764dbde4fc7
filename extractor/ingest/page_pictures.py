"""Pages as pictures, to show facts where they stand on paper; drawn in the sandbox."""

import base64
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractor.ingest.media_type import media_type
from extractor.ingest.options import ReadOptions
from extractor.sandbox import Call, Sandbox

if TYPE_CHECKING:
    from PIL.Image import Image

FORMAT = "image/webp"
_PDF = "application/pdf"
PICTURED = (_PDF, "image/png", "image/jpeg", "image/tiff")
"""The media types of files whose pages can be drawn."""

# Small print is legible at 110 dots an inch, and a page of text takes some 60 KB.
_SCALE = 110 / 72
_QUALITY = 60
_MOST_POINTS = 4_000


class PagePicture(NamedTuple):
    """A page (from 1) with its size in points and its picture, a file of type `FORMAT`."""

    number: int
    width: float
    height: float
    picture: bytes


def page_pictures(
    sandbox: Sandbox, data: bytes, path: str, numbers: Iterable[int], options: ReadOptions
) -> list[PagePicture]:
    """Return pictures of the pages `numbers` of the PDF or image in `data`.

    Raises a `ReformFactsError` where that cannot be done within the limits.
    """
    arguments = {"path": path, "numbers": sorted(numbers), "password": options.password}
    made = sandbox.run(Call(f"{__name__}:drawn", path, arguments, "show"), data, options.limits)
    return [
        PagePicture(number, width, height, base64.b64decode(picture))
        for number, width, height, picture in json.loads(made)
    ]


def drawn(data: bytes, path: str, numbers: list[int], password: str | None) -> bytes:
    """Draw the pages in this process, which is the sandbox's child; return them as JSON."""
    options = ReadOptions(password=password)
    draw = _pages if media_type(data) == _PDF else _frames
    rows = [
        (number, width, height, base64.b64encode(_compressed(image)).decode())
        for number, width, height, image in draw(data, path, numbers, options)
    ]
    return json.dumps(rows).encode()


def _pages(
    data: bytes, path: str, numbers: Sequence[int], options: ReadOptions
) -> Iterator[tuple[int, float, float, "Image"]]:
    from extractor.ingest.pdf.opened import opened

    with opened(data, path, options) as pdf:
        for number in numbers:
            page = pdf[number - 1]
            width, height = page.get_size()
            scale = _SCALE * min(1.0, _MOST_POINTS / max(1.0, width, height))
            yield number, width, height, page.render(scale=scale).to_pil()
            page.close()


def _frames(
    data: bytes, path: str, numbers: Sequence[int], options: ReadOptions
) -> Iterator[tuple[int, float, float, "Image"]]:
    from PIL import Image

    from extractor.ingest.scan.image_file import frames

    for number, (pixels, scale, _) in enumerate(frames(data, path, options), 1):
        if number in numbers:
            image = Image.fromarray(pixels[:, :, ::-1])
            width, height = image.width / scale, image.height / scale
            image.thumbnail((round(width * _SCALE), round(height * _SCALE)))
            yield number, width, height, image


def _compressed(image: "Image") -> bytes:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "WEBP", quality=_QUALITY, method=2)
    return buffer.getvalue()
