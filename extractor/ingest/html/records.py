"""The fields under which a site files a document: 索引号, 发文机关, 成文日期, 发文字号."""

import re
from itertools import islice

from extractor.ingest.html.elements import CELLS, Element
from extractor.ingest.html.site_words import WORDS

_LABEL = re.compile(rf"[\[【〖]?{WORDS['record_fields']}[:：\]】〗]{{1,2}}")
_SPACE = re.compile(r"\s+")
_CLOSED = (":", "：", "]", "】", "〗")
_LONGEST_LABEL = 16
_MOST_PIECES = 8
"""Text nodes: what is spread over more is no label."""


def is_record_label(text: str) -> bool:
    """Tell whether a text is the name of a field and nothing more.

    >>> is_record_label("索 引 号："), is_record_label("发文机关：某县人民政府")
    (True, False)
    """
    if len(text) > _LONGEST_LABEL:
        return False
    bare = _SPACE.sub("", text)
    return _LABEL.fullmatch(bare if bare.endswith(_CLOSED) else bare + "：") is not None


def begins_record(text: str) -> bool:
    """Tell whether a line begins with a field and gives its value.

    >>> begins_record("发文机关：某县人民政府"), begins_record("发文机关要抓好落实。")
    (True, False)
    """
    return _LABEL.match(_SPACE.sub("", text[: 2 * _LONGEST_LABEL])) is not None


def is_record_value(element: Element) -> bool:
    """Tell whether a block gives the value of the field that the block before it names.

    >>> from lxml.html import fromstring
    >>> row = fromstring("<table><tr><td>发文机关：<td>某县人民政府</table>").find(".//tr")
    >>> [is_record_value(cell) for cell in row]
    [False, True]
    """
    before = element.getprevious()
    if before is None:
        return False
    pieces = list(islice(before.itertext(), _MOST_PIECES))
    label = "".join(pieces).strip() if len(pieces) < _MOST_PIECES else ""
    named = bool(label) and (label.endswith(_CLOSED) or before.tag in (*CELLS, "dt"))
    return (
        named
        and is_record_label(label)
        and not is_record_label("".join(islice(element.itertext(), _MOST_PIECES)).strip())
    )
