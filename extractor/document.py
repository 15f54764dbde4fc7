"""What a reader makes of a file: its source text and where it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A report's source text, exactly as decoded, with its provenance.

    `text` is the text all source offsets refer to. `sha256` is that of the file's bytes, and
    `pages` is None where the format has no pages. Readers of formats with structure will add
    blocks (headings, table cells, captions) here.
    """

    text: str
    path: str
    media_type: str
    encoding: str | None
    sha256: str
    reader: str
    reader_version: str
    pages: int | None = None
