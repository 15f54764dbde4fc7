"""Parts against their total: 145人，其中专职61人、兼职84人; 专职61人、兼职84人，共145人.

What 其中 names need not be all: such a list is judged only where it exhausts the total, or misses
it by so little that it was meant to.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_OPENS = deferred(
    "[，,：:（(；]?[^，。；：（]{0,12}(?P<whole>包括|分别[为是]|即|[：（])[^。；]{0,12}$"
)
_AMONG = deferred("其中[^。；0-9]{0,14}$")
_JOINS = deferred("[^。：]{0,14}[、，；和及][^。：]{0,14}$")
_MOVES = deferred(
    "新增|增加|减少|比|同期|超|原[来有先]|每|平均|人均|户均|累计|目标|计划|以来|到|占"
)
_SUMS = deferred("[、，；][^，。；、0-9]{0,4}(?:共计?|合计|总计|一共|总共|累计)[^，。；0-9]{0,8}$")
_OPEN_END = deferred("[^，。；、0-9]{0,8}等(?!级|次|待)")
_NEAR = Decimal("0.05")
_NEAR_WHOLE = Decimal("0.2")
"""A sum this close to the total was meant to be it, behind 其中 and behind 包括."""
LEAST_PARTS = 2
_BAD_ROLES = ("baseline",)


def parts_against_totals(passage: Passage) -> Iterator[Finding]:
    """Yield the totals of a sentence that its parts confirm or contradict."""
    figures = passage.figures
    for at, total in enumerate(figures):
        parts = _parts_behind(passage, at)
        near = _NEAR if parts and _is_partial(passage, total, parts[0]) else _NEAR_WHOLE
        parts = parts or _parts_before(passage, at)
        if len(parts) >= LEAST_PARTS and (finding := _judged(passage, total, parts, near)):
            yield finding


def _is_partial(passage: Passage, total: Figure, first: Figure) -> bool:
    return bool(_AMONG.search(passage.between(total, first)))


def _is_countable(figure: Figure) -> bool:
    return (
        figure.kind not in ("percent", "ratio", "rank", "duration", "age")
        and figure.role not in _BAD_ROLES
        and figure.statistic not in ("average", "per_unit", "max", "min")
        and bounds_of(figure) is not None
    )


def _alike(left: Figure, right: Figure) -> bool:
    return (left.unit, left.kind) == (right.unit, right.kind) and _is_countable(right)


def _run(passage: Passage, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, from the first on, that stand in one list."""
    run = list(figures[:1])
    for left, right in zip(figures, figures[1:], strict=False):
        gap = passage.between(left, right)
        if not _alike(left, right) or not _JOINS.fullmatch(gap) or _MOVES.search(gap):
            break
        if _SUMS.search(gap):
            break
        run.append(right)
    return run


def _parts_behind(passage: Passage, at: int) -> list[Figure]:
    total, rest = passage.figures[at], passage.figures[at + 1 :]
    if not rest or not _is_countable(total) or not _alike(total, rest[0]):
        return []
    gap = passage.between(total, rest[0])
    if not (_AMONG.search(gap) or _OPENS.match(gap)) or _MOVES.search(gap):
        return []
    return _run(passage, rest)


def _parts_before(passage: Passage, at: int) -> list[Figure]:
    total = passage.figures[at]
    if at < LEAST_PARTS or not _is_countable(total):
        return []
    if not _SUMS.search(passage.between(passage.figures[at - 1], total)):
        return []
    backwards: list[Figure] = []
    for figure in reversed(passage.figures[:at]):
        gap = passage.between(figure, backwards[-1]) if backwards else ""
        if not _alike(total, figure) or (backwards and not _JOINS.fullmatch(gap)):
            break
        if _MOVES.search(gap):
            break
        backwards.append(figure)
    return backwards[::-1]


def _judged(
    passage: Passage, total: Figure, parts: Sequence[Figure], near: Decimal
) -> Finding | None:
    bounds, summed = bounds_of(total), _sum(parts)
    if bounds is None or summed is None or _OPEN_END.match(passage.after(parts[-1])):
        return None
    finding = compared("parts", summed, total, bounds, parts)
    if finding.verdict == "consistent":
        closed = summed.is_closed and bounds.is_closed
        return finding if closed and _is_close(summed, bounds, near) else None
    return finding if _is_close(summed, bounds, near) else None


def _sum(parts: Sequence[Figure]) -> Bounds | None:
    summed = Bounds.around(Decimal(0))
    for part in parts:
        bounds = bounds_of(part)
        if bounds is None:
            return None
        summed = summed.plus(bounds)
    return summed


def _is_close(summed: Bounds, total: Bounds, near: Decimal) -> bool:
    if not summed.is_closed or not total.is_closed:
        return False
    low, high = summed.low, total.high
    assert low is not None and high is not None
    return abs(low - high) <= high * near
