"""The reader for OFD files."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.document import Document
from extractor.errors import EmptyFile, PasswordNeeded
from extractor.ingest.layout import (
    Page,
    arranged,
    cells_between,
    document_of,
    runs_of,
    warnings_of,
    with_tables,
)
from extractor.ingest.media_type import OFD
from extractor.ingest.ofd.drawing import rules_of
from extractor.ingest.ofd.placing import POINTS, rectangle
from extractor.ingest.ofd.sheets import NEXT_STEP, Sheet, sheets_of
from extractor.ingest.ofd.words import words_of
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.package import Package, opened

# Programs that cannot name a character write this one, and only its shape is right.
_NAMELESS = ord("¤")
# A page with fewer characters of which pictures cover half is a picture of a page.
_FEW = 30
_COVERING = 0.5


class _Seen(NamedTuple):
    page: Page
    warnings: tuple[str, ...]


def read_ofd(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of an OFD file in reading order, with blocks, boxes and warnings.

    Pages that are pictures are told and not read. Raises an `UnreadableFile` where the file is
    encrypted, damaged or has no text at all.
    """
    package = opened(data, path, options)
    if "encryptions.xml" in package.members:
        raise _encrypted(path)
    seen = [_seen(sheet, number) for number, sheet in enumerate(sheets_of(package, options), 1)]
    found = arranged([each.page for each in seen])
    if not found.text.strip():
        raise _empty(package, seen)
    warnings = (warning for each in seen for warning in each.warnings)
    return document_of(found, Origin(data, path, OFD), "ofd", len(seen), warnings)


def _seen(sheet: Sheet, number: int) -> _Seen:
    glyphs, is_mark = words_of(sheet.contents, sheet.paper)
    unmapped = glyphs.codes == _NAMELESS
    size = sheet.paper.width * POINTS, sheet.paper.height * POINTS
    runs, marks = tuple(runs_of(glyphs, ~is_mark)), tuple(runs_of(glyphs, is_mark))
    page = with_tables(
        Page(number, *size, glyphs, runs, marks=marks),
        cells_between(rules_of(sheet.contents, sheet.paper)),
    )
    warnings = tuple(warnings_of(number, glyphs, unmapped))
    if len(glyphs.codes) < _FEW and _is_pictured(sheet):
        warnings += (f"page {number} is a picture and was not read. {NEXT_STEP}",)
    return _Seen(page, warnings)


def _is_pictured(sheet: Sheet) -> bool:
    """Tell whether pictures cover most of a page."""
    boxes = (
        rectangle(item.get("Boundary"))
        for content in sheet.contents
        for item in content.iter("{*}ImageObject")
    )
    covered = sum(box.width * box.height for box in boxes if box)
    return covered >= _COVERING * sheet.paper.width * sheet.paper.height


def _encrypted(path: str) -> PasswordNeeded:
    return PasswordNeeded(
        "it is encrypted",
        path=path,
        stage="read",
        next_step="Open it in an OFD reader with its password, export it as PDF, and read that.",
    )


def _empty(package: Package, seen: Sequence[_Seen]) -> EmptyFile:
    pictured = any(each.warnings for each in seen)
    return EmptyFile(
        "its pages are pictures" if pictured else "its pages hold no text",
        path=package.path,
        stage="read",
        next_step=NEXT_STEP if pictured else "Check that the right file was given.",
    )
