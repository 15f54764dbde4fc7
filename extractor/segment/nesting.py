"""From headings in a row to sections inside each other, by rank."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.outline import Section
from extractor.segment.labels import Style
from extractor.segment.roles import role_of, stated_role
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

_OF_A_YEAR = deferred("20[0-9]{2}年|今年|明年|今后|下一?步|下一?阶段")
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
    words = head.words.of(text)
    role = role_of(words, outer.role if outer else None)
    if outer is None and role in ("measures", "other") and _goes_on_planning(text, words, sections):
        role = "next_steps"
    return Section(head.words, body, head.label, level, role, parent)


def _goes_on_planning(text: str, words: str, sections: Sequence[Section]) -> bool:
    """Tell whether an outmost heading that names no role follows the plans of a year.

    Behind 二、2025年主要任务 stands 三、加强政府自身建设, which is to be done too.
    """
    outmost = (section for section in reversed(sections) if section.parent is None)
    plans = takewhile(lambda section: section.role == "next_steps", outmost)
    return not stated_role(words) and any(_OF_A_YEAR.search(s.heading.of(text)) for s in plans)


def _level(style: Style, outer: int) -> int:
    """Return a heading's level: fixed for most styles, for lines, 1. 1.1 and ① by those around."""
    if style in _LEVELS:
        return _LEVELS[style]
    if style in (Style.DECIMAL, Style.ARTICLE, Style.LINE):
        return 2 if outer == 1 else 3
    return max(outer + 1, 2 if style is Style.PATH else 3)
