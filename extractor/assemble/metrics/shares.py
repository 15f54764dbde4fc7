"""Shares: 占提拔总数的62%, 完成年度目标的102.6%, 35岁以下占31%."""

import re

from extractor.assemble.metrics.restrictions import ends_in_noun
from extractor.assemble.metrics.subsets import RESTRICTED, divided
from extractor.assemble.phrases.antecedent import Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.parts import MEASURES
from extractor.assemble.phrases.topics import topic_of
from extractor.deferred import deferred

_AGED_SHARE = deferred(
    "(?P<part>[0-9]{2}周?岁(?:（含）)?(?:以[上下]|[-—至到][0-9]{2}周?岁))的?(?:干部|"
    "人员)?占?比?(?:达|为|约|超过?)?$"
)
_SHARE_IN = deferred(
    "(?P<part>[^，。；]{2,20})在(?P<whole>[^，。；在]{2,16})中所?占的?(?P<of>比重|比例|"
    "份额)[^，。；的]{0,8}$"
)
"""What has a share in a whole: 手工业在总产值中所占的比重上升到|36%."""
_COMPARES = deferred("^不(?:得)?[低高少多大小]于")
_SHARE = deferred(
    r"(?P<deed>占到?|完成|达到|控制在|保持在|相当于|仅?为|是|不[少低高]于|"
    r"不超过)(?:《[^《》]{2,40}》)?(?P<whole>[^，。；占]{2,16}?)的?$"
)
_EQUALS = frozenset(["为", "仅为", "相当于", "是"])
_REACHES = frozenset(["达到", "控制在", "保持在"])
_SHARES = ("比例", "占比", "比重")
_AMONG = deferred("其中|(?<![集初高之])中(?![共央心国级学小等])(?:[，有占]|[^，。；]{2,24}的)")
"""What a part is told to be of: 赋权事项|中专业性较强的, but no 集中 or 高中."""
_OF_THESE = deferred(
    "(?P<whole>[^，。；：]{2,40})(?<![集初高其])(?<!过程)(?<!工作)(?<!建设)(?<!实践)(?<!改革)(?<!运行)(?<!活动)"
    "(?<!检查)(?<!调[查研])(?<!走访)(?<!处理)(?<!执行)(?<!评估)中，(?:约|近|超|有|仅)?$"
)
"""What the share behind it is of, and no occasion: 受访群众中，|65%; but 调研中，."""
_MANNER = deferred("占|按照?|依照|可以?|选择|分别")
"""What tells how something is done, not of which part a share is: 由双方按扣除标准的|50%."""
_WHOLES = deferred("总[数量额]|全[市县省国区镇]|目标|任务|计划|收入|支出|比重|水平|的")


def share_of(clause: Clause, told: Told) -> Metric | None:
    """Return the metric of a percentage or ratio that is a share of what was named, else None."""
    if match := _SHARE_IN.search(clause.left):
        return Metric(f"{phrase_before(match['part']).noun}占{match['whole']}{match['of']}")
    if of_these := _share_of_these(clause):
        return of_these
    part = _share_of_age(clause, told) or _share_of_part(clause, told)
    return part or _share_of_whole(clause, told)


def _share_of_these(clause: Clause) -> Metric | None:
    """Read 受访群众中，65%表示满意: of whom the share is stands before it."""
    among = _OF_THESE.search(clause.before) if not clause.left else None
    if among is None or clause.right.startswith("的"):
        return None
    noun = phrase_before(among["whole"]).noun
    return Metric(noun) if len(noun) > 1 else None


def _share_of_age(clause: Clause, told: Told) -> Metric | None:
    """Read 干部平均年龄42岁，35岁以下占31%: the share of an age among those told of."""
    match = _AGED_SHARE.search(clause.left)
    if match is None or not told.whole:
        return None
    return Metric(f"{match['part']}的{told.whole}占比", match["part"], told.whole)


def _share_of_part(clause: Clause, told: Told) -> Metric | None:
    """Read 赋权事项中专业性较强的占37%: the share of a restricted part."""
    match = RESTRICTED.search(clause.left) if "的" in clause.left else None
    if match is None or _MANNER.search(match["part"]):
        return None
    part, whole = divided(match["part"], clause, told)
    if (
        not whole
        or len(part) < 2
        or not (_AMONG.search(clause.before + clause.left) or "占" in clause.left)
    ):
        return None
    return Metric(f"{part}的{whole}占比", part, whole)


def _share_of_whole(clause: Clause, told: Told) -> Metric | None:
    """Read 占提拔总数的62% and 完成年度目标的102.6%."""
    match = _SHARE.search(clause.near)
    own = phrase_before(clause.near[: match.start()]).noun if match else ""
    if match is None or (match["deed"] in _REACHES and not _reaches_share(own, match, clause)):
        return None
    rate = match["deed"] in _REACHES and own.endswith(_SHARES)
    return Metric(own) if rate else _share(match, own, clause, told)


def _share(match: re.Match[str], own: str, clause: Clause, told: Told) -> Metric | None:
    """Return the metric of a share whose deed and whole `match` holds; `own` is what has it."""
    if own.endswith(MEASURES) and match["deed"] in _EQUALS and clause.near.endswith("的"):
        return Metric(own)
    same = match["deed"].startswith("不") and own and match["whole"].endswith(own[-2:])
    named = (
        match["deed"] == "占" or match["deed"] in _REACHES or _WHOLES.search(match["whole"]) or same
    )
    if not named and "倍" not in clause.quote:
        return None
    if match["deed"] in _EQUALS:
        own = own or told.name
        return Metric(own) if own and clause.near.endswith("的") else None
    bounded, whose = match["deed"].startswith("不"), clause.right.startswith("的")
    if match["whole"].startswith(("比", "到")) or (bounded and whose):
        return None
    deed = "占" if bounded or match["deed"] in _REACHES else match["deed"]
    if whose and not ends_in_noun(clause.near[: match.start()]):
        own = phrase_after(clause.right[1:]).noun or own
    subject = own or told.name or topic_of(clause)
    whole = trimmed(match["whole"]).removesuffix("比重").removesuffix("比例").removesuffix("的")
    name = f"{subject}{deed}{_COMPARES.sub('', whole)}"
    return Metric(name, None, subject or None)


def _reaches_share(own: str, match: re.Match[str], clause: Clause) -> bool:
    """Tell whether what is reached is a share of another thing: 注册人数达到全县人口的92%."""
    counts = own and clause.near[: match.start()].endswith(own) and not own.endswith("率")
    return bool(counts) and clause.near.endswith("的") and "的" not in match["whole"]
