"""Parts against their total: 145人，其中专职61人、兼职84人; 专职61人、兼职84人，共145人.

What 其中 names need not be all: such a list is judged only where it exhausts the total, or misses
it by so little that it was meant to.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of, states_number
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_OPENS = deferred(
    "[，,：:（(；]?[^，。；：（]{0,12}(?P<whole>包括|分别[为是]|即|[：（])[^。；]{0,12}$"
)
_AMONG = deferred("其中[^。；0-9]{0,14}$")
# 10项实事项目中，1项已完成; 18个项目，已竣工7个.
_WITHIN = deferred("[^，。；0-9]{0,16}(?:中|里|之内)，?(?:目前|现)?，?[^，。；0-9]{0,8}$")
_STATED = deferred(
    "[^，。；0-9]{0,16}[，：（](?:目前|现|现已)?，?(?:已|正在|在建|未|尚|完成|完工|竣工)[^，。；0-9]{0,8}$"
)
_STATE = deferred(
    "完成|完工|竣工|办结|在建|在办|建设|推进|正在|办理|滞后|停工|未|尚|落实|整改|达标|合格|优秀|良好"
)
_OVERLAPS = deferred("党员|女|岁|以上|以下|学历|本科|大专|民族|退役|持证|职称|[省市县]级|等")
_EACH = deferred("各(?:有|设|配|建)?$")
_BRACKETED = deferred("[^，。；（）]{0,8}（(?:其中|包?含)[^（）]{0,20}$")
_JOINS = deferred("[^。：]{0,14}[、，；和及][^。：]{0,14}$")
_MOVES = deferred(
    "新增|增加|减少|比|同期|超|原[来有先]|每|平均|人均|户均|累计|目标|(?<!列入)计划|以来|到|占"
)
_SUMS = deferred(
    "[、，；][^，。；、0-9]{0,4}(?:(?<!公)共(?![同享青产建治管用])计?|合计|总计|一共|总共|累计)[^，。；0-9]{0,8}$"
)
_OPEN_END = deferred("[^，。；、0-9]{0,8}等(?!级|次|待)")
_NEAR = Decimal("0.05")
_NEAR_WHOLE = Decimal("0.2")
"""A sum this close to the total was meant to be it, behind 其中 and behind 包括."""
_NEAR_LIST = Decimal("0.1")
"""The same for three parts or more behind 其中: official texts list all, or a few large ones."""
LEAST_PARTS = 2
_LONG_LIST = 3
_MOST = 24
"""Parts of one total at most: an endless row of figures is no list of parts."""
_BAD_ROLES = ("baseline",)


def parts_against_totals(passage: Passage) -> Iterator[Finding]:
    """Yield the totals of a sentence that its parts confirm or contradict."""
    figures = passage.figures
    for at, total in enumerate(figures):
        parts = _parts_behind(passage, at)
        near = _nearness(passage, total, parts) if parts else _NEAR_WHOLE
        parts = parts or _parts_before(passage, at)
        if len(parts) >= LEAST_PARTS and (finding := _judged(passage, total, parts, near)):
            yield finding


def _nearness(passage: Passage, total: Figure, parts: Sequence[Figure]) -> Decimal:
    """Return by which share of the total the parts may miss it and still be meant as all."""
    gap = passage.between(total, parts[0])
    if _STATE.search(gap) or all(_STATE.match(passage.after(part).lstrip("已")) for part in parts):
        return _NEAR_WHOLE
    if _WITHIN.fullmatch(gap):
        return Decimal(0)
    if not _AMONG.search(gap):
        return _NEAR_WHOLE
    told = passage.text[total.evidence.end : parts[-1].evidence.end]
    parted = len(parts) >= _LONG_LIST and not _OVERLAPS.search(told)
    return _NEAR_LIST if parted else _NEAR


def _is_countable(figure: Figure) -> bool:
    return (
        figure.kind not in ("percent", "ratio", "rank", "duration", "age")
        and figure.role not in _BAD_ROLES
        and figure.statistic not in ("average", "per_unit", "max", "min")
        and states_number(figure)
    )


def _alike(left: Figure, right: Figure) -> bool:
    return (left.unit, left.kind) == (right.unit, right.kind) and _is_countable(right)


def _run(passage: Passage, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, from the first on, that stand in one list; none where 各 shares one."""
    run = list(figures[:1])
    for figure in figures[1:]:
        gap = passage.between(run[-1], figure)
        if _BRACKETED.fullmatch(gap):
            continue
        if _EACH.search(gap):
            return []
        if not _alike(run[0], figure) or not _JOINS.fullmatch(gap) or _MOVES.search(gap):
            break
        if _SUMS.search(gap):
            break
        run.append(figure)
    return run


def _parts_behind(passage: Passage, at: int) -> list[Figure]:
    total, rest = passage.figures[at], passage.figures[at + 1 : at + 2 + _MOST]
    if not rest:
        return []
    gap = passage.between(total, rest[0])
    if _MOVES.search(gap) or not _leads_to_parts(gap):
        return []
    run = _run(passage, rest) if _is_countable(total) and _alike(total, rest[0]) else []
    return run if len(run) <= _MOST else []


def _leads_to_parts(gap: str) -> bool:
    return bool(
        _AMONG.search(gap) or _OPENS.match(gap) or _WITHIN.fullmatch(gap) or _STATED.fullmatch(gap)
    )


def _parts_before(passage: Passage, at: int) -> list[Figure]:
    total = passage.figures[at]
    if at < LEAST_PARTS or not _SUMS.search(passage.between(passage.figures[at - 1], total)):
        return []
    if not _is_countable(total):
        return []
    backwards: list[Figure] = []
    for figure in reversed(passage.figures[max(0, at - _MOST) : at]):
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
