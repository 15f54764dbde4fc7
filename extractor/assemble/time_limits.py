"""What a duration measures: the time limit named before it, or what is done within it."""

import re

from extractor.assemble.clause import Clause
from extractor.assemble.measured import measured
from extractor.assemble.noun_phrases import phrase_after, phrase_before
from extractor.assemble.terms import WORDS
from extractor.assemble.told import Told
from extractor.values.quantity import Quantity

_WITHIN = re.compile(
    r"^(?:以?内|之内)?(?:就|便|即|须|要|应|可|必须)?(?P<deed>[^\W\d，。；、]{2})(?P<thing>[^，。；]{0,16})"
)
_DONE = re.compile(r"^[办审结][^，。；的]{0,3}的(?P<thing>[^，。；]{2,16})")
_MOVED = re.compile("[到至为少短低长加快减多]了?(?:约|近)?$")
_PERIOD = re.compile(r"^的(?P<thing>[^，。；的]{2,16})$")


def time_limit(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration: 两个工作日内反馈, 20天办完的许可证, 审批时限控制在20天以内."""
    if match := _DONE.match(clause.right):
        return f"{match['thing']}办理时限"
    if (match := _PERIOD.match(clause.right)) and (noun := phrase_after(match["thing"]).noun):
        return noun
    own = phrase_before(clause.near).noun
    name = measured(clause, quantity, told) if own or _MOVED.search(clause.near) else ""
    if name.endswith(tuple(WORDS["terms"])):
        return name
    match = _WITHIN.match(clause.right.removeprefix("的").removeprefix("时间"))
    if match and match["deed"] in _DEEDS and told.name.endswith(tuple(WORDS["terms"])):
        return told.name
    if match and match["deed"] in _DEEDS:
        return f"{match['deed']}{phrase_after(match['thing']).noun}时间"
    return name


_DEEDS = WORDS["predicates"] | WORDS["deeds"] | WORDS["both"]
