"""Fields: what Word computes, such as page numbers and the table of contents."""

from collections.abc import Set as AbstractSet

from extractor.ingest.word.names import W
from extractor.ingest.xml_part import Element

_CHAR, _TYPE = W + "fldChar", W + "fldCharType"
_FURNITURE = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "XE", "TC", "TA", "RD"})
_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})


class OpenFields:
    """The fields that are open at the place reached so far.

    A field has a code and, after a mark, the result that a reader sees.
    """

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []

    def begin(self) -> None:
        """Take notice of the beginning of a field."""
        self._open.append(("", False))

    def separate(self) -> None:
        """Take notice of the mark after which the field's result stands."""
        if self._open:
            self._open[-1] = (self._open[-1][0], True)

    def end(self) -> None:
        """Take notice of the end of a field."""
        if self._open:
            self._open.pop()

    def code(self, words: str) -> None:
        """Take notice of a piece of a field's code."""
        if self._open and not self._open[-1][1]:
            self._open[-1] = (self._open[-1][0] + words, False)

    @property
    def shows_text(self) -> bool:
        """Whether words at this place are part of the text: no code, no page number."""
        return all(is_result and not is_furniture(code) for code, is_result in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this place is in a table of contents."""
        return any(is_contents(code) for code, _ in self._open)


class Fields(OpenFields):
    """The fields of a part of XML.

    One that is never closed, as damaged files have, counts as none: it would swallow the rest of
    the text.
    """

    def __init__(self, root: Element) -> None:
        super().__init__()
        self._closed = _closed(root)

    def mark(self, element: Element) -> None:
        """Take notice of a `w:fldChar`."""
        kind = element.get(_TYPE)
        if kind == "begin" and element in self._closed:
            self.begin()
        elif kind == "separate":
            self.separate()
        elif kind == "end":
            self.end()


def is_furniture(code: str) -> bool:
    """Tell whether a field's result is no part of the text.

    >>> is_furniture(" PAGE  \\\\* MERGEFORMAT "), is_furniture(" =SUM(ABOVE) ")
    (True, False)
    """
    return _name(code) in _FURNITURE


def is_contents(code: str) -> bool:
    """Tell whether a field's result is a table of contents or an index.

    >>> is_contents(' TOC '), is_contents(" PAGE ")
    (True, False)
    """
    return _name(code) in _CONTENTS


def _name(code: str) -> str:
    words = code.split(maxsplit=1)
    return words[0].upper() if words else ""


def _closed(root: Element) -> AbstractSet[Element]:
    """Return the marks that begin a field which is closed later on."""
    begun, closed = [], set()
    for element in root.iter(_CHAR):
        kind = element.get(_TYPE)
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            closed.add(begun.pop())
    return closed
