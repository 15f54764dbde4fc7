"""What a list goes on with: 撤销站所7个、科室6个 grows or shrinks item by item."""

from typing import NamedTuple

from extractor.assemble.figures.role import Stance
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.flow import has_verb
from extractor.deferred import deferred
from extractor.schema import FigureKind

_NEXT_ITEM = deferred(
    "[^，。；：、和及与0-9（）]{0,10}[、和及与][^，。；：、0-9至到为达有是设建现比率占共总累]{0,12}"
)
_AGAIN = deferred("即|也就是|相当于")
"""Words that tell the same once more: 再增加三千万元，即增长三成."""
_SHARES: frozenset[FigureKind] = frozenset(("percent", "ratio", "duration", "rank", "age"))


class Item(NamedTuple):
    """A figure that may be the item of a list: its stance, its clause, the kind of its quantity."""

    stance: Stance
    clause: Clause
    kind: FigureKind


def continued(item: Item, last: Item | None) -> Item:
    """Return the next item of a list with the stance of the item before, `last`, if that moves.

    An item with a verb or a stance of its own keeps it: 减少环节5个、办理事项30件.
    """
    stance = _stance(*item, last) if last else item.stance
    return item if stance is item.stance else item._replace(stance=stance)


def _stance(stance: Stance, clause: Clause, kind: FigureKind, last: Item) -> Stance:
    again = stance.role in ("level", "change") and last.stance.role == "target"
    if again and _AGAIN.match(clause.near.lstrip("，")):
        return stance._replace(role="target", cue=last.stance.cue)
    if stance.direction or kind in _SHARES or last.kind in _SHARES:
        return stance
    moves = last.stance.direction and last.stance.role in ("change", "target")
    if not moves or last.clause.start != clause.start or not _NEXT_ITEM.fullmatch(clause.near):
        return stance
    if has_verb(clause.near):
        return stance
    if stance.role == "level":
        return last.stance
    same = stance.role == last.stance.role
    return stance._replace(direction=last.stance.direction) if same else stance
