"""From headings in a row to sections inside each other, by rank."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.outline import Role, Section
from extractor.segment.announced import announced_role
from extractor.segment.labels import Style, label_at
from extractor.segment.roles import passed_on, role_of, stated_role
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


class _Open(NamedTuple):
    """A section that later ones may stand in: its rank, its place in the row, what its list is."""

    rank: tuple[Style, int]
    place: int
    announced: Role | None


class _Place(NamedTuple):
    """Where a section stands: its text, the section around it, what its list was said to be."""

    body: Span
    parent: int | None
    announced: Role | None


def sections_of(text: str, heads: Sequence[Head]) -> list[Section]:
    """Nest the headings by rank; a section's text ends where the next heading begins."""
    sections: list[Section] = []
    enclosing: list[_Open] = []
    ends = [*(head.start for head in heads[1:]), len(text)]
    for index, (head, end) in enumerate(zip(heads, ends, strict=False)):
        rank = (head.style, head.depth)
        before = None
        while enclosing and enclosing[-1].rank >= rank:
            before = enclosing.pop()
        series = before.announced if before and before.rank == rank else None
        announced = _announced(text, head, heads[index - 1].words.end if index else 0, series)
        parent = enclosing[-1].place if enclosing else None
        enclosing.append(_Open(rank, index, announced))
        body = Span(head.start, end - (text[end - 1] == "\n"))
        sections.append(_section(text, head, _Place(body, parent, announced), sections))
    return _with_even_series(sections, [(head.style, head.depth) for head in heads])


def _with_even_series(sections: list[Section], ranks: Sequence[tuple[Style, int]]) -> list[Section]:
    """Let headings that name no role go with the others of their series, if most tell measures.

    Beside 推进执法下沉 and 完善机制 stands “国卫”招牌持续擦亮, a measure too.
    """
    series: dict[tuple[int | None, tuple[Style, int]], list[Role]] = defaultdict(list)
    for section, rank in zip(sections, ranks, strict=True):
        series[section.parent, rank].append(section.role)
    even = {key for key, roles in series.items() if _are_measures(roles)}
    for index, (section, rank) in enumerate(zip(sections, ranks, strict=True)):
        around = None if section.parent is None else sections[section.parent].role
        goes_on = around == "measures" or (section.parent, rank) in even
        if section.role == "other" and goes_on:
            sections[index] = section._replace(role="measures")
    return sections


def _are_measures(roles: Sequence[Role]) -> bool:
    told = roles.count("measures")
    return 2 * told >= len(roles) and told + roles.count("other") == len(roles)


def _announced(text: str, head: Head, floor: int, series: Role | None) -> Role | None:
    """Return what the sentence before a list says its items are; later items go with the first.

    Before 一、 and （一） only a colon leads to a list; a full stop ends what was told before.
    """
    label = label_at(text, head.start) if head.label else None
    if label is None or label.number != 1:
        return series if label else None
    led = "：" in text[head.start - 2 : head.start] or head.style > Style.ENCLOSED
    return announced_role(text, floor, head.start) if led and head.start > floor else None


def _section(text: str, head: Head, place: _Place, sections: Sequence[Section]) -> Section:
    outer = None if place.parent is None else sections[place.parent]
    depth = outer.level if outer else 0
    is_marked = head.label is None and head.style not in _UNNUMBERED
    level = depth + 1 if is_marked else _level(head.style, depth)
    words = head.words.of(text)
    around = passed_on(outer.role, outer.heading.of(text), words) if outer else None
    role = role_of(words, _meant(place.announced, around))
    if outer is None and role in ("measures", "other") and _goes_on_planning(text, words, sections):
        role = "next_steps"
    return Section(head.words, place.body, head.label, level, role, place.parent)


def _meant(announced: Role | None, around: Role | None) -> Role | None:
    """Return what an item is for: 措施 in a section of plans or proposals are to be taken."""
    ahead = around in ("next_steps", "recommendations")
    return around if announced == "measures" and ahead else announced or around


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
