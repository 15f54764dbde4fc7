"""The title of a report as its page sets it, the spaces that stand for commas included."""

from itertools import pairwise

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.segment.lines import is_organ
from extractor.span import Span

_SHORTEST_CLAUSE = 4
"""Characters: between shorter pieces the spaces only spread out a title, or are stray."""
_GOES_ON = deferred("[\u4e00-\u9fff”）]")
_BEGINS = deferred("[\u4e00-\u9fff“《]")
_GENRE = deferred("(?:报告|简介|总结|汇报|方案|意见|通知|办法|材料)$")
"""With what official titles end: what stands before it is no clause of its own."""
_JOINED_BEFORE = "的和与及、在对把将以为向"
_JOINED_AFTER = "的和与及、等中"


def title_of(text: AlignedText, span: Span | None) -> str | None:
    """Return the title at `span` in one line; a space parts its clauses where one does in print.

    Headlines have a space where a sentence has a comma. Normalised text has none, since most spaces
    beside Chinese characters are stray; here those stay that part whole clauses.

    >>> from extractor.normalise import normalise
    >>> text = normalise("管好一张网 走活一盘棋")
    >>> title_of(text, Span(0, len(text.text)))
    '管好一张网 走活一盘棋'
    >>> text = normalise("管好一张网 走活一盘棋\\n——某镇改革汇报")
    >>> title_of(text, Span(0, len(text.text)))
    '管好一张网 走活一盘棋——某镇改革汇报'
    >>> text = normalise("某镇改革 情况的汇报")
    >>> title_of(text, Span(0, len(text.text)))
    '某镇改革情况的汇报'
    """
    if span is None:
        return None
    lines, start = [], span.start
    for line in span.of(text.text).split("\n"):
        lines.append(_spaced(text, Span(start, start + len(line))))
        start += len(line) + 1
    return "".join(lines)


def _spaced(text: AlignedText, line: Span) -> str:
    """Return a line with the spaces that part its clauses."""
    words = line.of(text.text)
    places = [at for at in range(1, len(words)) if _is_spaced(text, line.start + at)]
    clauses = [words[start:end] for start, end in pairwise([0, *places, len(words)])]
    return " ".join(clauses) if _are_clauses(clauses) else words


def _is_spaced(text: AlignedText, offset: int) -> bool:
    """Tell whether nothing but spaces of its line stands before a character in the source."""
    before, here = text.origins[offset - 1 : offset + 1]
    gap = text.source[before + 1 : here]
    return gap.isspace() and "\n" not in gap


def _are_clauses(pieces: list[str]) -> bool:
    """Tell clauses of a headline from an office before 关于…, and from words with stray spaces."""
    if min(map(len, pieces)) < _SHORTEST_CLAUSE or "关于" in "".join(pieces):
        return False
    if is_organ(pieces[0]) or any(map(_GENRE.search, pieces)):
        return False
    return all(_are_apart(*pair) for pair in pairwise(pieces))


def _are_apart(before: str, after: str) -> bool:
    if before[-1] in _JOINED_BEFORE or after[0] in _JOINED_AFTER:
        return False
    return bool(_GOES_ON.match(before[-1]) and _BEGINS.match(after))
