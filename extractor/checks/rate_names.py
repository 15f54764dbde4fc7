"""Which counts a rate is of, where its own words name them.

They name the whole (占行政村总数的65%), the part (滞后项目占比50%), or what was done (完成率98%).
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_IN_TIME = "(?<!按期|按时|及时|限时|如期|提前|准时|初次|首次|一次)"
NAMED = deferred(
    f"{_IN_TIME}(?P<deed>[\u4e00-\u9fff]{{2}})化?(?:率|比例)(?:[为是达]|达到|约|均|高达|分别)*$"
)
"""A rate named after a deed or a state: 办结率, 城镇化率; 按期办结率 tells what was in time."""
SHARE = "占(?:比|全部|总(?:[数量额]|人数|户数|面积))?的?(?:比例|比重)?[为是达约近]*$"
"""What stands before a share: 占, 占比为, 占总数的."""
LONGEST_GAP = 12
OF_THEM = deferred("[^，。；0-9]{0,12}(?:中|里|之内)，?(?:已|仅|只|就)?(?:共?有)?$")
"""What leads from a whole to a part of it: 18个行政村中有."""
_OF_WHOLE = deferred("[^，。；0-9]{0,8}，?(?:占到?|为|完成了?|达到)(?P<whole>[^，。；0-9]{0,14})$")
_ITS = deferred("[^，。；0-9]{0,6}的$")
_OF_NAMED = deferred(
    "[^，。；0-9]{0,14}，(?P<part>[^，。；0-9]{0,8})占到?(?P<whole>[^，。；0-9]{2,12}?)"
    "(?:总(?:[数量额]|人数|户数|面积))?的?(?:比例|比重)?[为是达约近]*"
)
_SCOPE = deferred("(?:全[国省市县区镇乡村街州旗]|[本我该])(?:[省市县区镇乡村街州旗])?")
_WHOLLY = deferred(
    "(?:^|[有共计辖设在了的为是）：]|全[国省市县区镇乡村]|(?<![乡城市县])[省市县区镇乡])$"
)
"""What stands before the name of all there is of a kind; 乡镇 before 干部 names some."""
_PLANNED = deferred("(?:计划|任务|目标|预算)[数额]?$")
_OWN_SHARE = deferred("，(?P<part>[^，。；0-9]{2,8})占比[为达约]*")
_SHARE_OF = deferred("(?P<part>[^，。；0-9]{2,10}?)的?占(?:比|总数的?)[为达约近]*$")
_UNDONE = deferred("未|尚|基本|正在|部分|待")
_LEAST = 2
_EMPTY = frozenset(["项目", "事项", "人员", "单位", "数量"])
_KINDS = ("count", "money", "area")


class Counts(NamedTuple):
    """A part and the whole that it is of."""

    part: Figure
    whole: Figure


Naming = Callable[[Passage, Figure, Sequence[Figure]], list[Counts]]
"""Returns the counts that a rate may be of, the likeliest first."""


def counts_of_stated_whole(
    passage: Passage, rate: Figure, before: Sequence[Figure]
) -> list[Counts]:
    """Return the counts of 党员45名，占干部总数150名的|30% and 完成8万元，完成预算20万元的|40%."""
    counts = [figure for figure in before if figure.kind in _KINDS]
    if len(counts) < _LEAST or counts[-1] is not before[-1]:
        return []
    part, whole = counts[-2:]
    lead = _OF_WHOLE.fullmatch(passage.between(part, whole))
    stated = lead and _ITS.fullmatch(passage.between(whole, rate))
    return [Counts(part, whole)] if stated and part.unit == whole.unit else []


def counts_of_named_whole(passage: Passage, rate: Figure, before: Sequence[Figure]) -> list[Counts]:
    """Return the counts of 158个行政村中有贫困村103个，占行政村总数的|65.2%."""
    named = _OF_NAMED.fullmatch(passage.between(before[-1], rate))
    counts = [f for f in before if f.kind in _KINDS and f.role != "change"] if named else []
    if named is None or not counts or named["part"] not in clause_of(passage, counts[-1]):
        return []
    if counts[-1] is not before[-1] and not named["part"]:
        return []
    part, wholes = counts[-1], counts[:-1]
    if wholes and are_listed(passage, wholes[-1], part):
        return []
    named_so = [f for f in wholes if f.unit == part.unit and _bears(passage, f, named["whole"])]
    return [Counts(part, named_so[0])] if len(named_so) == 1 else []


def are_listed(passage: Passage, one: Figure, other: Figure) -> bool:
    """Tell whether a share behind them is of both: 养殖783件、执法562件，占77%."""
    return passage.between(one, other).startswith("、")


def _bears(passage: Passage, figure: Figure, name: str) -> bool:
    """Tell whether a figure is of what `name` names; 全市企业 is not what 全县有企业 counts."""
    if _PLANNED.search(name):
        return figure.role == "target"
    told = clause_of(passage, figure)
    scope = _SCOPE.match(name)
    if scope and scope[0] not in told:
        return False
    bare = name[scope.end() :] if scope else name
    at = told.find(bare) if len(bare) >= _LEAST else -1
    return at >= 0 and _WHOLLY.search(told, 0, at) is not None


def counts_of_deed(passage: Passage, rate: Figure, before: Sequence[Figure]) -> list[Counts]:
    """Return the counts of 25个问题，已完成整改19个、正在整改6个，整改完成率|76%.

    What was done is of one of the counts before it: 发放500份，回收400份，有效300份，有效率|75%.
    """
    named = NAMED.search(passage.between(before[-1], rate))
    told = [f for f in before if named and _has_done(passage, f, named["deed"])]
    if len(told) != 1 or told[0].kind != "count" or told[0].role == "change":
        return []
    (part,) = told
    earlier = before[: before.index(part)]
    alike = [f for f in earlier if f.unit == part.unit and f.role != "change"]
    wholes = [f for f in alike if not passage.brackets(f)]
    # Behind counts smaller than it, what was done is of these together: C级6户、D级2户，已改造7户.
    if not wholes or _is_less(wholes[-1], part):
        return []
    return [Counts(part, whole) for whole in reversed(wholes)]


def _is_less(whole: Figure, part: Figure) -> bool:
    return whole.value is not None and part.value is not None and whole.value < part.value


def _has_done(passage: Passage, figure: Figure, deed: str) -> bool:
    clause = clause_of(passage, figure)
    return re.search(_IN_TIME + deed, clause) is not None and not _UNDONE.search(clause)


def counts_of_own_share(passage: Passage, rate: Figure, before: Sequence[Figure]) -> list[Counts]:
    """Return the counts of 收入9亿元，其中税收收入8亿元，增长3%，税收占比|89%."""
    named = _OWN_SHARE.fullmatch(passage.between(before[-1], rate))
    counts = [f for f in before if f.kind in _KINDS and f.role != "change"] if named else []
    if named is None or len(counts) < _LEAST or counts[-2].unit != counts[-1].unit:
        return []
    whole, part = counts[-2:]
    told = named["part"] in clause_of(passage, part) and "其中" in passage.between(whole, part)
    return [Counts(part, whole)] if told else []


def counts_of_named_part(passage: Passage, rate: Figure, before: Sequence[Figure]) -> list[Counts]:
    """Return the whole and the part of several that the words of the rate name."""
    named = _SHARE_OF.search(passage.between(before[-1], rate))
    if named is None or len(before) <= _LEAST:
        return []
    whole, parts = before[0], before[1:]
    if any(f.kind != "count" or f.unit != whole.unit for f in parts):
        return []
    words = {named["part"][at : at + 2] for at in range(len(named["part"]) - 1)} - _EMPTY
    told = [f for f in parts if any(word in clause_of(passage, f) for word in words)]
    within = OF_THEM.search(passage.between(whole, parts[0]))
    return [Counts(told[0], whole)] if len(told) == 1 and within else []


def clause_of(passage: Passage, figure: Figure) -> str:
    """Return the words around a figure up to the next marks, a few characters on each side."""
    left = passage.before(figure, LONGEST_GAP)
    right = passage.after(figure, LONGEST_GAP)
    for mark in "，；、。":
        left, right = left.rpartition(mark)[2], right.partition(mark)[0]
    return left + right
