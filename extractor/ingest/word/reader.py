"""The reader for Word files (.docx): parts of an archive to source text and blocks."""

import hashlib
from collections.abc import Mapping

from extractor.document import Document
from extractor.errors import EmptyFile
from extractor.ingest.lines import Line, source_of
from extractor.ingest.media_type import DOCX
from extractor.ingest.options import ReadOptions
from extractor.ingest.package import Package, opened, unreadable
from extractor.ingest.tables import with_headers
from extractor.ingest.word.names import W
from extractor.ingest.word.numbering import lists_of
from extractor.ingest.word.paragraphs import with_contents_title
from extractor.ingest.word.story import Definitions, Story
from extractor.ingest.word.styles import styles_of
from extractor.ingest.xml_part import Element

_CONTENTS_TITLES = frozenset({"目录", "目錄", "目次", "contents"})


def read_docx(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return the text of a Word file: the final version, with the numbers that Word generates.

    Left out are tracked deletions, hidden text, headers and footers, comments, page numbers;
    tables of contents are furniture. Raises `UnreadableFile` where the file is damaged.
    """
    package = opened(data, path, options)
    try:
        text, blocks = source_of(with_headers(with_contents_title(_lines(package))))
    except RecursionError as error:
        raise unreadable("its elements are nested too deeply", path) from error
    if not text:
        raise _empty(package)
    digest = hashlib.sha256(data).hexdigest()
    return Document(text, path, DOCX, None, digest, "word", "1", blocks=blocks)


def _lines(package: Package) -> list[Line]:
    main = package.related("officeDocument") or "word/document.xml"
    root = package.xml(main)
    body = None if root is None else root.find(W + "body")
    if root is None or body is None:
        raise unreadable("it lacks the part that holds the text", package.path)
    parts = {relation.kind: relation.target for relation in package.relations(main)}
    definitions = Definitions(
        styles_of(_part(package, parts, "styles")),
        lists_of(_part(package, parts, "numbering")),
        {
            (kind, str(note.get(W + "id"))): note
            for kind in ("footnote", "endnote")
            for note in _children(_part(package, parts, f"{kind}s"), W + kind)
        },
    )
    return list(Story(definitions, root).lines(body))


def _part(package: Package, parts: Mapping[str, str], kind: str) -> Element | None:
    return package.xml(parts[kind]) if kind in parts else None


def _children(root: Element | None, tag: str) -> list[Element]:
    return [] if root is None else root.findall(tag)


def _empty(package: Package) -> EmptyFile:
    has_pictures = any("/media/" in name for name in package.members)
    return EmptyFile(
        "it holds pictures but no words" if has_pictures else "it is empty",
        path=package.path,
        stage="read",
        next_step="Export it as PDF and read that with the extra `ocr`."
        if has_pictures
        else "Check that the right file was given and that saving it was completed.",
    )
