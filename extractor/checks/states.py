"""How far things have come: 已完工7个，在建9个，未开工3个.

A thing is in one state at a time, so that such parts are no more than their total. They are all of
it where the list goes on to what was not begun.
"""

import re

from extractor.checks.passage import Passage
from extractor.checks.rows import Row
from extractor.deferred import deferred
from extractor.schema import Figure

_STATE = deferred(
    "完成|完工|竣工|办结|在建|在办|建设|推进|正在|办理|滞后|停工|未|尚|落实|整改|达标|合格|"
    "优秀|良好"
)
"""Words of how far something has come."""
_ENDS = deferred(f"(?:{_STATE.pattern}).{{0,4}}$")
_OPEN = deferred("未|尚|正在|在[建办]|部分|滞后|停工|列为|转入|挂账")
_LAST = deferred("未|尚|滞后|停工")
_MARK = deferred("[，；、。）]")


def are_states(passage: Passage, row: Row) -> bool:
    """Tell whether the parts are of things in different states: 已完工7个，在建9个; 2项滞后."""
    named = all(
        _ENDS.search(label) or _STATE.match(_behind(passage, figure))
        for label, figure in zip(row.labels, row.figures, strict=True)
    )
    return named and _is_told(_OPEN, passage, row)


def name_last_state(passage: Passage, row: Row) -> bool:
    """Tell whether one of the parts is of what was not begun, or came to a halt."""
    return _is_told(_LAST, passage, row)


def _is_told(state: re.Pattern[str], passage: Passage, row: Row) -> bool:
    behind = (_behind(passage, figure) for figure in row.figures)
    return any(state.search(words) for words in (*row.labels, *behind))


def _behind(passage: Passage, figure: Figure) -> str:
    """Return the words behind a figure up to the next mark."""
    return _MARK.split(passage.after(figure).lstrip("已"))[0]
