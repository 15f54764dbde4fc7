"""Old and new value of one thing: 由439个工作日缩至278个工作日."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.baselines import COMPARED, moves_on
from extractor.deferred import deferred
from extractor.schema import Direction
from extractor.values.quantity import Quantity

_ARRIVES = deferred(r"[^，；]{0,6}[到至为成达]")
"""Behind a comma the new value begins with its arrival: 由439个工作日，压缩到278个工作日."""

_ARRIVES_AT_ONCE = deferred("[增提升降减扩]?[加高少]?[到至为成达]")
"""比上年的80万元增长10%，|达到88万元 goes on with what was compared; a noun begins another."""
_JOINED = deferred("[^到至为成达，；。]{0,8}[和、及与]")
"""Behind it stands another old value: 从25个科室|和|4个事业单位精简到12个部门."""
_NOUN = deferred(r"[^到至为成达，；。]{0,8}")
_PARTS = 4
"""How many old values may wait for their new ones."""


def paired(figures: Sequence[Attributes]) -> Iterator[Attributes]:
    """Yield the figures of a sentence; a new value takes metric and direction from its baseline.

    Only a value in the same unit without a noun of its own is a new value of the same thing:
    31个整合为20个 is one, while 31个站所整合为9个机构 counts two things. Several may move:
    由12个部门40项精简为5个部门9项.
    """
    olds: list[Attributes] = []
    for figure in figures:
        said = _as_old_value(figure) if olds and _is_also_old(olds[-1], figure) else figure
        old = _old_of(said, olds) if olds else None
        if old:
            olds.remove(old)
            said = _as_new_value(old, said)
        elif said.stance.role == "baseline":
            olds = [*olds[1 - _PARTS :], said]
        yield said


def _old_of(new: Attributes, olds: Sequence[Attributes]) -> Attributes | None:
    """Return the old value of `new`: the one of the same name, else the first of its clause."""
    waiting = [old for old in olds if _continues(old, new)]
    beside = [old for old in waiting if old.clause.start == waiting[-1].clause.start]
    named = (old for old in beside if old.metric.name and old.metric.name == new.metric.name)
    return next(named, beside[0] if beside else None)


def _is_also_old(old: Attributes, new: Attributes) -> bool:
    """Tell the second old value of several (44项 in 由16个部门44项精简为7个部门7项)."""
    beside = old.clause.start == new.clause.start and _NOUN.fullmatch(new.clause.near)
    return bool(
        beside
        and (old.stance.role, new.stance.role) == ("baseline", "level")
        and moves_on(new.clause)
    )


def _as_old_value(figure: Attributes) -> Attributes:
    return replace(figure, stance=figure.stance._replace(role="baseline", direction=None))


def _continues(old: Attributes, new: Attributes) -> bool:
    arrives = _ARRIVES_AT_ONCE if old.stance.cue == COMPARED else _ARRIVES
    beside = old.clause.start == new.clause.start
    if _JOINED.fullmatch(new.clause.near) if beside else not arrives.match(new.clause.near):
        return False
    same_unit = new.mention.value.unit == old.mention.value.unit or _is_bare_zero(new)
    return old.stance.role == "baseline" and new.stance.role in ("level", "target") and same_unit


def _is_bare_zero(figure: Attributes) -> bool:
    """Tell the 0 of 由2.7%降为0, which needs no unit of its own."""
    return figure.mention.value.unit is None and figure.mention.value.value == 0


def _as_new_value(old: Attributes, new: Attributes) -> Attributes:
    direction = new.stance.direction or _direction(old.mention.value, new.mention.value)
    if direction is None or _counts_another(old, new):
        return new
    metric = old.metric if old.metric.name else new.metric
    stance = new.stance._replace(direction=direction)
    statistic = old.statistic if old.statistic.name in ("average", "per_unit") else new.statistic
    return replace(new, stance=stance, metric=metric, statistic=statistic)


def _counts_another(old: Attributes, new: Attributes) -> bool:
    """Tell what has a noun of its own behind it: 12个大网格划分为|61个小网格."""
    own = new.metric.name
    return bool(
        own and new.clause.right.startswith(own) and not (old.metric.name or own).endswith(own)
    )


def _direction(old: Quantity, new: Quantity) -> Direction | None:
    before, after = _number(old), _number(new)
    if before is None or after is None or before == after:
        return None
    return "increase" if after > before else "decrease"


def _number(quantity: Quantity) -> Decimal | None:
    for number in (quantity.value, quantity.low, quantity.high):
        if number is not None:
            return number
    return None
