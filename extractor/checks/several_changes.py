"""Several things that changed, and then by how much each did.

科室由9个减至7个、材料由40份减至25份，分别减少2个和15份. Things in different units need no 分别:
由16个部门44项精简为7个部门7项，减少9个部门37项.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.checks.changes import judged
from extractor.checks.finding import Finding
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_EACH = deferred("[，；][^，。；、0-9]{0,8}(?:分别|依次)[^，。；、0-9]{0,8}$")
_MOVED = deferred(
    "[，；（](?:共|净|实际|合计)?(?:增加|减少|精简|压缩|压减|缩减|核减|缩短|撤并|新增)了?[约近]?$"
)
_JOINED = deferred("[^，。；：0-9]{0,8}")
"""What stands between two changes of a row: a noun of the first, 、 or 和."""
_RATES = ("%", "倍")
_FEWEST, _MOST = 2, 6
"""Things that change in one sentence."""


class _Pair(NamedTuple):
    old: Figure
    new: Figure


def changes_of_several(passage: Passage) -> Iterator[Finding]:
    """Yield the changes that are told of several pairs of values together, each of its own pair."""
    pairs, last = _pairs(passage.figures)
    units = [pair.new.unit for pair in pairs]
    behind = passage.figures[last + 1 :]
    if len(pairs) < _FEWEST or len(behind) < len(pairs):
        return
    gap = passage.between(passage.figures[last], behind[0])
    row = _row(passage, behind[: len(pairs)])
    if _EACH.search(gap):
        chosen = row if all(map(_is_change_of, pairs, row)) else []
    elif _MOVED.fullmatch(gap) and len(set(units)) == len(units):
        chosen = row if [figure.unit for figure in row] == units else []
    else:
        chosen = []
    for pair, change in zip(pairs, chosen, strict=False):
        yield from judged(passage, pair.old, pair.new, change)


def _pairs(figures: Sequence[Figure]) -> tuple[list[_Pair], int]:
    """Return the old values that became new ones, in order, and where the last new one stands."""
    waiting: list[Figure] = []
    pairs: list[_Pair] = []
    last = -1
    for at, figure in enumerate(figures[: 2 * _MOST]):
        old = next((one for one in waiting if one.unit == figure.unit), None)
        if figure.role == "baseline":
            waiting.append(figure)
        elif old and figure.role in ("level", "target"):
            waiting.remove(old)
            pairs.append(_Pair(old, figure))
            last = at
        elif pairs and not waiting:
            break
    return ([], -1) if waiting else (pairs, last)


def _row(passage: Passage, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures if nothing but a noun or 、 parts them; else none."""
    together = all(_JOINED.fullmatch(passage.between(*pair)) for pair in pairwise(figures))
    return figures if together else []


def _is_change_of(pair: _Pair, change: Figure) -> bool:
    return change.unit in (pair.new.unit, *_RATES)
