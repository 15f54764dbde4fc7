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
# 启动“甲”微治理、“乙”项目: one verb opens both.
_GOES_ON = deferred("[”’][\u4e00-\u9fff]{1,5}[、和与及]")
_AND = ("和", "与", "及")
_REACH = 16
"""How far before a quotation its verb may stand: 推行以党建为引领的“红心物业”."""
_MARK = r"，。；：！？\s（）“”‘’《》"
_CLAUSE_START = deferred(rf"(?:[”》）][^、{_MARK}]{{0,5}}、|[{_MARK}])(?=[^{_MARK}]*$)")
"""Where the clause of a quotation begins; behind another name a 、 parts what each is called."""
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
    last: Quotation | None = None
    for chain in _chains(text):
        found = _shared(text, chain, last)
        yield from found
        last = found[-1]


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the quotations that follow each other, those that stand alone by themselves."""
    chain: list[re.Match[str]] = []
    for match in _QUOTED.finditer(text):
        if chain and not _JOINT.fullmatch(text, chain[-1].end(), match.start()):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _shared(
    text: str, chain: Sequence[re.Match[str]], last: Quotation | None
) -> Sequence[Quotation]:
    """Return the quotations of a chain; `last` is the one before it, whose verb may open it too."""
    start, end = chain[0].start(), chain[-1].end()
    before = text[max(0, start - _REACH) : start]
    opening = _CLAUSE_START.search(before)
    before = before[opening.end() :] if opening else before
    if last and (not before or before in _AND) and _GOES_ON.fullmatch(text, last.span.end, start):
        before = last.before
    after = text[end : end + _NEXT]
    return [Quotation(Span(*match.span(1)), match[1], before, after) for match in chain]
