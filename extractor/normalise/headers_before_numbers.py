"""Running headers that stand before their page number: `…问题1.9万余件。改革纵横31（二）推动…`.

The header is known from the first page, where it opens a line and a space parts it from the
title; the evidence that it runs is that it comes back with page numbers in sequence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred

REASON = "running header"

_FIRST_PAGE = 1500
_OPENS_FIRST_PAGE = deferred(r"^(?:[0-9]{1,2}、)?(?P<header>[\u4e00-\u9fff]{3,12}) ", re.MULTILINE)
_DOI = r"(?: ?DOI ?[:：] ?10\.\d{4,9}/[\x21-\x27\x2a-\x7e]+)?"
_SHORTEST_PAGE = 250
"""Characters between two page numbers; a printed page holds 400 and more."""

Place = tuple[int, int]


def without_headers_before_numbers(text: AlignedText) -> AlignedText:
    r"""Drop a known header with the page number behind it, and where it opens the first page.

    >>> page = "加强社会管理" * 50
    >>> source = f"工作研究 某镇调研\n{page}工作研究31落实。{page}工作研究32（二）增效。"
    >>> [source[s:e] for _, s, e in without_headers_before_numbers(AlignedText.of(source)).removed]
    ['工作研究', '工作研究31', '工作研究32']
    """
    places: list[Place] = []
    for first in _OPENS_FIRST_PAGE.finditer(text.text[:_FIRST_PAGE]):
        if pages := set(_pages(text.text, first["header"])):
            places += [first.span("header"), *pages]
    return text.without(REASON, sorted(set(places)))


def _pages(text: str, header: str) -> Iterator[Place]:
    """Yield the places of `header` and a page number that runs on to or from another page's."""
    numbered = re.compile(rf"(?<!\n){header}(?P<number>[0-9]{{1,4}}){_DOI}(?![0-9.%])")
    for before, after in pairwise(numbered.finditer(text)):
        runs_on = int(after["number"]) == int(before["number"]) + 1
        if runs_on and after.start() - before.end() >= _SHORTEST_PAGE:
            yield before.span()
            yield after.span()
