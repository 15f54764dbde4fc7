"""What an element hands down to the text inside it: links, stress, levels, places."""

import re
from typing import NamedTuple

from extractor.document import Cell
from extractor.ingest.html.elements import (
    HEADINGS,
    LITERAL,
    Element,
    is_block,
    is_bold,
    is_centred,
)
from extractor.ingest.html.regions import is_site

_NOTE = re.compile(r"_?(?:ftn|edn|fn|footnote)[-_:]?\d*$", re.IGNORECASE)
_PLAIN = frozenset(["p", "div", "span", "br", "tr", "tbody", "font", "section", "ul", "ol", "li"])
"""Elements that change nothing unless their attributes say so."""


class State(NamedTuple):
    """What an element hands down to the text inside it."""

    is_link: bool = False
    is_bold: bool = False
    is_centred: bool = False
    is_site: bool = False
    is_literal: bool = False
    is_note: bool = False
    is_caption: bool = False
    level: int | None = None
    cell: Cell | None = None
    is_raised: bool = False
    is_reading: bool = False
    is_value: bool = False


def inside_of(element: Element, outer: State, cell: Cell | None) -> State:
    """Return the state of the text inside an element."""
    tag = element.tag
    if not element.attrib and tag in _PLAIN:
        return outer
    bold = is_bold(element)
    return State(
        is_link=outer.is_link or (tag == "a" and element.get("href") is not None),
        is_bold=outer.is_bold if bold is None else bold,
        is_centred=outer.is_centred or is_centred(element),
        is_site=outer.is_site or is_site(element),
        is_literal=outer.is_literal or tag in LITERAL,
        is_note=outer.is_note or _is_note(element),
        is_caption=outer.is_caption or tag in ("caption", "figcaption"),
        level=HEADINGS.get(tag) or outer.level,
        cell=cell or outer.cell,
        is_raised=outer.is_raised or tag == "sup",
        is_reading=outer.is_reading or tag in ("rt", "rtc"),
        is_value=outer.is_value,
    )


def _is_note(element: Element) -> bool:
    if "footnote" in (element.get("style") or "") or element.get("role") == "doc-footnote":
        return True
    return is_block(element) and _NOTE.match(element.get("id") or "") is not None
