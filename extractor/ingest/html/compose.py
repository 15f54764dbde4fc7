"""An article becomes a document: one block a line."""

import hashlib

from extractor.document import Document
from extractor.ingest.html.blocks import Article
from extractor.ingest.lines import source_of
from extractor.ingest.tables import with_headers

_VERSION = "1"


def document_of(
    article: Article, data: bytes, path: str, media_type: str, codec: str | None
) -> Document:
    """Return the document that an article in the file `data` makes."""
    text, blocks = source_of(with_headers(article.lines))
    return Document(
        text=text,
        path=path,
        media_type=media_type,
        encoding=codec,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="html",
        reader_version=_VERSION,
        blocks=blocks,
        warnings=article.warnings,
    )
