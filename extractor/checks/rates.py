"""A rate against its numerator and denominator: 受理120件，办结114件，办结率95%."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of
from extractor.checks.finding import Finding, compared, uncheckable
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_NAMED = deferred("(?P<deed>[\u4e00-\u9fff]{2})率(?:[为是达]|达到|约|均|高达|分别)*$")
_SHARE = deferred("，?占(?:比|总数|总量|总人数|全部|总户数|总面积)?的?(?:比例|比重)?[为是达约近]*$")
_WITHIN = deferred("其中|当中|之中|里面")
_IN_ALL = deferred("[共总全]")
_LONGEST_GAP = 12
_LEAST = 2
_NEAREST = 6
"""Figures before a rate among which its counts are looked for."""
_WHOLE = ("level", "baseline")


def rates_against_counts(passage: Passage) -> Iterator[Finding]:
    """Yield the rates of a sentence that the counts before them confirm or contradict."""
    for at, rate in enumerate(passage.figures):
        if rate.unit == "%" and rate.kind == "percent" and rate.role == "level" and at >= _LEAST:
            yield from _judged(passage, rate, passage.figures[max(0, at - _NEAREST) : at])


def _judged(passage: Passage, rate: Figure, before: Sequence[Figure]) -> Iterator[Finding]:
    counts = [f for f in before if f.kind in ("count", "money", "area") and f.role in _WHOLE]
    if len(counts) < _LEAST or counts[-1] is not before[-1]:
        return
    part = counts[-1]
    wholes = [f for f in counts[:-1] if f.unit == part.unit]
    if len(wholes) != 1 or wholes[0] is not counts[-2] or not _is_of(passage, part, rate):
        return
    whole = wholes[0]
    if _are_siblings(passage, whole, part, rate):
        return
    shared = _share(part, whole)
    if part.missing or whole.missing or rate.missing:
        yield uncheckable("rate", rate, (whole, part))
    elif shared and (stated := bounds_of(rate)):
        yield compared("rate", shared, rate, stated, (whole, part))


def _are_siblings(passage: Passage, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Tell whether both are parts of a third: 男2.3万人，占50.6%；女2.2万人，占49.4%."""
    between = passage.between(whole, part)
    if _SHARE.fullmatch(passage.between(part, rate)) is None:
        return "%" in between
    within = _WITHIN.search(between) or _IN_ALL.search(passage.before(whole, _LONGEST_GAP))
    return "%" in between or "；" in between or not within


def _is_of(passage: Passage, part: Figure, rate: Figure) -> bool:
    """Tell whether the rate is that of `part`: 办结114件，办结率…; 其中骨干40人，占…."""
    gap = passage.between(part, rate)
    if len(gap) > _LONGEST_GAP:
        return False
    named = _NAMED.search(gap)
    if named:
        return named["deed"] in passage.before(part, _LONGEST_GAP)
    return bool(_SHARE.fullmatch(gap))


def _share(part: Figure, whole: Figure) -> Bounds | None:
    above, below = bounds_of(part), bounds_of(whole)
    if not (above and below and above.is_closed and below.is_closed):
        return None
    assert above.low is not None and above.high is not None
    assert below.low is not None and below.high is not None
    if below.low <= 0 or above.low > below.high:
        return None
    hundred = Decimal(100)
    best = (above.low + above.high) / (below.low + below.high) * hundred
    return Bounds(above.low / below.high * hundred, above.high / below.low * hundred, best)
