"""A rate against its numerator and denominator: 受理120件，办结114件，办结率95%.

The part stands before the whole in 党员45名，占干部总数150名的30%, and is one of several in
18个项目中，已完工7个，在建9个，未开工2个，完工项目占比39%.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bounds import Bounds, bounds_of, cut_off
from extractor.checks.finding import Finding, compared, uncheckable
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

_NAMED = deferred("(?P<deed>[\u4e00-\u9fff]{2})(?:率|比例)(?:[为是达]|达到|约|均|高达|分别)*$")
_SHARE = deferred("，?占(?:比|总数|总量|总人数|全部|总户数|总面积)?的?(?:比例|比重)?[为是达约近]*$")
_WITHIN = deferred("其中|当中|之中|里面")
_OF_THEM = deferred("[^，。；0-9]{0,12}(?:中|里|之内)，?(?:已|仅|只|就)?有?$")
_DEED_BETWEEN = deferred("[^，。；0-9]{0,14}，?占(?:比|总数)?[为达约近]*$")
_OF_WHOLE = deferred("[^，。；0-9]{0,8}，?占(?P<whole>[^，。；0-9]{0,12})$")
_ITS = deferred("[^，。；0-9]{0,6}的$")
_SHARE_OF = deferred("(?P<part>[^，。；0-9]{2,10}?)的?占(?:比|总数的?)[为达约近]*$")
_DUE = deferred("应[^，。；]{0,10}$")
_IN_ALL = deferred("[共总全]")
_LONGEST_GAP = 12
_LEAST = 2
_NEAREST = 6
"""Figures before a rate among which its counts are looked for."""
_ROLES = ("level", "baseline", "target", "change")
_EMPTY = frozenset(["项目", "事项", "人员", "单位", "数量"])


def rates_against_counts(passage: Passage) -> Iterator[Finding]:
    """Yield the rates of a sentence that the counts before them confirm or contradict."""
    for at, rate in enumerate(passage.figures):
        if rate.unit == "%" and rate.kind == "percent" and rate.role == "level" and at >= _LEAST:
            before = passage.figures[max(0, at - _NEAREST) : at]
            if pair := _pair(passage, rate, before) or _part_told(passage, rate, before):
                yield from _judged(rate, *pair)


def _judged(rate: Figure, part: Figure, whole: Figure) -> Iterator[Finding]:
    share, told = _share(part, whole), sorted((part, whole), key=lambda f: f.evidence.start)
    if part.missing or whole.missing or rate.missing:
        yield uncheckable("rate", rate, told)
    elif share and (stated := bounds_of(rate)):
        yield compared("rate", share, rate, cut_off(rate, stated), told)


def _pair(passage: Passage, rate: Figure, before: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Return part and whole where they are the last two counts before the rate."""
    counts = [f for f in before if f.kind in ("count", "money", "area") and f.role in _ROLES]
    if len(counts) < _LEAST or counts[-1] is not before[-1] or counts[-2].role == "change":
        return None
    whole, part = counts[-2:]
    if whole.unit != part.unit:
        return None
    if _is_share_of(passage, whole, part, rate):
        return whole, part
    alone = sum(f.unit == part.unit for f in counts) == _LEAST
    if not alone or not _is_of(passage, whole, part, rate):
        return None
    return None if _are_siblings(passage, whole, part, rate) else (part, whole)


def _is_share_of(passage: Passage, part: Figure, whole: Figure, rate: Figure) -> bool:
    """Tell whether the first is the part: 党员45名，占干部总数150名的|30%."""
    lead = _OF_WHOLE.fullmatch(passage.between(part, whole))
    return bool(lead) and bool(_ITS.fullmatch(passage.between(whole, rate)))


def _part_told(
    passage: Passage, rate: Figure, before: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Return the part among several that the words of the rate name, and the whole."""
    named = _SHARE_OF.search(passage.between(before[-1], rate))
    if named is None or len(before) <= _LEAST:
        return None
    whole, parts = before[0], before[1:]
    if any(f.kind != "count" or f.unit != whole.unit for f in parts):
        return None
    words = {named["part"][at : at + 2] for at in range(len(named["part"]) - 1)} - _EMPTY
    told = [f for f in parts if any(word in _clause_of(passage, f) for word in words)]
    within = _OF_THEM.search(passage.between(whole, parts[0]))
    return (told[0], whole) if len(told) == 1 and within else None


def _clause_of(passage: Passage, figure: Figure) -> str:
    left = passage.before(figure, _LONGEST_GAP)
    right = passage.after(figure, _LONGEST_GAP)
    for mark in "，；、。":
        left, right = left.rpartition(mark)[2], right.partition(mark)[0]
    return left + right


def _are_siblings(passage: Passage, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Tell whether both are parts of a third: 男2.3万人，占50.6%；女2.2万人，占49.4%."""
    between = passage.between(whole, part)
    gap = passage.between(part, rate)
    if _OF_THEM.fullmatch(between) or not _SHARE.fullmatch(gap):
        return "%" in between
    within = _WITHIN.search(between) or _IN_ALL.search(passage.before(whole, _LONGEST_GAP))
    return "%" in between or "；" in between or not within


def _is_of(passage: Passage, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Tell whether the rate is that of `part`: 办结114件，办结率…; 其中骨干40人，占…."""
    gap = passage.between(part, rate)
    named = _NAMED.search(gap)
    if named:
        told = passage.before(part, _LONGEST_GAP) + gap[: named.start()]
        due = _DUE.search(passage.before(whole, _LONGEST_GAP)) and len(gap) <= _LONGEST_GAP
        return named["deed"] in told or bool(due)
    if _OF_THEM.fullmatch(passage.between(whole, part)):
        return bool(_DEED_BETWEEN.fullmatch(gap))
    return len(gap) <= _LONGEST_GAP and bool(_SHARE.fullmatch(gap))


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
