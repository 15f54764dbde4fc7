"""What the elements of a page do to its text: start lines, hide, stress, belong to the site."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

Element = Any
"""An lxml element; lxml ships no types."""

UNREAD = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "datalist",
        "button",
        "input",
        "textarea",
        "noframes",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "param",
        "colgroup",
        "col",
        "progress",
        "meter",
        "dialog",
        "rp",
    ]
)
"""Elements whose text no reader of the page sees as part of it."""
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
        "caption",
    ]
)
HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
CELLS = frozenset(("td", "th"))
LITERAL = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements in which line breaks of the file are line breaks of the text."""
_BOLD = frozenset(("b", "strong", "th"))
_SITE_ROLES = frozenset(
    ["navigation", "contentinfo", "banner", "complementary", "search", "toolbar", "menu"]
)
_SITE_TAGS = frozenset(("nav", "footer", "aside"))
_CENTRED = frozenset(("center", "caption", "figcaption"))

_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d])"
    r"|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?:^|;)\s*display\s*:\s*inline(?!-block)", re.IGNORECASE)
_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|list-item|table(?!-))", re.IGNORECASE)
_HEAVY = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_CENTRED_STYLE = re.compile(r"(?:^|;)\s*text-align\s*:\s*center", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z0-9]+")


class Regions(NamedTuple):
    """Names that sites give to the parts of their pages, in lower case."""

    article: frozenset[str]
    site: frozenset[str]
    hidden: frozenset[str]


@cache
def regions() -> Regions:
    """Return the names in `regions.toml`."""
    table = files("extractor.ingest.html").joinpath("regions.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(table)
    return Regions(*(frozenset(lists[name]) for name in Regions._fields))


def names_of(element: Element) -> frozenset[str]:
    """Return the id and the classes of an element, in lower case.

    >>> from lxml.html import fromstring
    >>> sorted(names_of(fromstring("<div id='Zoom' class='con TRS_Editor'>")))
    ['con', 'trs_editor', 'zoom']
    """
    given = f"{element.get('id') or ''} {element.get('class') or ''}"
    return frozenset(given.lower().split())


def is_hidden(element: Element) -> bool:
    """Tell whether a reader of the page does not see the element before a script shows it."""
    style = element.get("style")
    if style and _HIDDEN.search(style):
        return True
    return element.get("hidden") is not None or not names_of(element).isdisjoint(regions().hidden)


def is_block(element: Element) -> bool:
    """Tell whether the element's text stands on lines of its own."""
    style = element.get("style") or ""
    if "display" in style and (_INLINE.search(style) or _BLOCK.search(style)):
        return _BLOCK.search(style) is not None or element.tag in CELLS
    return element.tag in BLOCKS


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


def is_site(element: Element) -> bool:
    """Tell whether the page itself says that the element belongs to the site, not to the report.

    >>> from lxml.html import fromstring
    >>> is_site(fromstring("<div class='page-footer'>")), is_site(fromstring("<nav></nav>"))
    (True, True)
    """
    if element.tag in _SITE_TAGS or (element.get("role") or "") in _SITE_ROLES:
        return True
    if element.tag in ("body", "html", "article", "main"):
        return False
    words = {word.lower() for name in names_of(element) for word in _WORD.findall(name)}
    return not words.isdisjoint(regions().site)
