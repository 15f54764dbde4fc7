"""Shares of one whole: 专业技术人员占45%，管理人员占30%，工勤人员占35% are more than all."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import half_step_of, plain
from extractor.checks.finding import Finding, joined
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_SHARE = deferred("占(?:比|总数|总量|全部|总人数)?的?(?:比例|比重)?[为是达约近]*$")
_NESTED = deferred("其中|以上|以下|以内|同比|增|分别比|比上")
LEAST_SHARES = 3
"""Two shares may be of things that overlap; three of one kind part a whole."""
_SHORTEST_HEAD = 2
_NO_HEADS = frozenset({"占比", "比例", "比重", "人数", "人口", "总数", "总量"})
"""Words that say how much and not what of."""
_ALL = Decimal(100)
_AT_MOST = Decimal(110)
"""A sum beyond this is of answers that could be given together, or of several wholes."""


def shares_of_one_whole(passage: Passage) -> Iterator[Finding]:
    """Yield the run of shares that part one whole, where they make it up or exceed it."""
    run: list[Figure] = []
    for figure in passage.figures:
        if _is_share(passage, figure) and (not run or _follows(passage, run[-1], figure)):
            run.append(figure)
        elif _is_share(passage, figure):
            yield from _judged(run)
            run = [figure]
    yield from _judged(run)


def _is_share(passage: Passage, figure: Figure) -> bool:
    return (
        figure.unit == "%"
        and figure.role == "level"
        and figure.value is not None
        and bool(_SHARE.search(passage.before(figure)))
    )


def _follows(passage: Passage, left: Figure, right: Figure) -> bool:
    return not _NESTED.search(passage.between(left, right))


def _judged(run: Sequence[Figure]) -> Iterator[Finding]:
    values = [figure.value for figure in run if figure.value is not None]
    if len(run) < LEAST_SHARES or len(values) < len(run) or not _share_head(run):
        return
    total = sum(values, Decimal(0))
    tolerance = sum((half_step_of(figure) for figure in run), Decimal(0))
    if _ALL + tolerance < total <= _AT_MOST or abs(total - _ALL) <= tolerance:
        verdict = "contradictory" if total > _ALL + tolerance else "consistent"
        said = {"others": joined([f.quote for f in run[:-1]]), "stated": run[-1].quote}
        yield Finding(
            "shares",
            "contradictory" if verdict == "contradictory" else "consistent",
            _ALL,
            total,
            tolerance,
            tuple(figure.id for figure in run),
            {**said, "expected": plain(total), "value": plain(total)},
        )


def _share_head(run: Sequence[Figure]) -> bool:
    """Tell whether the things named are of one kind: …人员, …人员, …人员."""
    names = [(figure.metric or "")[-_SHORTEST_HEAD:] for figure in run]
    return len(set(names)) == 1 and len(names[0]) == _SHORTEST_HEAD and names[0] not in _NO_HEADS
