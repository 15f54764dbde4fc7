"""What the words before a list say its items are: 存在的主要问题有：1.… 2.…, 具体做法如下：一是….

The sentence that leads to a list names its kind as a heading would, and its items are of that kind
whatever the section around them is for.
"""

from extractor.deferred import deferred
from extractor.outline import Role
from extractor.segment.role_words import roles_by_word

_REACH = 120
"""Characters before the first number in which the sentence stands that leads to it."""
_KINDS = roles_by_word("leads")
# How the sentence goes on behind the kind: 主要有以下几个方面, 集中表现在, 如下.
_GOES_ON = (
    "(?:，?(?:主要|具体|突出|集中)*"
    "(?:就?[有是为]|在于|如下|包括|表现|体现|反映|归纳)[^，。：\n]{0,12})?"
)
_LEAD = deferred(f"(?P<kind>{'|'.join(_KINDS)})(?P<goes_on>{_GOES_ON})[：，。]?\n?$")
_HAS = deferred("存在|面临|[仍还尚]有|暴露|遇到|发现|反映|(?:主要|突出|最大|普遍|共性)的?$")
"""What tells of problems before their kind is named."""
_TREATS = deferred(
    "解决|破解|化解|克服|整改|纠正|针对|围绕|聚焦|如何|避免|防止|杜绝|消除|没有|不存在|如果|"
    "回答|直面|^[对就]"
)
"""What makes of problems an aim, or a matter that is dealt with."""
_OTHERS = deferred("采纳|听取|征求|收集|征集|反馈|吸收|落实|办理")
"""What tells of proposals that others made."""
_FORMERLY = deferred(
    "(?:[^，。；]{0,6}(?:改革|试点|整合|调整)之?前|以前|此前|过去|原先|原来|从前)[^：]*。\n?$"
)
"""How a sentence tells what was wrong before: what was done follows it. 改革前，…存在…等问题。"""
_TO_COME = deferred("下一?步|下一?阶段|今后|接下来|明年")
_SENTENCE_ENDS = "。；！？\n"


def announced_role(text: str, floor: int, start: int) -> Role | None:
    """Return what the items of a list are that begins at `start`, by the sentence before it.

    No words before `floor`, where the heading above ends, belong to that sentence.

    >>> text = "中心起了作用。存在的主要问题有：1.进驻项目少。"
    >>> announced_role(text, 0, text.index("1"))
    'problems'
    >>> announced_role("针对存在的问题，采取以下措施：1.定人。", 0, 15)
    'measures'
    """
    sentence = text[max(floor, start - _REACH) : start]
    sentence = sentence[max(sentence.rfind(mark, 0, -2) for mark in _SENTENCE_ENDS) + 1 :]
    match = _LEAD.search(sentence)
    if match is None:
        return None
    role = _KINDS[match["kind"]]
    clause = sentence[sentence.rfind("，", 0, match.start()) + 1 : match.start()]
    if role in ("other", "measures", "next_steps") and _TO_COME.search(sentence):
        return "next_steps"
    if role == "problems":
        stated = _HAS.search(clause) or match["goes_on"]
        over = _TREATS.search(clause) or _FORMERLY.match(sentence)
        return role if stated and not over else None
    if role == "recommendations" and _OTHERS.search(clause):
        return None
    return None if role == "other" else role
