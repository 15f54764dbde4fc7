"""What elements are for, by their names: the article, the site around it, text that is hidden."""

import re

from extractor.ingest.html.elements import NAMES, Element

_SITE_ROLES = frozenset(
    ["navigation", "contentinfo", "banner", "complementary", "search", "toolbar", "menu"]
)
_SITE_TAGS = frozenset(("nav", "footer", "aside"))
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d])"
    r"|font-size\s*:\s*0(?![.\d])|text-decoration(?:-line)?\s*:[^;]*line-through|"
    r"mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+")


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
    if not element.keys():
        return False
    style = element.get("style")
    if style and _HIDDEN.search(style):
        return True
    return element.get("hidden") is not None or not names_of(element).isdisjoint(NAMES["hidden"])


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
    return not words.isdisjoint(NAMES["site"])


def is_article(element: Element) -> bool:
    """Tell whether the page names the element as the one that holds its article.

    >>> from lxml.html import fromstring
    >>> is_article(fromstring("<div class=TRS_Editor>")), is_article(fromstring("<div id=main>"))
    (True, False)
    """
    named = not names_of(element).isdisjoint(NAMES["article"])
    return named or element.get("itemprop") == "articleBody"
