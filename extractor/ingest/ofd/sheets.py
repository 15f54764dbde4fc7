"""From the archive to its pages: which parts hold what is on each."""

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname
from typing import NamedTuple

from extractor.errors import LimitExceeded
from extractor.ingest.ofd.placing import Rectangle, rectangle
from extractor.ingest.ofd.resources import media_of
from extractor.ingest.options import ReadOptions
from extractor.ingest.package import Package, resolved, unreadable
from extractor.ingest.xml_part import Element
from extractor.kept import kept

NEXT_STEP = "Open it in an OFD reader or in WPS, export it as PDF, and read that."
_A4 = Rectangle(0, 0, 210, 297)


class Sheet(NamedTuple):
    """A page: its paper in millimetres, the XML of its templates and itself, and its pictures.

    `media` tells which part of the file holds each picture, by the picture's ID.
    """

    paper: Rectangle
    contents: tuple[Element, ...]
    media: Mapping[str, str]


def sheets_of(package: Package, options: ReadOptions) -> Iterator[Sheet]:
    """Yield the pages of all documents in the file."""
    root = package.xml("OFD.xml")
    if root is None:
        raise unreadable("it lacks the part that says what it holds", package.path, NEXT_STEP)
    left = options.limits.pages
    for place in root.iterfind("{*}DocBody/{*}DocRoot"):
        body = _Body(package, resolved("", place.text or ""))
        left -= len(body.pages)
        if left < 0:
            raise _too_many(package.path, options.limits.pages)
        yield from body.sheets()


@dataclass
class _Body:
    """A document of the file; `part` is the part that lists its pages."""

    package: Package
    part: str

    def sheets(self) -> Iterator[Sheet]:
        """Yield the document's pages."""
        for page in self.pages:
            part = self._beside(page.get("BaseLoc"))
            content = self._xml(part)
            used = [each.get("TemplateID") for each in content.iterfind("{*}Template")]
            under = [self._templates[each] for each in used if each in self._templates]
            own = media_of(self.package, _lists(content, "{*}PageRes", part))
            paper = _paper(content, "{*}Area") or self._paper
            yield Sheet(paper, (*under, content), ChainMap(own, self._media))

    @kept
    def pages(self) -> Sequence[Element]:
        """What the document says of each of its pages."""
        return tuple(self._root.iterfind("{*}Pages/{*}Page"))

    @kept
    def _root(self) -> Element:
        root = self.package.xml(self.part)
        if root is None:
            raise self._lacks(self.part)
        return root

    @kept
    def _paper(self) -> Rectangle:
        return _paper(self._root, "{*}CommonData/{*}PageArea") or _A4

    @kept
    def _templates(self) -> Mapping[str, Element]:
        found = self._root.iterfind("{*}CommonData/{*}TemplatePage")
        parts = ((str(each.get("ID")), self._beside(each.get("BaseLoc"))) for each in found)
        return {name: self._xml(part) for name, part in parts}

    @kept
    def _media(self) -> dict[str, str]:
        kinds = ("{*}CommonData/{*}PublicRes", "{*}CommonData/{*}DocumentRes")
        lists = (part for kind in kinds for part in _lists(self._root, kind, self.part))
        return media_of(self.package, lists)

    def _beside(self, place: str | None) -> str:
        return resolved(dirname(self.part), place or "")

    def _xml(self, part: str) -> Element:
        root = self.package.xml(part)
        if root is None:
            raise self._lacks(part)
        return root

    def _lacks(self, part: str) -> Exception:
        return unreadable(f"it lacks its part {part}", self.package.path, NEXT_STEP)


def _lists(root: Element, kind: str, part: str) -> Iterator[str]:
    """Yield the parts where `root`, which stands in `part`, says that pictures are listed."""
    for each in root.iterfind(kind):
        yield resolved(dirname(part), (each.text or "").strip())


def _paper(root: Element, area: str) -> Rectangle | None:
    paper = rectangle(root.findtext(f"{area}/{{*}}PhysicalBox"))
    return paper if paper and paper.width > 0 and paper.height > 0 else None


def _too_many(path: str, most: int) -> LimitExceeded:
    return LimitExceeded(
        f"it has more than {most} pages",
        path=path,
        stage="read",
        next_step="Split it, and read the parts.",
    )
