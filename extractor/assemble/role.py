"""A figure's role (level, change, baseline, target) and direction, each with its cue.

The verb that governs the number decides: what is said to grow or shrink is a change, what it
grows or shrinks *to* is a level, its old value a baseline, what is promised or required a target.
"""

import re
from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.outline import Role as SectionRole
from extractor.schema import Direction, FigureRole

_GROW = (
    "增加|增长|增设|增幅|增速|新增|增添|增至|递增|净增|增收|增|提高|提升|上升|上涨|上调|上浮|涨幅|涨|"
    "扩编|扩面|扩容|多出|高出|高于|快于|加快|增配|扩增|攀升|翻"
)
_SHRINK = (
    "减少|下降|降低|精简|压缩|压减|取消|清理|缩减|缩短|削减|裁减|裁撤|撤并|撤销|核减|下调|下跌|回落|降幅|"
    "减幅|同比降|压降|调减|减至|递减|核销|低于|少于|缩小|节约|节省|跌|降|减|缩|压"
)
_MOVE = re.compile(rf"(?P<grow>{_GROW})|(?P<shrink>{_SHRINK})")
_NOT_MOVE = re.compile(
    r"减税|减负|降费|降本|增效|提升工程|增值|加减|减排|减贫|减灾|缩影|压力|压实|节能"
)
_ARRIVES = re.compile(
    r"(?:到|至|为|成|达到?|变为|变成|[增减降缩压提升]至)(?:了|约|近|目前的?|现在的?)*$"
)
_FROM = re.compile(
    r"(?:[由从]|自)(?:原来|原先|原有|原本|此前|以前|过去|改革前|最初|去年|上年)?的?[^，；。]{0,12}$"
)
_TO_FOLLOWS = re.compile(
    r"^[^。；]{0,16}?(?:到|至|为|成)(?:了|约|近|目前的?|现在的?)*[^，。；]{0,12}?[0-9一二两三四五六七八九十百]"
)
_FORMER = re.compile(
    r"(?:原来|原先|原有|原本|原需|原定|原|以前|此前|过去|改革前|法定时限)[^，；。]{0,10}$"
)
_LATER_NUMBER = re.compile(r"[0-9一二两三四五六七八九十百]")
_PROMISE = re.compile(
    r"计划|力争|预计|预期|拟|承诺|不得|要求|目标|争取达|确保|务必|达标|标准|规定|应当|应|须|必须|将(?=[达新建培引完实招选投])|"
    r"规划|到20[2-9][0-9]年|限(?=[0-9时期在])|控制在|不低于|不少于|不高于|不超过|明年|再(?=[流新增建培])|奖励|补助|补贴|资助"
)
_DEMANDED = re.compile(r"[^。]{0,60}的(?:要求|标准|比例|原则|目标)")
_TARGET_SECTIONS: frozenset[SectionRole] = frozenset({"recommendations", "next_steps"})


class Reading(NamedTuple):
    """A role with its direction and the words that decided it."""

    role: FigureRole
    direction: Direction | None
    cue: str | None


def role_of(clause: Clause, section: SectionRole | None) -> Reading:
    """Return the role of the figure in `clause`, which stands in a section of role `section`."""
    direction, cue = _movement(clause.left)
    arrives = bool(_ARRIVES.search(clause.left))
    if baseline := _baseline(clause):
        return Reading("baseline", None, baseline)
    if promised := _promise(clause, section):
        return Reading("target", direction, promised)
    if direction and not arrives:
        return Reading("change", direction, cue)
    return Reading("level", direction, cue)


def _movement(left: str) -> tuple[Direction | None, str | None]:
    """Return where the last verb of growth or shrinkage before the number points."""
    last = None
    for match in _MOVE.finditer(left):
        if not _NOT_MOVE.match(left, max(0, match.start() - 1)) and not _NOT_MOVE.match(
            left, match.start()
        ):
            last = match
    if last is None or _governs_no_more(left[last.end() :]):
        return None, None
    return ("increase" if last["grow"] else "decrease"), last[0]


_STOPS_GOVERNING = re.compile(
    r"[0-9].*[^、和与及0-9.%个项名件家人万亿元]|的[^，]{0,12}等|并|后|而|以|用于|其中|[（）]"
)


def _governs_no_more(between: str) -> bool:
    """Tell whether what stands between verb and number ends the verb's reach."""
    return bool(_STOPS_GOVERNING.search(between)) or len(between) > 24


def _baseline(clause: Clause) -> str | None:
    if (match := _FROM.search(clause.left)) and _TO_FOLLOWS.match(clause.right):
        return match[0]
    if (match := _FORMER.search(clause.left)) and _LATER_NUMBER.search(clause.right):
        return match[0]
    return None


def _promise(clause: Clause, section: SectionRole | None) -> str | None:
    if match := _PROMISE.search(clause.left):
        return match[0]
    if section in _TARGET_SECTIONS:
        return section
    return None
