"""Passages that are about problems: there every lament is one, however it is worded."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.assemble.section_labels import is_section_label
from extractor.deferred import deferred
from extractor.outline import Outline, Role, Section
from extractor.rules.problem_guards import EMPTY, NOT_STATED
from extractor.rules.problem_passages import ENDS_LISTING, LISTING, LISTINGS
from extractor.rules.problem_shapes import CUE
from extractor.segment.roles import stated_role
from extractor.span import Span

_SILENT: tuple[Role, ...] = ("causes", "recommendations", "furniture")
_KINDS = "(?:问题|表现|困难|不足|短板|薄弱环节|困境|挑战|难点|堵点|瓶颈)"
_LONGEST_LEAD = 60
"""Characters of a clause that may say that the problems are only looked for: 找准存在问题."""
_DEEPEST = 2
"""Level of sections that end a list; 一是 and 二是 of level 3 are its items."""
_ENDS_SECTION = deferred(
    "(?:(?:问题|痛点|困境|难点|堵点|短板)(?:深度)?(?:剖析|分析|审视|检视|透视)|(?:问题|困境|困难|不足|短板|挑战|矛盾|表现)[和与及、]其?(?:主要)?[原成]因(?:分析|剖析)?|问题|困难|困境|挑战|难点|堵点|瓶颈|障碍|困惑|弊端|制约因素)$"
)
_ILL = deferred(
    "[不没无难乱差缺少弱低慢散软虚滥]|过[多重高大长]|失|形式主义|官僚|腐败|浪费|违|欠|短板|有限"
)
_LONGEST_MATTER = 6
"""Characters of a heading in a problem section that only names what its problems are about."""
_NAMES_NONE = deferred(f"(?:存在|面临)着?的?{EMPTY.pattern}$")
_ANNOUNCES = deferred(f"{_KINDS}(?:[和与及、]其?(?:主要)?[原成]因(?:分析|剖析)?)?$")
_NAMES_ONLY = deferred(f"(?:主要|突出|现实)?的?{_KINDS}(?:(?:和|与|及|、){_KINDS})*")


Setting = Literal["section", "narrative"]


class Zone(NamedTuple):
    """A passage; `setting` tells whether it is a section of its own."""

    span: Span
    setting: Setting


def announces_problems(text: str, section: Section) -> bool:
    """Tell whether a heading of a problem section names the section and no problem."""
    words = section.heading.of(text)
    if is_section_label(words):
        return True
    named = stated_role(words) == "problems" and bool(_ANNOUNCES.search(words))
    if _NAMES_NONE.search(words):
        return True
    if section.level == 1 and _ENDS_SECTION.search(words):
        return True
    return named and section.level <= 2 and ("存在" in words or bool(_NAMES_ONLY.fullmatch(words)))


def names_matter(heading: str) -> bool:
    """Tell whether a heading names a matter and no lament: 工业的布局问题, 城市管理.

    >>> names_matter("公共安全"), names_matter("安全监管薄弱"), names_matter("人手问题")
    (True, False, True)
    """
    if CUE.search(heading + "，") or _ILL.search(heading):
        return False
    return heading.endswith("问题") or (len(heading) <= _LONGEST_MATTER and "、" not in heading)


def zones_of(text: str, outline: Outline) -> list[Zone]:
    """Return the passages about problems that no heading states one by one, in reading order."""
    zones = [*_section_zones(text, outline.sections), *_listings(text, outline)]
    return sorted(zones)


def _section_zones(text: str, sections: Sequence[Section]) -> Iterator[Zone]:
    for section in sections:
        start, end = section.heading.end + 1, section.body.end
        named = announces_problems(text, section) or names_matter(section.heading.of(text))
        if section.role == "problems" and named and start < end:
            yield Zone(Span(start, end), "section")


def _listings(text: str, outline: Outline) -> Iterator[Zone]:
    """Yield the passages behind 仍存在一些困难和问题：, up to the pledges that follow."""
    covered = 0
    for match in LISTINGS.matches(LISTING, text):
        section = outline.at(match.start())
        role = section.role if section else None
        if match.start() < covered or role == "problems" or role in _SILENT:
            continue
        floor = max(0, match.start() - _LONGEST_LEAD)
        clause = max(floor, *(text.rfind(mark, floor, match.start()) + 1 for mark in "，。；：\n"))
        if NOT_STATED.search(text, clause, match.start()):
            continue
        paragraph = text.find("\n", match.end())
        limit = min(
            paragraph if paragraph >= 0 else len(text), _end_of(outline, match.start(), text)
        )
        stop = ENDS_LISTING.search(text, match.end(), limit)
        end = stop.start() if stop else limit
        if end > match.end():
            covered = end
            yield Zone(Span(match.end(), end), "narrative")


def _end_of(outline: Outline, offset: int, text: str) -> int:
    """Return where the next section begins that is no item of a list in its paragraph."""
    index = outline.index_at(offset)
    for following in range(0 if index is None else index + 1, len(outline.sections)):
        section = outline.sections[following]
        if section.level <= _DEEPEST and section.body.start > offset:
            return section.body.start
    return len(text)
