"""The reader for OFD files."""

from typing import NamedTuple

from extractor.document import Document
from extractor.errors import EmptyFile, PasswordNeeded
from extractor.ingest.layout import (
    Page,
    arranged,
    cells_between,
    document_of,
    overlaid,
    runs_of,
    warnings_of,
    with_tables,
)
from extractor.ingest.media_type import OFD
from extractor.ingest.ofd.drawing import rules_of
from extractor.ingest.ofd.pictures import drawn, is_picture
from extractor.ingest.ofd.placing import POINTS
from extractor.ingest.ofd.sheets import Sheet, sheets_of
from extractor.ingest.ofd.words import words_of
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.package import opened
from extractor.ingest.scan.doubts import doubts
from extractor.ingest.scan.pages import Wanted, recognised

# Programs that cannot name a character write this one, and only its shape is right.
_NAMELESS = ord("¤")


class _Seen(NamedTuple):
    """A page, and what it shows where that is a picture whose text has to be recognised."""

    page: Page
    sheet: Sheet | None
    warnings: tuple[str, ...]


def read_ofd(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of an OFD file in reading order, with blocks, boxes and warnings.

    Pages that are pictures are recognised (extra `ocr`). Raises an `UnreadableFile` where the file
    is encrypted, damaged or has no text at all.
    """
    package = opened(data, path, options)
    if "encryptions.xml" in package.members:
        raise _encrypted(path)
    seen = [_seen(sheet, number) for number, sheet in enumerate(sheets_of(package, options), 1)]
    sheets = {each.page.number: each.sheet for each in seen if each.sheet}
    wanted = Wanted(tuple(sheets), len(seen), path)
    read, unread = recognised(wanted, lambda number: drawn(package, sheets[number]), options.told)
    found = arranged([_whole(each.page, read.get(each.page.number)) for each in seen])
    if not found.text.strip():
        raise EmptyFile(
            "its pages hold no text",
            path=path,
            stage="read",
            next_step="Check that the right file was given.",
        )
    told = (warning for each in seen for warning in each.warnings)
    warnings = (*told, *unread, *(doubts(found) if read else ()))
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
    picture = sheet if is_picture(sheet, len(glyphs.codes)) else None
    return _Seen(page, picture, tuple(warnings_of(page, unmapped)))


def _whole(page: Page, read: Page | None) -> Page:
    """Return what was recognised on a page together with the little text that stands on it."""
    return overlaid(read, page) if read else page


def _encrypted(path: str) -> PasswordNeeded:
    return PasswordNeeded(
        "it is encrypted",
        path=path,
        stage="read",
        next_step="Open it in an OFD reader with its password, export it as PDF, and read that.",
    )
