"""Statements of problems: 职能转变不彻底, 乡镇有责无权, 破解…难题, 以前办一张证跑三四趟.

The finder reports every clause that laments, and how: whether it does so by itself (a set phrase,
a way of speaking that admits), or only where the passage is about problems anyway. What a clause
warns of, supposes or forbids is no statement.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.problems import guards, solutions
from extractor.rules.problems.admissions import is_admitted
from extractor.rules.problems.clauses import (
    clause_around,
    outset_of,
    title_of,
)
from extractor.rules.problems.cues import Cue, laments, strains, toils
from extractor.rules.problems.hardship_shapes import TOILS
from extractor.rules.problems.lament_shapes import CUES
from extractor.rules.problems.list_items import parted
from extractor.rules.problems.list_shapes import LIST_NOUNS
from extractor.rules.problems.listed_problems import listed
from extractor.rules.problems.plight import MANNERS, Plight, Shape
from extractor.rules.problems.resolutions import (
    ACHIEVED,
    GENERIC,
    ONLY_AVOIDS,
    brief,
    contrasts,
    is_pledged,
    solved,
)
from extractor.rules.problems.shapes import PREDICATES
from extractor.rules.problems.strain_shapes import STRAINS
from extractor.rules.problems.void_laments import is_attribute, is_empty, is_void
from extractor.rules.word_starts import Together
from extractor.span import Span

_NEXT_SOLVED = deferred("、(?=[避规防]|杜绝|减少|消除)")
"""Where a further problem begins that was done away with: 、规避了人情执法."""

_URGED = deferred(
    "(?:(?:的|等){0,2}(?:问题|难题|矛盾|困境))?(?:已经?|也|就|更|显得|变得|尤为|十分|非常){0,3}"
    "(?:迫在眉睫|刻不容缓|势在必行|任重道远|(?:迫切|紧迫)(?=[，。；！\n]|$))"
)
"""What says of doing away with a problem that it must be done: 缓解停车难|已迫在眉睫."""


_NOUNS_AND_VERBS = (LIST_NOUNS, solutions.SOLUTIONS, solutions.ANSWERS, solutions.FORMERLY)
_WORDS = Together((*_NOUNS_AND_VERBS, PREDICATES, CUES, TOILS, STRAINS))
"""The words by which problems are found."""


class ProblemFinder:
    """Finds the clauses that state problems, in order, none overlapping."""

    def find(self, text: str) -> Iterator[Mention[Plight]]:
        """Yield the statements of `text`.

        >>> text = "但乡镇执法力量不足，有效破解了“看得见管不着”难题。"
        >>> [m.span.of(text) for m in ProblemFinder().find(text)]
        ['乡镇执法力量不足', '看得见管不着']
        """
        places = _WORDS.find(text)
        lists = listed(text, places)
        found = (laments(text, places), toils(text, places), strains(text, places))
        told = (_laments(text, cues) for cues in found)
        resolved = solved(text, places), contrasts(text, places)
        single = merge(*resolved, brief(text), *told, key=_place)
        in_lists = (mention for _, found in lists for mention in found)
        outside = _outside([span for span, _ in lists], single)
        end = 0
        for mention in merge(in_lists, outside, key=_place):
            if mention.span.start >= end:
                end = mention.span.end
                yield mention


def _outside(
    taken: Sequence[Span], mentions: Iterable[Mention[Plight]]
) -> Iterator[Mention[Plight]]:
    """Yield the mentions that overlap no list: its items are stated there."""
    starts = [span.start for span in taken]
    for mention in mentions:
        before = bisect_left(starts, mention.span.end) - 1
        if before < 0 or taken[before].end <= mention.span.start:
            yield mention


def _place(mention: Mention[Plight]) -> tuple[int, bool, bool, int]:
    plight = mention.value
    return mention.span.start, not plight.admitted, plight.manner.tells, -mention.span.end


def _laments(text: str, cues: Iterable[Cue]) -> Iterator[Mention[Plight]]:
    end = 0
    for cue in cues:
        if cue.start >= end:
            clause = clause_around(text, cue.start, cue.end)
            found = list(_lament(text, clause, cue))
            end = clause.end if found or not MANNERS[cue.shape].tells else cue.end
            yield from found


def _lament(text: str, clause: Span, cue: Cue) -> Iterator[Mention[Plight]]:
    """Yield what one clause laments, or what it says to be done away with."""
    shape = cue.shape
    if is_void(text, clause, cue):
        return
    aim = guards.aim_in(text, outset_of(text, clause), cue.start)
    if aim and aim[0] == "要" and shape == "toil" and aim.end() == cue.start:
        aim = None
    if aim and not guards.BADLY_DONE.fullmatch(text, aim.start(), clause.end):
        yield from _resolved(text, clause, cue)
    elif not is_attribute(text, clause, cue):
        title = title_of(text, clause, cue)
        if title and not is_empty(text, title, cue):
            plight = Plight(shape, not aim and is_admitted(text, clause, cue))
            parts = (title,) if shape == "toil" else parted(text, title)
            yield from (Mention("problem", part, shape, plight) for part in parts)


def _resolved(text: str, clause: Span, cue: Cue) -> Iterator[Mention[Plight]]:
    """Yield the problem of 有效避免了多头执法; of what is only meant to be, nothing."""
    outset = outset_of(text, clause)
    verb = solutions.RESOLVES.search(text, outset, cue.start)
    if verb is None or is_pledged(text, verb.start()) or cue.shape in ("slight", "exists"):
        return
    before = text[outset : verb.start()]
    at_once = not before and verb[0] not in ONLY_AVOIDS
    if verb["done"] or at_once or ACHIEVED.search(before):
        again = _NEXT_SOLVED.search(text, cue.end, clause.end)
        urged = _URGED.search(text, cue.end, clause.end)
        stop = again or urged
        end = stop.start() if stop else clause.end
        title = title_of(text, Span(max(verb.end(), clause.start), end), cue)
        if title and not GENERIC.search(title.of(text)):
            shape: Shape = "exists" if urged else "solved"
            yield Mention("problem", title, shape, Plight(shape, True))
