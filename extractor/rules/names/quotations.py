"""What stands in quotation marks, with the words before and behind that may say what it is.

Quotations that follow each other (“大工委”“大党委”制, “甲”和“乙”机制) share the words around them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.span import Span

_QUOTED = deferred("[“‘]([^“”‘’\n。！？；]{1,40})[”’]")
_JOINT = deferred("[、，和与及或以]{0,2}|[、和与及][\u4e00-\u9fff]{1,4}")
_REACH = 16
"""How far before a quotation its verb may stand: 推行以党建为引领的“红心物业”."""
_CLAUSE_START = deferred(r"[，。；：！？、\s（）“”‘’《》](?=[^，。；：！？、\s（）“”‘’《》]*$)")
_NEXT = 12


class Quotation(NamedTuple):
    """Words in quotation marks.

    `span` leaves the marks out (code points of the normalised text); `before` is the clause up to
    the first of the quotations that belong together, `after` what follows the last of them.
    """

    span: Span
    words: str
    before: str
    after: str


def quotations(text: str) -> Iterator[Quotation]:
    """Yield the quotations of `text` that are short enough for a name, in order.

    >>> [(q.words, q.before, q.after[:1]) for q in quotations("推行“大工委”“大党委”制。")]
    [('大工委', '推行', '制'), ('大党委', '推行', '制')]
    """
    chain: list[re.Match[str]] = []
    for match in _QUOTED.finditer(text):
        if chain and not _JOINT.fullmatch(text, chain[-1].end(), match.start()):
            yield from _shared(text, chain)
            chain = []
        chain.append(match)
    yield from _shared(text, chain)


def _shared(text: str, chain: Sequence[re.Match[str]]) -> Iterator[Quotation]:
    if not chain:
        return
    start, end = chain[0].start(), chain[-1].end()
    before = text[max(0, start - _REACH) : start]
    opening = _CLAUSE_START.search(before)
    before = before[opening.end() :] if opening else before
    for match in chain:
        yield Quotation(Span(*match.span(1)), match[1], before, text[end : end + _NEXT])
