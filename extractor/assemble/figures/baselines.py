"""Old values: what a from-to starts from (由439个缩至278个), and what was so formerly."""

from extractor.assemble.phrases.clause import Clause
from extractor.deferred import deferred

_FROM = deferred(
    r"(?:[由从](?!于)|自(?![主治身愿然己有行觉我筹建于立信动]))(?:原来|原先|原有|原本|此前|"
    r"以前|过去|(?:改革|撤并|合并|整合|调整|改制)前|最初|去年|上年|"
    r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?[底末初]?)?的?[^，；。0-9]{0,12}$"
)
_CONVERTED = deferred(r"将(?:原来|原先|原有|原)的?[^，；。]{0,10}$")
_MERGED = deferred("[将把][^，；。0-9]{0,10}$")
_MERGES = deferred(
    "[^，。；0-9]{0,12}(?:合并|撤并|整合|归并|压缩|精简|缩减|调整|优化)[为成到至][^，。；0-9]{0,4}"
    "[0-9一二两三四五六七八九十百]"
)
_CONDENSED = deferred(
    "[^，。；、0-9]{0,12}(?:合并|撤并|整合|归并|压缩|压减|精简|缩减|核减|裁减|削减|"
    "优化)[为成到至][约近]?"
    "[0-9一二两三四五六七八九十百]{1,6}(?P<unit>[个名项家人处支所户件])(?=[，。；、]|$)"
)
"""Behind an old number: 135名干部|精简为114名; a new noun counts another thing (整合为9个机构)."""
_NEXT_PAIR, _OLD = ("、", "和", "及"), deferred("[将把由从]")
"""A later pair of old and new values: 将19个镇优化为13个镇、|285个村优化为195个."""
_TO_FOLLOWS = deferred(
    r"[^，。；0-9]{0,30}?(?:到|至|为|成|达)(?:了|约|近|目前的?|现在的?){0,3}[^，。；0-9]{0,36}?"
    r"[0-9一二两三四五六七八九十百]"
)
_MOVES_ON = deferred(
    rf"{_TO_FOLLOWS.pattern}|"
    rf"[^，。；0-9]{{0,12}}?[涨升增加降减压缩砍提扩调精简并][^，。；0-9]{{0,4}}?[到至为成]"
)
_MOVES_ON_NEXT = deferred(
    "[^，。；0-9]{0,16}，[^，。；0-9]{0,4}"
    "(?:(?:优化|重新)?(?:调整|压缩|合并|撤并|整合|精简|缩减|缩短|增加|减少|增长|提高|提升|"
    "上升|上涨|扩大|下降|降低"
    "|[增升降减])(?:重组)?了?)[为到至成]"
)
_CAME_OF = deferred(
    "[^，。；0-9]{0,10}(?:精简|整合|合并|撤并|归并|压缩|压减|缩减|优化|调整|改建|演变|发展)而[来成]"
)
"""Behind an old number that stands alone: 由26个|精简而来."""
_FORMER_STAND = deferred(
    "(?:长期|一直|多年|常年)(?:以来)?(?:在|处于|为|只有|仅有?|不足|停留在|徘徊在)[^，；。0-9]{0,4}$"
)
"""What was so for long, before it changed: 单产长期在[300公斤]徘徊，改革后突破400公斤."""
_SINCE_THEN = deferred(
    "(?:改革|整合|合并|调整|整治|实施|推行|启动|改造)[以之]?后|如今|现在|目前|现已|今年"
)
_OVER_NEXT = deferred(
    "[^，。；0-9]{0,8}[0-9]{1,6}[个项名人家件份张户类种][^，。；0-9]{0,10}?"
    "(?:合并|撤并|整合|归并|压缩|压减|精简|缩减|核减|裁减|削减|优化|调整)[为成到至]"
)
"""Behind the first of two old numbers: 由16个|部门44项精简为."""
_REACHED = deferred(r"[到至为成达](?:了|约|近)?$")
_FORMER = deferred(
    r"(?<![较比])(?:原来|原先|原有|原本|原需|原定|"
    r"原(?:估算|概算|预算|计划|核定|批复|设计|规划)|以前|此前|过去(?!了)|"
    r"(?:改革|撤并|合并|整合|调整|改制)前)[^，；。0-9]{0,10}$"
)
_FORMERLY = deferred("(?:以前|从前|过去(?![了的]?[一二两三四五六七八九十几0-9]))[^。；]{2,60}$")
_ONCE = deferred("(?:^|[，、；])原(?P<what>[一-鿿]{1,6})$")
"""What was so before it is told what is so now: 原挂牌[914块]，现挂牌407块."""
_TOOK = ("要", "需", "得")
_NOW = deferred("现|如今|目前|今[年天]|后来")
COMPARED = "比"
"""The cue of an old value that a new one is compared with."""
_THAN = deferred("[较比][^，。；0-9]{0,12}的$")
_MOVED_BY = deferred("(?:[增减]|提高|下降|上升|上涨|回落|缩短)")
"""比上年的7159万元|增加1551万元: what is compared with is the old value."""
_NUMBER = deferred(r"[0-9]|[一二两三四五六七八九十百][个天项名家次]")


def baseline_of(clause: Clause) -> str | None:
    """Return the words that make the figure in `clause` an old value, None where it is none."""
    if _REACHED.search(clause.left):
        return None
    rest = clause.right + clause.after
    return _moved(clause, rest) or _compared(clause, rest) or _formerly(clause)


def _moved(clause: Clause, rest: str) -> str | None:
    """Return the words by which a number is one that becomes another."""
    if (match := _MERGED.search(clause.left)) and _MERGES.match(rest):
        return match[0]
    if (match := _CONDENSED.match(rest)) and clause.quote.endswith(match["unit"]):
        return match[0]
    if clause.near.endswith(_NEXT_PAIR) and _OLD.search(clause.left) and _MERGES.match(rest):
        return clause.near
    since = _FROM.search(clause.left)
    if since and _CAME_OF.match(rest):
        return since[0]
    since = since or _CONVERTED.search(clause.left)
    return since[0] if since and (moves_on(clause) or _OVER_NEXT.match(rest)) else None


def _compared(clause: Clause, rest: str) -> str | None:
    """Return the words by which a number is one that another is told against."""
    if clause.left.endswith("的") and _THAN.search(clause.left) and _MOVED_BY.match(rest):
        return COMPARED
    if match := _FORMER.search(clause.left):
        return match[0] if _NUMBER.search(rest) else None
    once = _ONCE.search(clause.left) if "原" in clause.left else None
    if once and f"现{once['what']}" in rest:
        return once[0]
    lasted = _FORMER_STAND.search(clause.left)
    then = _SINCE_THEN.search(rest) if lasted else None
    return lasted[0] if lasted and then and _NUMBER.search(rest, then.end()) else None


def _formerly(clause: Clause) -> str | None:
    """Return 以前 where it opened what the number ends: 以前办证…，跑完流程要五六趟."""
    said = _FORMERLY.search(clause.before + clause.left) if clause.left.endswith(_TOOK) else None
    return said[0][:2] if said and not _NOW.search(said[0]) else None


def moves_on(clause: Clause) -> bool:
    """Tell whether what follows the number says what it becomes: [15个]整合为6个."""
    follows = clause.right + clause.after
    return bool(_MOVES_ON.match(follows) or _MOVES_ON_NEXT.match(follows))
