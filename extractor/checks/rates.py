"""A rate against its numerator and denominator: 受理120件，办结114件，办结率95%.

The part stands before the whole in 党员45名，占干部总数150名的30%, and is one of several in
18个项目中，已完工7个，在建9个，未开工2个，完工项目占比39%.
"""

from collections.abc import Iterator, Sequence

from extractor.checks.bounds import bounds_of, cut_off
from extractor.checks.differences import share_of
from extractor.checks.finding import Finding, compared, uncheckable
from extractor.checks.passage import Passage
from extractor.checks.rate_names import (
    LONGEST_GAP,
    NAMED,
    OF_THEM,
    SHARE,
    Counts,
    Naming,
    are_listed,
    counts_of_deed,
    counts_of_named_part,
    counts_of_named_whole,
    counts_of_own_share,
    counts_of_stated_whole,
)
from extractor.deferred import deferred
from extractor.schema import Figure

_SHARE = deferred(f"，?{SHARE}")
_WITHIN = deferred("其中|当中|之中|里面")
_RATE_BETWEEN = deferred(
    "[^，。；0-9]{0,14}，?(?:占(?:比|总数)?|覆盖率|比例|达标率|完成率)[为达约近到]*$"
)
_DUE = deferred("应[^，。；]{0,10}$")
_IN_ALL = deferred("[共总全]")
_LEAST = 2
_NEAREST = 6
"""Figures before a rate among which its counts are looked for."""
_ROLES = ("level", "baseline", "target", "change")
_NAMINGS: tuple[Naming, ...] = (
    counts_of_stated_whole,
    counts_of_named_whole,
    counts_of_deed,
    counts_of_own_share,
    counts_of_named_part,
)


def rates_against_counts(passage: Passage) -> Iterator[Finding]:
    """Yield the rates of a sentence that the counts before them confirm or contradict."""
    for at, rate in enumerate(passage.figures):
        if not at or not _is_rate(rate):
            continue
        before = passage.figures[max(0, at - _NEAREST) : at]
        readings = (naming(passage, rate, before) for naming in (*_NAMINGS, _last_two))
        if counts := next(filter(None, readings), None):
            yield from _likeliest(rate, counts)


def rates_against_wholes(whole: Passage, division: Passage) -> Iterator[Finding]:
    """Yield the rates of a sentence that are of a whole which the sentence it divides tells."""
    figures = whole.figures + division.figures
    joined = Passage(whole.text, whole.start, division.end, figures)
    for at, rate in enumerate(figures[len(whole.figures) + 1 :], len(whole.figures) + 1):
        if _is_rate(rate):
            counts = counts_of_named_whole(joined, rate, figures[max(0, at - _NEAREST) : at])
            if counts and counts[0].whole in whole.figures:
                yield from _likeliest(rate, counts)


def _is_rate(figure: Figure) -> bool:
    return figure.unit == "%" and figure.kind == "percent" and figure.role != "change"


def _likeliest(rate: Figure, counts: Sequence[Counts]) -> Iterator[Finding]:
    """Yield the counts that agree with the rate, else the likeliest."""
    found = [finding for each in counts for finding in _judged(rate, *each)]
    agreeing = [finding for finding in found if finding.verdict == "consistent"]
    yield from (agreeing or found)[:1]


def _judged(rate: Figure, part: Figure, whole: Figure) -> Iterator[Finding]:
    above, below, stated = bounds_of(part), bounds_of(whole), bounds_of(rate)
    told = sorted((part, whole), key=lambda figure: figure.evidence.start)
    if part.missing or whole.missing or rate.missing:
        yield uncheckable("rate", rate, told)
    elif above and below and stated and above.is_closed and below.is_closed:
        share = share_of(above, below)
        if share.is_closed:
            yield compared("rate", share, rate, cut_off(rate, stated), told)


def _last_two(passage: Passage, rate: Figure, before: Sequence[Figure]) -> list[Counts]:
    """Return part and whole where they are the last two counts before the rate."""
    counts = [f for f in before if f.kind in ("count", "money", "area") and f.role in _ROLES]
    if len(counts) < _LEAST or counts[-1] is not before[-1] or counts[-2].role == "change":
        return []
    whole, part = counts[-2:]
    alone = sum(f.unit == part.unit for f in counts) == _LEAST
    alone = alone or OF_THEM.fullmatch(passage.between(whole, part)) is not None
    if rate.role != "level" or not alone or whole.unit != part.unit:
        return []
    if not _is_of(passage, whole, part, rate) or _are_siblings(passage, whole, part, rate):
        return []
    return [] if _is_more(part, whole) else [Counts(part, whole)]


def _is_more(part: Figure, whole: Figure) -> bool:
    """Tell whether what was taken for a part cannot be one."""
    above, below = bounds_of(part), bounds_of(whole)
    return above is not None and below is not None and above.exceeds(below)


def _are_siblings(passage: Passage, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Tell whether both are parts of a third: 男2.3万人，占50.6%；女2.2万人，占49.4%."""
    between, gap = passage.between(whole, part), passage.between(part, rate)
    if are_listed(passage, whole, part):
        return True
    within, parted = _WITHIN.search(between), "%" in between or "；" in between
    if OF_THEM.fullmatch(between) or not _SHARE.fullmatch(gap):
        return "%" in between and not within
    return parted or not (within or _IN_ALL.search(passage.before(whole, LONGEST_GAP)))


def _is_of(passage: Passage, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Tell whether the rate is that of `part`: 办结114件，办结率…; 其中骨干40人，占…."""
    between, gap = passage.between(whole, part), passage.between(part, rate)
    if OF_THEM.fullmatch(between) and _RATE_BETWEEN.fullmatch(gap):
        return True
    named = NAMED.search(gap)
    if named:
        told = passage.before(part, LONGEST_GAP) + gap[: named.start()]
        due = _DUE.search(passage.before(whole, LONGEST_GAP)) and len(gap) <= LONGEST_GAP
        return named["deed"] in told or bool(due)
    return len(gap) <= LONGEST_GAP and bool(_SHARE.fullmatch(gap))
