"""XML from strangers: no entities, no network, no bottomless nesting."""

import re
from typing import Any

from lxml import etree

from extractor.errors import UnreadableFile

Element = Any
"""An element of lxml, which has no types of its own."""

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(officeDocument/)?(\w+)(/main)?(?=[/\"'])")
"""The namespaces of "strict" office files; the usual ones say the same with a year in them."""


def parsed(data: bytes, path: str, part: str) -> Element:
    """Return the root element of the XML in `data`; `path` and `part` name it in errors.

    Files that declare a document type are refused: office programs write none, and entities
    that unfold or fetch other files begin with one.

    >>> parsed("<w>全县10个乡镇</w>".encode(), "report.docx", "word/document.xml").text
    '全县10个乡镇'
    """
    if b"purl.oclc.org" in data:
        data = _STRICT.sub(_usual, data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _unreadable(f"its part {part} is damaged: {error}", path) from error
    if root.getroottree().docinfo.doctype:
        raise _unreadable(f"its part {part} declares entities, which no office program does", path)
    return root


def _usual(match: re.Match[bytes]) -> bytes:
    inner, name, main = match.groups(default=b"")
    return (
        b"http://schemas.openxmlformats.org/"
        + inner
        + (b"" if inner else name + b"/")
        + (b"2006/" + name if inner else b"2006" + main)
    )


def _unreadable(what: str, path: str) -> UnreadableFile:
    step = "Open it in Word, WPS or LibreOffice, save it again, and read the new file."
    return UnreadableFile(what, path=path, stage="read", next_step=step)
