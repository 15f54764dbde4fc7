"""What a duration measures: the time limit named before it, or what is done within it."""

from extractor.assemble.clause import Clause
from extractor.assemble.measured import measured
from extractor.assemble.noun_phrases import phrase_after, phrase_before
from extractor.assemble.terms import WORDS
from extractor.assemble.told import Told
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_WITHIN = deferred(
    r"^(?:以?内|之内)?(?:就|便|即|须|要|应|可|必须)?(?P<deed>[^\W\d，。；、]{2})(?P<thing>[^，。；]{0,16})"
)
_DONE = deferred(r"^[办审结][^，。；的]{0,3}的(?P<thing>[^，。；]{2,16})")
_STRETCH = deferred(
    r"(?P<stretch>从[^，；。]{2,20}到[^，；。]{2,14}?)[仅只共]{0,2}需?要?用?[了时]?$"
)
_MOVED = deferred("[到至为少短低长加快减多]了?(?:约|近)?$")
_PERIOD = deferred(r"^的(?P<thing>[^，。；的]{2,16})$")


def time_limit(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration: 两个工作日内反馈, 20天办完的许可证, 审批时限控制在20天以内."""
    return _stated(clause) or _measured(clause, quantity, told)


def _stated(clause: Clause) -> str:
    """Name what the words beside the number say lasts: 20天办完的许可证, 六个月的过渡期."""
    if match := _DONE.match(clause.right):
        return f"{phrase_after(match['thing']).noun}办理时限"
    if match := _PERIOD.match(clause.right):
        return phrase_after(match["thing"]).noun
    match = _STRETCH.search(clause.near)
    return f"{match['stretch']}的时间" if match else ""


def _measured(clause: Clause, quantity: Quantity, told: Told) -> str:
    own = phrase_before(clause.near).noun
    name = measured(clause, quantity, told) if own or _MOVED.search(clause.near) else ""
    if name.endswith(_TERMS):
        return name
    match = _WITHIN.match(clause.right.removeprefix("的").removeprefix("时间"))
    if match is None or match["deed"] not in _DEEDS:
        return name
    if told.name.endswith(_TERMS):
        return told.name
    return f"{match['deed']}{phrase_after(match['thing']).noun}时间"


_TERMS = tuple(WORDS["terms"])
_DEEDS = WORDS["predicates"] | WORDS["deeds"] | WORDS["both"]
