"""Headings that the file itself marks as such: by style in Word, h1 to h6 on a page.

A file's levels are relative: one author's Heading 1 is the title, another's is 一、. Numbering says
more, so a numbered heading keeps the rank of its label, and tells which rank its level has here.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extractor.document import Block
from extractor.segment.candidates import LONGEST
from extractor.segment.headline_lines import SHORTEST
from extractor.segment.labels import Label, Style, label_at
from extractor.segment.spans import Spans, spans_of
from extractor.span import Span

_ENDS = "。！？；"
_SENTENCE = ("。", "！", "；")
_FINAL = "：:，、" + _ENDS
_NO_HEADING = ("cell", "caption", "footnote")

Rank = tuple[Style, int]


class Styled(NamedTuple):
    """A marked heading: its `start`, its `words` without label and final mark, its file's level."""

    start: int
    words: Span
    label: Label | None
    level: int


def styled_headings(text: str, blocks: Sequence[Block]) -> list[Styled]:
    """Return the marked headings; a paragraph that merely has a heading's style is none.

    >>> text = "一、总体要求。\\n全县共有10个乡镇，均已挂牌。"
    >>> blocks = [Block("heading", Span(0, 7), 1), Block("heading", Span(8, 23), 1)]
    >>> [(heading.words.of(text), heading.label) for heading in styled_headings(text, blocks)]
    [('总体要求', Label(start=0, end=2, style=<Style.CHINESE: 6>, number=1, path=()))]
    """
    headings = (_styled(text, block) for block in blocks if block.kind == "heading")
    return [heading for heading in headings if heading]


def ranks_of(headings: Sequence[Styled]) -> Mapping[int, Rank]:
    """Return the rank of each file level: of its first label, else inside the level above."""
    known: dict[int, Rank] = {}
    for heading in headings:
        if heading.label:
            known.setdefault(heading.level, (heading.label.style, len(heading.label.path)))
    ranks: dict[int, Rank] = {}
    for level in sorted({heading.level for heading in headings}):
        above = max((other for other in known if other < level), default=None)
        style, depth = known[above] if above is not None else (Style.STYLED, 0)
        ranks[level] = known.get(level, (style, depth + level - (above or 0)))
    return ranks


def styled_title(headings: Sequence[Styled]) -> Span | None:
    """Return the words of the first heading where they alone stand at the highest level."""
    if not headings or headings[0].label or len(headings[0].words) < SHORTEST:
        return None
    first, others = headings[0], headings[1:]
    return first.words if all(other.level > first.level for other in others) else None


def closed_to_others(headings: Sequence[Styled], blocks: Sequence[Block]) -> Spans:
    """Return where no other heading can begin: marked ones, table cells, captions, footnotes."""
    marked = (Span(heading.start, heading.words.end) for heading in headings)
    return spans_of([*(block.span for block in blocks if block.kind in _NO_HEADING), *marked])


def _styled(text: str, block: Block) -> Styled | None:
    span = block.span
    label = label_at(text, span.start)
    start = label.end if label and label.end < span.end else span.start
    marks = (text.find(mark, start, span.end) for mark in _ENDS)
    end = min((mark for mark in marks if mark > start), default=span.end)
    words = text[start:end].rstrip(_FINAL)
    is_sentence = start == span.start and text[end : end + 1] in _SENTENCE
    if not words or len(words) > LONGEST[""] or is_sentence:
        return None
    own = label if start > span.start else None
    return Styled(span.start, Span(start, start + len(words)), own, block.level or 1)
