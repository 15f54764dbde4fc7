"""Counts with their shares of one whole: 男性215人，占69.1%；女性96人，占30.9%.

The whole is named before them (在311人中), or is all of them where their shares make up 100 %.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.checks.bounds import Bounds, bounds_of, half_step_of
from extractor.checks.differences import share_of
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_SHARE = deferred(
    "[^，。；0-9]{0,6}[，（]?占(?P<whole>[^，。；（）0-9]{0,10}?)(?:比|总[数量额]|"
    "总人数)?的?[为达约]*"
)
_OF_THEM = deferred("(?:当?中|里)[^，。；0-9]{0,12}")
_NESTED = deferred("其中|同比|增|目标|计划")
_LEAST = 2
_ALL = Decimal(100)
_MOST = 24
"""Parts of one whole at most: each is compared with all."""
_ROUNDING = Decimal(1)
"""How far shares that are all may miss 100 % when each is rounded."""


class _Part(NamedTuple):
    counted: Figure
    share: Figure


def counts_with_shares(passage: Passage) -> Iterator[Finding]:
    """Yield the shares of a sentence that the counts beside them confirm or contradict."""
    for before, run in _runs(passage):
        named = _told_whole(passage, before, run)
        whole, total = (before if named else None), named or _summed(run)
        if total is not None and total.low is not None and total.low > 0:
            found = list(_compared(run, whole, total))
            slips = [finding for finding in found if finding.verdict == "contradictory"]
            yield from slips or found[:1]


def _compared(run: Sequence[_Part], whole: Figure | None, total: Bounds) -> Iterator[Finding]:
    """Yield the comparison of each share; one that was cut off and not rounded agrees, too."""
    for part in run:
        counted, stated, step = bounds_of(part.counted), part.share.value, half_step_of(part.share)
        if counted and stated is not None and counted.is_closed:
            share = share_of(counted, total)
            near = Bounds.around(stated, 2 * step)
            yield compared("rate", share, part.share, near, _told(whole, part, run))


def _runs(passage: Passage) -> Iterator[tuple[Figure | None, list[_Part]]]:
    """Yield the rows of two or more counts with shares, and the figure before each row."""
    figures, at = passage.figures, 0
    while at < len(figures) - 1:
        start = at
        run: list[_Part] = []
        while at < min(len(figures) - 1, start + 2 * _MOST) and _is_part(
            passage, figures[at], figures[at + 1], run
        ):
            run.append(_Part(figures[at], figures[at + 1]))
            at += 2
        if len(run) >= _LEAST:
            yield (figures[start - 1] if start else None), run
        at = at if run else at + 1


def _is_part(passage: Passage, count: Figure, share: Figure, run: Sequence[_Part]) -> bool:
    if count.kind != "count" or share.unit != "%" or (count.role, share.role) != ("level", "level"):
        return False
    if run and count.unit != run[0].counted.unit:
        return False
    if run and _NESTED.search(passage.between(run[-1].share, count)):
        return False
    return bool(_SHARE.fullmatch(passage.between(count, share)))


def _told_whole(passage: Passage, whole: Figure | None, run: Sequence[_Part]) -> Bounds | None:
    """Return the whole that the words before the row name: 在被调查的311人|中男性."""
    if whole is None or whole.unit != run[0].counted.unit:
        return None
    told = _OF_THEM.fullmatch(passage.between(whole, run[0].counted))
    bounds = bounds_of(whole) if told and not _names_others(passage, run) else None
    return bounds if bounds and bounds.is_closed else None


def _names_others(passage: Passage, run: Sequence[_Part]) -> bool:
    """Tell whether a share says of which whole it is, which may be another: 占全县渔民的|3%."""
    shares = (_SHARE.fullmatch(passage.between(part.counted, part.share)) for part in run)
    return any(share and share["whole"] for share in shares)


def _summed(run: Sequence[_Part]) -> Bounds | None:
    """Return the sum of the counts where their shares are all there is."""
    shares = [part.share.value for part in run if part.share.value is not None]
    off = sum((half_step_of(part.share) for part in run), Decimal(0))
    if len(shares) < len(run) or abs(sum(shares, Decimal(0)) - _ALL) > max(off, _ROUNDING):
        return None
    total = Bounds.around(Decimal(0))
    for part in run:
        bounds = bounds_of(part.counted)
        if bounds is None or not bounds.is_closed:
            return None
        total = total.plus(bounds)
    return total


def _told(whole: Figure | None, part: _Part, run: Sequence[_Part]) -> list[Figure]:
    """Return the figures that give the share: the whole or all the counts, and the count."""
    others = [each.counted for each in run if each is not part]
    return [*others, part.counted] if whole is None else [whole, part.counted]
