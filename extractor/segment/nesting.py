"""From headings in a row to sections inside each other, by rank."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.outline import Section
from extractor.segment.labels import Style
from extractor.segment.roles import role_of
from extractor.span import Span

_LEVELS = {
    Style.PART: 1,
    Style.CHAPTER: 1,
    Style.CROSSHEAD: 1,
    Style.CHINESE: 1,
    Style.PASSAGE: 2,
    Style.ENCLOSED: 2,
    Style.LEAD: 3,
    Style.SPOKEN: 3,
}

_UNNUMBERED = (Style.CROSSHEAD, Style.LINE, Style.LEAD)


class Head(NamedTuple):
    """A heading: `start` of its label or words, its words, and how deep it ranks."""

    start: int
    words: Span
    label: str | None
    style: Style
    depth: int = 0


def sections_of(text: str, heads: Sequence[Head]) -> list[Section]:
    """Nest the headings by rank; a section's text ends where the next heading begins."""
    sections: list[Section] = []
    enclosing: list[tuple[tuple[Style, int], int]] = []
    ends = [*(head.start for head in heads[1:]), len(text)]
    for index, (head, end) in enumerate(zip(heads, ends, strict=False)):
        rank = (head.style, head.depth)
        while enclosing and enclosing[-1][0] >= rank:
            enclosing.pop()
        parent = enclosing[-1][1] if enclosing else None
        enclosing.append((rank, index))
        body = Span(head.start, end - (text[end - 1] == "\n"))
        sections.append(_section(text, head, body, parent, sections))
    return sections


def _section(
    text: str, head: Head, body: Span, parent: int | None, sections: Sequence[Section]
) -> Section:
    outer = None if parent is None else sections[parent]
    depth = outer.level if outer else 0
    is_marked = head.label is None and head.style not in _UNNUMBERED
    level = depth + 1 if is_marked else _level(head.style, depth)
    role = role_of(head.words.of(text), outer.role if outer else None)
    return Section(head.words, body, head.label, level, role, parent)


def _level(style: Style, outer: int) -> int:
    """Return a heading's level: fixed for most styles, for lines, 1. 1.1 and ① by those around."""
    if style in _LEVELS:
        return _LEVELS[style]
    if style in (Style.DECIMAL, Style.ARTICLE, Style.LINE):
        return 2 if outer == 1 else 3
    return max(outer + 1, 2 if style is Style.PATH else 3)
