"""Paragraphs, sentences and clauses of normalised text.

A sentence ends with 。！？ or with its paragraph. A semicolon does not end one: 一是…；二是… is one
statement, and a condition or a time said before the first ；holds for what follows. A quotation
or a parenthesis inside one paragraph stays whole, whatever marks stand in it; one that is never
closed is read like any other character. ：“…。” ends the sentence, since the full stop inside is
the sentence's own, while in “…。”某某说 the speaker belongs to the sentence of the quotation.
"""

from collections.abc import Sequence
from itertools import accumulate

from extractor.deferred import deferred
from extractor.segment.spans import Spans
from extractor.span import Span

_QUOTED = "“[^“”\n]*+”"
_ENCLOSED = "（[^（）\n]*+）"
_SAID = f"：{_QUOTED}(?<=[。！？…]”)"
_SENTENCE = deferred(
    f"\n*+(?:[^。！？：“（\n]++|{_QUOTED}|{_ENCLOSED}|(?!{_SAID})：|[“（])*+"
    f"(?:{_SAID}|[。！？]++[”’）》】]*+)?"
)
# A quotation with a full stop inside is speech: its clauses are clauses like any others.
_CLAUSE = deferred(f"(?:[^“”（，；：。！？\n]++|“[^“”。！？\n]*+”|{_ENCLOSED}|（)++")


def paragraphs_of(text: str) -> Spans:
    """Return the paragraphs, which line breaks separate.

    >>> [span.of("标题\\n正文。") for span in paragraphs_of("标题\\n正文。")]
    ['标题', '正文。']
    """
    pieces = text.split("\n")
    ends = [end - 1 for end in accumulate(len(piece) + 1 for piece in pieces)]
    return _spans(pieces, ends)


def sentences_of(text: str) -> Spans:
    """Return the sentences with their final marks.

    >>> text = "“乡镇管不了。”镇长说。改革后好了：一是放权；二是下沉。"
    >>> [span.of(text) for span in sentences_of(text)]
    ['“乡镇管不了。”镇长说。', '改革后好了：一是放权；二是下沉。']
    """
    pieces = _SENTENCE.findall(text)
    ends = list(accumulate(map(len, pieces)))
    return _spans([piece.lstrip("\n") for piece in pieces], ends)


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence of `text`, without the marks ，；：。！？ between them.

    >>> text = "按照“接得住，用得好”的原则，下放权限（首批20项，次批9项）。"
    >>> [clause.of(text) for clause in clauses_of(text, Span(0, len(text)))]
    ['按照“接得住，用得好”的原则', '下放权限（首批20项，次批9项）']
    """
    matches = _CLAUSE.finditer(text, sentence.start, sentence.end)
    return [Span(*match.span()) for match in matches]


def _spans(pieces: Sequence[str], ends: Sequence[int]) -> Spans:
    """Keep the pieces that have characters, each with its end."""
    kept = [(end - len(piece), end) for piece, end in zip(pieces, ends, strict=True) if piece]
    starts, stops = zip(*kept, strict=True) if kept else ((), ())
    return Spans(starts, stops)
