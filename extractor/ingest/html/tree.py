"""Parsing: whatever is in the file becomes a tree, and nothing outside the file is asked for."""

import re
from typing import NamedTuple

from lxml import etree

from extractor.errors import UnreadableFile
from extractor.ingest.html.elements import Element

DEEPEST = 2_048
"""Elements inside each other; the parser reads no deeper, and no page is half as deep."""

_NO_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARATION = re.compile(r"\A\s*<\?xml\s[^>]{0,200}>")


class Head(NamedTuple):
    """What a page says of itself outside its text: `<title>` and `<meta>` by name."""

    title: str
    meta: dict[str, str]


def parsed(markup: str, path: str) -> Element | None:
    """Return the root of the page in `markup`, or None where it has no element and no text.

    Comments and processing instructions are gone, entities are their characters. Raises
    `UnreadableFile` where elements are nested deeper than `DEEPEST`.
    """
    clean = without_declaration(markup)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    root = etree.fromstring(clean.encode(), parser) if clean.strip() else None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise UnreadableFile(
            f"its elements are nested more than {DEEPEST} deep",
            path=path,
            stage="read",
            next_step="Open it in a browser, copy its text and save that as a text file.",
        )
    return root


def without_declaration(markup: str) -> str:
    """Return markup that a parser takes as UTF-8, whatever its XML declaration said."""
    return _NO_XML.sub("\ufffd", _DECLARATION.sub("", markup, count=1))


def head_of(root: Element) -> Head:
    """Return the title and the metadata of a page; names in lower case, the first of each."""
    title = next(root.iter("title"), None)
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            meta.setdefault(name, content)
    return Head(" ".join("".join(title.itertext()).split()) if title is not None else "", meta)


def frames_of(root: Element) -> list[str]:
    """Return the addresses of a page's frames, in which its text may be."""
    return [element.get("src") for element in root.iter("frame", "iframe") if element.get("src")]
