"""What a list goes on with: 撤销站所7个、科室6个 grows or shrinks item by item."""

from extractor.assemble.figures.attributes import Attributes
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


def continued(stance: Stance, clause: Clause, kind: FigureKind, last: Attributes | None) -> Stance:
    """Return the stance of the next item of a list: that of the item before, `last`, if it moves.

    An item with a verb or a stance of its own keeps it: 减少环节5个、办理事项30件.
    """
    again = stance.role in ("level", "change")
    if again and last and last.stance.role == "target" and _AGAIN.match(clause.near.lstrip("，")):
        return stance._replace(role="target", cue=last.stance.cue)
    if last is None or stance.direction or kind in _SHARES or last.mention.value.kind in _SHARES:
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
