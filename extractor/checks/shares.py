"""Shares of one whole: 专业技术人员占45%，管理人员占30%，工勤人员占35% are more than all.

They are of one whole where the things named are of one kind, where one list gives each its share
in brackets (机关（占比36%）、社区（占比64%）), and where they are bands (35岁以下, 51岁以上).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractor.checks.bounds import half_step_of, plain
from extractor.checks.finding import Finding, Verdict, joined
from extractor.checks.passage import Passage
from extractor.checks.rate_names import SHARE
from extractor.checks.rows import label_of
from extractor.checks.whole_sets import names_the_rest
from extractor.deferred import deferred
from extractor.schema import Figure

_SHARE = deferred(SHARE)
_NESTED = deferred("其中|同比|增|分别比|比上")
_BANDS = deferred("以[上下内]|及其?以[上下]")
_LISTED = deferred("）(?:[、，和及]|以及)[^，。；、（）]{1,20}（占(?:比|总数)?[为达约]*")
_LOWEST, _HIGHEST = deferred("以[下内]"), deferred("以上")
_DENIED = deferred("不(?P<said>[\u4e00-\u9fff]{2})")
_LEAST_SHARES = 3
"""Two shares may be of things that overlap; three of one kind part a whole."""
_SHORTEST_HEAD = 2
_NO_HEADS = frozenset({"占比", "比例", "比重", "人数", "人口", "总数", "总量"})
"""Words that say how much and not what of."""
_ALL = Decimal(100)
_AT_LEAST, _AT_MOST = Decimal(90), Decimal(110)
"""A sum beyond these is of answers that could be given together, or of several wholes."""


def shares_of_one_whole(passage: Passage) -> Iterator[Finding]:
    """Yield the run of shares that part one whole, where they make it up or exceed it."""
    run: list[Figure] = []
    for figure in filter(lambda figure: _is_share(passage, figure), passage.figures):
        if run and _NESTED.search(passage.between(run[-1], figure)):
            yield from _judged(passage, run)
            run = []
        run.append(figure)
    yield from _judged(passage, run)


def _is_share(passage: Passage, figure: Figure) -> bool:
    return (
        figure.unit == "%"
        and figure.role == "level"
        and figure.value is not None
        and bool(_SHARE.search(passage.before(figure)))
    )


def _judged(passage: Passage, run: Sequence[Figure]) -> Iterator[Finding]:
    values = [figure.value for figure in run if figure.value is not None]
    if len(run) < _LEAST_SHARES or len(values) < len(run) or not _part_one_whole(passage, run):
        return
    total = sum(values, Decimal(0))
    tolerance = sum((half_step_of(figure) for figure in run), Decimal(0))
    verdict = _verdict(total, tolerance, closed=_closes(passage, run))
    if verdict:
        said = {"others": joined([f.quote for f in run[:-1]]), "stated": run[-1].quote}
        said |= {"expected": plain(total), "value": plain(total)}
        ids = tuple(figure.id for figure in run)
        yield Finding("shares", verdict, _ALL, total, tolerance, ids, said)


def _verdict(total: Decimal, tolerance: Decimal, *, closed: bool) -> Verdict | None:
    """Return what a sum says; one that falls short only where the list takes in all the rest."""
    if abs(total - _ALL) <= tolerance:
        return "consistent"
    # Shares may be cut off rather than rounded, which takes a step from each.
    short = closed and _AT_LEAST <= total < _ALL - 2 * tolerance
    return "contradictory" if short or _ALL + tolerance < total <= _AT_MOST else None


def _part_one_whole(passage: Passage, run: Sequence[Figure]) -> bool:
    gaps = [passage.between(left, right) for left, right in pairwise(run)]
    opening = passage.before(run[0])
    if all(_LISTED.fullmatch(gap) for gap in gaps):
        return True
    if _closes(passage, run) or _are_degrees(passage, run):
        return True
    if any(_BANDS.search(words) for words in (opening, *gaps)):
        return _are_bands([opening, *gaps])
    return _share_head(passage, run)


def _are_bands(words: Sequence[str]) -> bool:
    """Tell whether the first is all below a bound, the last all above one, or the other way."""
    ends = (_LOWEST, _HIGHEST), (_HIGHEST, _LOWEST)
    bounded = any(a.search(words[0]) and b.search(words[-1]) for a, b in ends)
    return bounded and not any(_BANDS.search(each) for each in words[1:-1])


def _share_head(passage: Passage, run: Sequence[Figure]) -> bool:
    """Tell whether the things named are of one kind: …人员, …人员, …人员."""
    names = [_named(passage, figure)[-_SHORTEST_HEAD:] for figure in run]
    if all(name.endswith("类") for name in names):
        return True
    return len(set(names)) == 1 and len(names[0]) == _SHORTEST_HEAD and names[0] not in _NO_HEADS


def _are_degrees(passage: Passage, run: Sequence[Figure]) -> bool:
    """Tell whether the answers go from one thing to its opposite: 满意的占9%，…，不满意的占3%."""
    denied = _DENIED.search(_label(passage, run[-1]))
    return denied is not None and denied["said"] in _label(passage, run[0])


def _label(passage: Passage, figure: Figure) -> str:
    return label_of(_SHARE.sub("", passage.before(figure)))


def _closes(passage: Passage, run: Sequence[Figure]) -> bool:
    """Tell whether the last share is that of all the rest: 其他类占3%."""
    return names_the_rest(_label(passage, run[-1]))


def _named(passage: Passage, figure: Figure) -> str:
    return figure.metric or _SHARE.sub("", passage.before(figure)).removesuffix("的")
