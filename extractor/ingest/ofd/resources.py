"""Where an OFD file keeps the pictures that its pages show."""

from collections.abc import Iterable, Iterator
from posixpath import dirname

from extractor.errors import UnreadableFile
from extractor.ingest.ofd.placing import Rectangle, Turn, rectangle, turn_of
from extractor.ingest.package import Package, resolved
from extractor.ingest.xml_part import Element


def media_of(package: Package, lists: Iterable[str]) -> dict[str, str]:
    """Return which part holds each picture, by the picture's ID; `lists` name what tells of them.

    Lists that are lacking or damaged are passed over: a page that shows what they would tell of
    says so, and all others are read.
    """
    return {name: part for each in lists for name, part in _listed(package, each)}


def _listed(package: Package, part: str) -> Iterator[tuple[str, str]]:
    try:
        root = package.xml(part)
    except UnreadableFile:
        return
    if root is None:
        return
    folder = resolved(dirname(part), root.get("BaseLoc") or "")
    for media in root.iterfind("{*}MultiMedias/{*}MultiMedia"):
        place = media.findtext("{*}MediaFile")
        if place:
            yield str(media.get("ID")), resolved(folder, place.strip())


def pictures_on(contents: tuple[Element, ...]) -> Iterator[Element]:
    """Yield the pictures that a page and its templates show, the lowest first."""
    for content in contents:
        for item in content.iter("{*}ImageObject"):
            if item.get("Visible") != "false":
                yield item


def covered(item: Element, paper: Rectangle) -> float:
    """Return the area that a picture covers of `paper`, in square millimetres."""
    box = rectangle(item.get("Boundary"))
    if box is None:
        return 0.0
    width = min(box.x + box.width, paper.x + paper.width) - max(box.x, paper.x)
    height = min(box.y + box.height, paper.y + paper.height) - max(box.y, paper.y)
    return max(0.0, width) * max(0.0, height)


def stretch_of(item: Element, paper: Rectangle) -> Turn:
    """Return where the corners of a picture lie, which by itself is one wide and one high."""
    turn = turn_of(item, paper)
    box = rectangle(item.get("Boundary"))
    if item.get("CTM") or box is None:
        return turn
    return turn._replace(a=turn.a * box.width, d=turn.d * box.height)
