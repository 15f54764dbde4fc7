"""What a sentence speaks of, where the figure's own clause does not name it."""

import re

from extractor.assemble.clause import Clause
from extractor.assemble.noun_phrases import WORDS, phrase_after, phrase_before

_EACH = re.compile(
    r"(?:平均)?(?:给|向|为)?每(?P<unit>(?:[个名户家位]|村|镇|乡|人|社区)[^，；。每]{0,18}?)(?P<verb>[^\W\d]{0,2})$"
)
_PER_TIME = re.compile(r"每(?:人|户|亩|村|月|年|天|日)(?:每?[年月日天])?$")
_SHARE = re.compile(r"占(?P<whole>[^，。；]{2,14}?)的?$")
_COMPARED = re.compile(r"与(?P<than>[^，。；]{2,24})相比，$")
_PURPOSE = re.compile(r"^[，]?(?P<deed>[^，；。]{2,40})")
_GROWTH = frozenset(["增设", "增加", "新增", "减少", "增派", "增配"])


def topic_of(clause: Clause) -> str:
    """Return the noun phrase that the sentence speaks of before the figure's clause."""
    for piece in reversed(re.split(r"[，；：。]", clause.before)):
        if noun := phrase_before(re.sub(r"相比$", "", piece)).noun:
            return noun
    return ""


def compared_with(clause: Clause) -> str:
    """Return X of 与X相比，减少10%."""
    match = _COMPARED.search(clause.before)
    return phrase_before(match["than"]).noun if match else ""


def share_of(clause: Clause) -> str:
    """Return 占X of 占X的62%: the share is one of X."""
    match = _SHARE.search(clause.left)
    return f"占{match['whole']}" if match else ""


def purpose_of(clause: Clause) -> str:
    """Return what money is spent on: 投资620万元，新建…的便民服务中心大楼."""
    opened = phrase_after(clause.right)
    if opened.verb or clause.right[:2] in WORDS["predicates"]:
        inner = phrase_after(clause.right[2:].removeprefix("的"))
        return inner.noun or opened.noun
    match = _PURPOSE.match(clause.after)
    noun = phrase_before(match["deed"]).noun if match else ""
    return noun.rsplit("的", 1)[-1]


def each_of(clause: Clause, thing: str | None) -> str:
    """Return 每个乡镇的…of an amount per unit: alone it would name a total.

    `thing` is what is counted, if that is known: the noun behind the number or the metric before.
    """
    left = _PER_TIME.sub("", clause.left)
    if left != clause.left:
        return phrase_before(left).noun or (thing or "")
    match = _EACH.search(left)
    if not match:
        return ""
    verb = match["verb"] if match["verb"] in _GROWTH else ""
    unit = (
        match["unit"]
        if match["verb"] in WORDS["linking"] | WORDS["predicates"]
        else (match["unit"] + match["verb"])
    )
    return f"每{unit}{verb}{thing or ''}"
