"""The numbers that a browser writes before the items of an ordered list."""

from itertools import islice

from extractor.ingest.html.elements import Element
from extractor.normalise.text_lines import LABEL

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_FIRST_PIECES = 8
"""Text nodes: the label of an item is in the first of them."""


def marker(item: Element, place: int) -> str:
    """Return the number before an item as it is shown, empty where there is none.

    `place` counts the items of the list before it. An item that begins with a digit gets 、 for the
    point, so that nobody reads a decimal.

    >>> from lxml.html import fromstring
    >>> items = fromstring("<ol start=3><li>完善机制<li>1.健全制度<li>35名干部</ol>")
    >>> [marker(item, place) for place, item in enumerate(items)]
    ['3.', '', '5、']
    """
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or _is_bare(parent) or _is_bare(item):
        return ""
    words = "".join(islice(item.itertext(), _FIRST_PIECES)).strip()
    if LABEL.match(words):
        return ""
    given = item.get("value") or parent.get("start") or "1"
    first = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else 1
    number = first if item.get("value") else first + place
    return _written(number, parent.get("type") or "1") + ("、" if words[:1].isdigit() else ".")


def _is_bare(element: Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "list-style:none" in style or "list-style-type:none" in style


def _written(number: int, kind: str) -> str:
    if kind in "aA" and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in "iI" and 0 < number < 40:
        roman, rest = "", number
        for value, sign in _ROMAN:
            roman, rest = roman + sign * (rest // value), rest % value
        return roman if kind == "i" else roman.upper()
    return str(number)
