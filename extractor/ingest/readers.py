"""Which reader reads which media type. A new format is a module of its own and one line here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, cast

from extractor.document import Document
from extractor.errors import missing_extra
from extractor.ingest.html.sniff import ATOM, HTML, MHTML, RSS
from extractor.ingest.media_type import DOC, DOCX, OFD, RTF, TEXT, XLS, XLSX
from extractor.ingest.options import ReadOptions

Reader = Callable[[bytes, str, ReadOptions], Document]
"""Makes a document of a file's bytes; the path names it in the document and in errors.

A reader raises `UnreadableFile` or one of its kinds for files it cannot read, keeps
`options.limits` where it alone can (pages, unpacked size), and opens neither files nor network.
"""


class Entry(NamedTuple):
    """Where a reader is (`module:function`), the endings of its files, and the extra it needs.

    The module is imported when the first such file is read, so that a library costs nothing
    until it is needed. `suffixes` tell only which files of a folder are taken along.
    """

    home: str
    suffixes: tuple[str, ...]
    extra: str | None = None


READERS: Mapping[str, Entry] = MappingProxyType(
    {
        TEXT: Entry("extractor.ingest.text_file:read_text", (".txt",)),
        DOCX: Entry("extractor.ingest.word:read_docx", (".docx", ".docm")),
        DOC: Entry("extractor.ingest.word97:read_doc", (".doc", ".wps")),
        RTF: Entry("extractor.ingest.richtext:read_rtf", (".rtf",)),
        XLS: Entry("extractor.ingest.workbook.biff:read_xls", (".xls", ".et")),
        XLSX: Entry("extractor.ingest.workbook:read_xlsx", (".xlsx", ".xlsm")),
        "application/pdf": Entry("extractor.ingest.pdf:read_pdf", (".pdf",)),
        OFD: Entry("extractor.ingest.ofd:read_ofd", (".ofd",)),
        HTML: Entry("extractor.ingest.html.page:read_html", (".html", ".htm", ".xhtml", ".shtml")),
        MHTML: Entry("extractor.ingest.html.mhtml:read_mhtml", (".mht", ".mhtml")),
        ATOM: Entry("extractor.ingest.html.feed:read_feed", ()),
        RSS: Entry("extractor.ingest.html.feed:read_feed", ()),
        # A folder's PNG and JPEG files are mostly what its web pages show.
        "image/png": Entry("extractor.ingest.scan:read_image", (), "ocr"),
        "image/jpeg": Entry("extractor.ingest.scan:read_image", (), "ocr"),
        "image/tiff": Entry("extractor.ingest.scan:read_image", (".tif", ".tiff"), "ocr"),
    }
)
"""The reader of each media type."""

SUFFIXES = tuple(sorted({suffix for entry in READERS.values() for suffix in entry.suffixes}))
"""The endings of all files that can be read, in lower case."""


def loaded(entry: Entry, path: str) -> Reader:
    """Return the reader of `entry`; raise `MissingExtra` where its packages are not installed.

    >>> loaded(READERS["text/plain"], "report.txt")(b"118", "report.txt", ReadOptions()).text
    '118'
    """
    module, name = entry.home.split(":")
    try:
        return cast(Reader, getattr(import_module(module), name))
    except ModuleNotFoundError as error:
        raise missing_extra(error, path, entry.extra) from error
