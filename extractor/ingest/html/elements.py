"""What the elements of a page do to its text: start lines, stress, centre."""

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

Element = Any
"""An lxml element; lxml ships no types."""

NAMES: Mapping[str, frozenset[str]] = {
    kind: frozenset(names)
    for kind, names in tomllib.loads(
        files("extractor.ingest.html").joinpath("names.toml").read_text(encoding="utf-8")
    ).items()
}
"""The names in `names.toml`: elements by what they do, ids and classes by what they are for."""
UNREAD = NAMES["unread"]
HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
CELLS = frozenset(("td", "th"))
LITERAL = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements in which line breaks of the file are line breaks of the text."""
_BOLD = frozenset(("b", "strong", "th"))
_CENTRED = frozenset(("center", "caption", "figcaption"))

_INLINE = re.compile(r"(?:^|;)\s*display\s*:\s*inline(?!-block)", re.IGNORECASE)
_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|list-item|table(?!-))", re.IGNORECASE)
_HEAVY = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_CENTRED_STYLE = re.compile(r"(?:^|;)\s*text-align\s*:\s*center", re.IGNORECASE)


def is_block(element: Element) -> bool:
    """Tell whether the element's text stands on lines of its own."""
    style = element.get("style") or ""
    if "display" in style and (_INLINE.search(style) or _BLOCK.search(style)):
        return _BLOCK.search(style) is not None or element.tag in CELLS
    return element.tag in NAMES["blocks"]


def is_bold(element: Element) -> bool | None:
    """Tell whether the element's text is bold; None where the element does not say."""
    style = element.get("style") or ""
    if "font-weight" in style and (_HEAVY.search(style) or _LIGHT.search(style)):
        return _HEAVY.search(style) is not None
    return True if element.tag in _BOLD or element.tag in HEADINGS else None


def is_centred(element: Element) -> bool:
    """Tell whether the element centres its text."""
    centred = (element.get("align") or "").lower() == "center" or element.tag in _CENTRED
    return centred or _CENTRED_STYLE.search(element.get("style") or "") is not None
