"""Headings about problems: those that announce a section of them, and those that state one."""

from collections import Counter
from collections.abc import Container, Sequence

from extractor.assemble.actions.section_labels import is_section_label
from extractor.deferred import deferred
from extractor.outline import Section
from extractor.rules.problems.guards import EMPTY
from extractor.rules.problems.lament_shapes import CUE
from extractor.segment.role_words import words_of
from extractor.segment.roles import stated_role
from extractor.span import Span
from extractor.values.units import any_of

_KINDS = any_of(words_of("announces", "problems"))
_ENDS_SECTION = deferred(
    "(?:(?:问题|痛点|困境|难点|堵点|短板)(?:深度)?(?:剖析|分析|审视|检视|透视)|"
    "(?:问题|困境|困难|不足|短板|挑战|矛盾|表现)[和与及、]其?(?:主要)?[原成]因(?:分析|剖析)?|"
    "问题|困难|困境|挑战|难点|堵点|瓶颈|障碍|困惑|弊端|制约因素)$"
)
_ILL = deferred(
    "[不没无难乱差缺少弱低慢散软虚滥]|过[多重高大长]|失|形式主义|官僚|腐败|浪费|违|欠|短板|有限"
)
_SHOWS = deferred("的(?:具体|主要|突出|种种)*(?:表现|体现)$")
_LONGEST_MATTER = 6
"""Characters of a heading in a problem section that only names what its problems are about."""
_NAMES_NONE = deferred(f"(?:存在|面临)着?的?{EMPTY.pattern}$")
_ANNOUNCES = deferred(f"{_KINDS}(?:[和与及、]其?(?:主要)?[原成]因(?:分析|剖析)?)?$")
_NAMES_ONLY = deferred(f"(?:主要|突出|现实)?的?{_KINDS}(?:(?:和|与|及|、){_KINDS})*")

Siblings = tuple[int | None, int]
"""Sections with the same parent and level."""


def announces_problems(text: str, section: Section) -> bool:
    """Tell whether a heading of a problem section names the section and no problem."""
    words = section.heading.of(text)
    if is_section_label(words) or shows_problem(words):
        return True
    named = stated_role(words) == "problems" and bool(_ANNOUNCES.search(words))
    if _NAMES_NONE.search(words) and (section.level <= 2 or words.endswith("存在")):
        return True
    if section.level == 1 and _ENDS_SECTION.search(words):
        return True
    return named and section.level <= 2 and ("存在" in words or bool(_NAMES_ONLY.fullmatch(words)))


def names_matter(heading: str) -> bool:
    """Tell whether a heading names a matter and no lament: 工业的布局问题, 城市管理.

    >>> names_matter("公共安全"), names_matter("安全监管薄弱"), names_matter("人手问题")
    (True, False, True)
    """
    if names_fault(heading):
        return False
    return heading.endswith("问题") or (len(heading) <= _LONGEST_MATTER and "、" not in heading)


def names_fault(heading: str) -> bool:
    """Tell whether words of a heading call something wrong: 重建设轻管理, 后备力量储备少."""
    return bool(CUE.search(heading + "，") or _ILL.search(heading))


def shows_problem(heading: str) -> bool:
    """Tell whether a heading says that its section shows what a problem looks like.

    >>> shows_problem("参与渠道不畅的具体表现"), shows_problem("参与渠道不畅")
    (True, False)
    """
    named = _SHOWS.search(heading)
    return bool(named and CUE.search(heading[: named.start()] + "，"))


def lamenting(text: str, sections: Sequence[Section]) -> frozenset[Siblings]:
    """Return the siblings in problem sections of which most say what is wrong."""
    named: Counter[Siblings] = Counter()
    for section in sections:
        if section.role == "problems" and section.parent is not None:
            matter = names_matter(section.heading.of(text))
            named[section.parent, section.level] += -1 if matter else 1
    return frozenset(siblings for siblings, more in named.items() if more > 0)


def states_problem(text: str, section: Section, all_lament: Container[Siblings]) -> bool:
    """Tell whether a heading of a problem section says what is wrong, itself or by its siblings."""
    siblings = section.parent, section.level
    return siblings in all_lament or not names_matter(section.heading.of(text))


def is_figurative(text: str, heading: Span) -> bool:
    """Tell whether a heading is a figure of speech, so that the text below states its problems.

    It quotes a word that is one, or is a couplet.

    >>> is_figurative("牌摘了，活还在", Span(0, 7)), is_figurative("权责失衡", Span(0, 4))
    (True, False)
    """
    words = heading.of(text)
    first, comma, second = words.partition("，")
    return "“" in words or (bool(comma) and len(first) == len(second))
