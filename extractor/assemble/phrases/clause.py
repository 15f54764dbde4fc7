"""The words around a figure: its clause up to the quantity and from it, and what came before."""

from dataclasses import dataclass

from extractor.deferred import deferred
from extractor.quick import quick
from extractor.span import Span

_COMMA = r"(?<=,)(?:(?![0-9])|(?<![0-9],))"
_BREAK = deferred(rf"[，；：。！？\n,](?:(?<!,)|{_COMMA})")
_LONGEST = 120
"""No clause runs on for longer before its number, in characters; what does is a list."""
_OPENING = deferred(rf"[，；：。！？\n,—](?:(?<![,—])|(?<=—)—|{_COMMA})")
_LAST_OPENING = deferred(rf"(?s:.{{0,{_LONGEST}}}){_OPENING.pattern}")


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A figure's clause; no two figures have equal ones.

    `left` is the text from the clause's start to the quantity, `near` the part of it behind the
    figure before, `right` from the quantity to the clause's end or the next figure, `before` and
    `after` are the sentence's other parts. `start` is where `left` begins in the normalised text
    (code points).
    """

    sentence: Span
    start: int
    before: str
    left: str
    near: str
    quote: str
    right: str
    after: str


def clause_of(
    text: str, sentence: Span, quantity: Span, floor: int | None = None, limit: int | None = None
) -> Clause:
    """Return the clause of `quantity` within `sentence`.

    `floor` is where the figure before ends and `limit` where the next one begins.

    >>> clause = clause_of("全县共有乡镇10个，均设大厅。", Span(0, 16), Span(6, 9))
    >>> clause.left, clause.right
    ('全县共有乡镇', '')
    """
    start = _start(text, max(sentence.start, quantity.start - _LONGEST), quantity.start)
    end = _BREAK.search(text, quantity.end, sentence.end)
    stop = min(end.start() if end else sentence.end, limit or sentence.end)
    return Clause(
        sentence,
        start,
        text[sentence.start : start],
        text[start : quantity.start],
        text[max(start, floor or 0) : quantity.start],
        quantity.of(text),
        text[quantity.end : stop],
        text[stop : sentence.end],
    )


def _start(text: str, first: int, end: int) -> int:
    """Return where the clause before `end` begins; commas inside brackets end none."""
    last = _LAST_OPENING.match(text, first, end)
    start = last.end() if last else first
    closing = text.rfind("）", start, end)
    if closing < 0 or text.find("（", start, closing) >= 0:
        return start
    opening = text.rfind("（", first, closing)
    starts = (first, *(match.end() for match in _OPENING.finditer(text, first, end)))
    return max((each for each in starts if each <= opening), default=start)
