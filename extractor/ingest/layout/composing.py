"""From arranged pages to a document; the same for PDF, OFD and pictures."""

from collections.abc import Iterable

from extractor.document import Document
from extractor.ingest.layout.arranged import Arranged
from extractor.ingest.origin import Origin

_VERSION = "1"


def document_of(
    found: Arranged, origin: Origin, reader: str, pages: int, warnings: Iterable[str]
) -> Document:
    """Return the document that so many `pages` of a file make, as its `reader` found them."""
    return Document(
        text=found.text,
        path=origin.path,
        media_type=origin.media_type,
        encoding=None,
        sha256=origin.sha256,
        reader=reader,
        reader_version=_VERSION,
        pages=pages,
        blocks=found.blocks,
        boxes=found.boxes,
        warnings=tuple(warnings),
    )
