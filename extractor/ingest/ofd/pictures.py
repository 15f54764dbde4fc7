"""Pages of an OFD file that are pictures: drawn for recognition."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from extractor.errors import UnreadableFile
from extractor.ingest.ofd.placing import POINTS, Turn
from extractor.ingest.ofd.resources import covered, pictures_on, stretch_of
from extractor.ingest.ofd.sheets import NEXT_STEP, Sheet
from extractor.ingest.package import Package, unreadable
from extractor.ingest.scan.image_file import opened_image
from extractor.ingest.scan.pages import COVERING, FEW, Drawn, scale_for

if TYPE_CHECKING:
    from PIL.Image import Image

_WHITE = (255, 255, 255, 255)
# A scanner's strips are some dozens; a page of more pictures is a drawing.
_MOST_PICTURES = 200
# What shows less of a picture than a dot shows nothing.
_LEAST = 1e-6


def is_picture(sheet: Sheet, characters: int) -> bool:
    """Tell whether pictures make up `sheet`, which has so many `characters` of text."""
    paper = sheet.paper
    area = sum(covered(item, paper) for item in pictures_on(sheet.contents))
    return characters < FEW and area >= COVERING * paper.width * paper.height


def drawn(package: Package, sheet: Sheet) -> Drawn:
    """Return the pictures on `sheet` as one; raise `UnreadableFile` where one cannot be shown."""
    from PIL import Image

    size = sheet.paper.width * POINTS, sheet.paper.height * POINTS
    scale = scale_for(*size)
    wide, high = (max(1, round(side * scale)) for side in size)
    canvas = Image.new("RGBA", (wide, high), _WHITE)
    items = list(pictures_on(sheet.contents))
    if len(items) > _MOST_PICTURES:
        raise unreadable(f"a page shows {len(items)} pictures", package.path, NEXT_STEP)
    for item in items:
        turn = Turn(*(scale * each for each in stretch_of(item, sheet.paper)))
        name = str(item.get("ResourceID"))
        try:
            with opened_image(_data(package, sheet.media, name), package.path) as image:
                _put(canvas, image, turn)
        except UnreadableFile as error:
            raise unreadable(f"picture {name}: {error.what}", package.path, NEXT_STEP) from error
    return Drawn(np.ascontiguousarray(np.asarray(canvas)[:, :, 2::-1]), scale)


def _data(package: Package, media: Mapping[str, str], name: str) -> bytes:
    data = package.read(media[name]) if name in media else None
    if data is None:
        raise unreadable("it is lacking", package.path, NEXT_STEP)
    return data


def _put(canvas: "Image", image: "Image", turn: Turn) -> None:
    """Draw `image` on `canvas`; `turn` takes its corners, one apart, to their places in dots."""
    from PIL import Image

    area = turn.a * turn.d - turn.b * turn.c
    if abs(area) < _LEAST:
        return
    width = _dots(math.hypot(turn.a, turn.b), image.width)
    height = _dots(math.hypot(turn.c, turn.d), image.height)
    small = _graded(image).resize((width, height), Image.Resampling.LANCZOS).convert("RGBA")
    across = (turn.d * width / area, -turn.c * width / area)
    down = (-turn.b * height / area, turn.a * height / area)
    back = (
        (*across, -across[0] * turn.x - across[1] * turn.y),
        (*down, -down[0] * turn.x - down[1] * turn.y),
    )
    placed = small.transform(
        canvas.size, Image.Transform.AFFINE, (*back[0], *back[1]), Image.Resampling.BICUBIC
    )
    canvas.alpha_composite(placed)


def _dots(shown: float, held: int) -> int:
    """Return how many dots a side of a picture is drawn with: never more than it has."""
    return max(1, min(round(shown), held))


def _graded(image: "Image") -> "Image":
    """Return `image` with shades between its colours, in which it can be made smaller."""
    if image.mode == "1":
        return image.convert("L")
    if "transparency" in image.info or image.mode == "PA":
        return image.convert("RGBA")
    return image if image.mode in ("L", "LA", "RGB", "RGBA") else image.convert("RGB")
