"""A noun phrase with the verb that governs it, as the words before or behind a number hold it."""

from typing import NamedTuple

from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred

_MARKS = deferred("[（）“”‘’《》]")
_PAIRED = (("（", "）"), ("“", "”"), ("‘", "’"), ("《", "》"))


_TOO_GENERAL = WORDS["verbal"] | WORDS["relative"] | WORDS["attributes"]


class Phrase(NamedTuple):
    """A noun phrase, the verb that governs it ("" if none stands there), and what is left."""

    noun: str
    verb: str
    rest: str


NOTHING = Phrase("", "", "")


def alone_or_done(noun: str, verb: str) -> str:
    """Return a noun that says what is counted, with its verb only where it says too little.

    >>> alone_or_done("违法建筑", "拆除"), alone_or_done("面积", "拆除")
    ('违法建筑', '拆除面积')
    """
    return noun if len(noun) > 1 and noun not in _TOO_GENERAL else verb + noun


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
