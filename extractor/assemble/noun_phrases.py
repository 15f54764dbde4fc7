"""A noun phrase with the verb that governs it, as the words before or behind a number hold it."""

from typing import NamedTuple

from extractor.deferred import deferred

_MARKS = deferred("[（）“”‘’《》]")
_PAIRED = (("（", "）"), ("“", "”"), ("‘", "’"), ("《", "》"))


class Phrase(NamedTuple):
    """A noun phrase, the verb that governs it ("" if none stands there), and what is left."""

    noun: str
    verb: str
    rest: str


NOTHING = Phrase("", "", "")
IDENTIFIES = 3
"""A noun of so many characters says what is counted without the verb that did it."""


def balanced(noun: str) -> str:
    """Return `noun` without quotation marks and brackets that lost their partner.

    >>> balanced("网格）事件")
    '网格事件'
    """
    if not _MARKS.search(noun):
        return noun
    for opening, closing in _PAIRED:
        if noun.count(opening) != noun.count(closing):
            noun = noun.replace(opening, "").replace(closing, "")
    return noun
