"""The numbers that a browser writes before the items of an ordered list."""

from extractor.ingest.html.elements import Element
from extractor.normalise.text_lines import LABEL

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LONGEST = 1_000
"""Items: what is longer is no list that somebody numbers, and counting must stay cheap."""


def marker(item: Element) -> str:
    """Return the number before an item as it is shown, empty where there is none.

    >>> from lxml.html import fromstring
    >>> [marker(item) for item in fromstring("<ol start=3><li>完善机制<li>1.健全制度</ol>")]
    ['3.', '']
    """
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or _is_bare(parent) or _is_bare(item):
        return ""
    if LABEL.match("".join(item.itertext()).strip()):
        return ""
    place = sum(
        1 for _ in zip(item.itersiblings("li", preceding=True), range(_LONGEST), strict=False)
    )
    if place == _LONGEST:
        return ""
    given = item.get("value") or parent.get("start") or "1"
    first = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else 1
    return _written(first if item.get("value") else first + place, parent.get("type") or "1") + "."


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
