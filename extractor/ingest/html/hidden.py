"""Which hidden parts of a page are its text all the same, shown by a script once it has loaded."""

import re

from lxml import etree

from extractor.ingest.html.elements import UNREAD, Element
from extractor.ingest.html.regions import is_hidden

_CHINESE = re.compile("[\u3400-\u9fff]+")


def shown_by_script(root: Element) -> frozenset[Element]:
    """Return the hidden elements that hold more Chinese text than all that the page shows.

    Article pages of messengers keep the article hidden until a script has measured the window.

    >>> from lxml.html import fromstring
    >>> page = "<body>某县发布<div style='visibility:hidden'>全县共有10个乡镇。</div>"
    >>> [element.tag for element in shown_by_script(fromstring(page))]
    ['div']
    """
    walker, visible, parts = etree.iterwalk(root, events=("start", "end")), 0, {}
    for event, element in walker:
        if event == "end":
            visible += _length(element.tail)
        elif element.tag in UNREAD:
            walker.skip_subtree()
        elif is_hidden(element):
            parts[element] = _length("".join(element.itertext(*_read_tags(element))))
            walker.skip_subtree()
        else:
            visible += _length(element.text)
    return frozenset(element for element, length in parts.items() if length > visible)


def _read_tags(element: Element) -> set[str]:
    """Return the tags under a hidden element whose text would be read: scripts are no text."""
    return {child.tag for child in element.iter() if child.tag not in UNREAD}


def _length(text: str | None) -> int:
    return sum(map(len, _CHINESE.findall(text))) if text else 0
