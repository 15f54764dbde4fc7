"""Statements of problems: 职能转变不彻底, 乡镇有责无权, 破解…难题, 以前办一张证跑三四趟.

The finder reports every clause that laments, and how: whether it does so by itself (a set
phrase,
a way of speaking that admits), or only where the passage is about problems anyway. What a
clause
warns of, supposes or forbids is no statement.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import cast

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules import problem_shapes as shapes
from extractor.rules.listed_problems import listed
from extractor.rules.plight import Plight, Shape
from extractor.rules.problem_lists import parted
from extractor.rules.problem_resolutions import (
    ACHIEVED,
    GENERIC,
    LONGEST_CLAUSE,
    NEAR,
    ONLY_AVOIDS,
    SHORTEST_TITLE,
    brief,
    contrasts,
    is_pledged,
    solved,
)
from extractor.span import Span

LONGEST_QUOTED = 30
"""Characters of a quotation that is one phrase: “看得见管不着、管得着看不见”."""
_OPENS_WITHIN = 6
"""Characters in which a quotation follows 存在 or 破解: what it says is the problem."""
_STOP = deferred("[，。；：！？\n]")
_DESCRIBES = deferred(
    "[”’]?的(?!$|事|问题|现象|情况|状况|局面|困境|难题|窘境|弊端|矛盾|尴尬|瓶颈|痛点"
    "|怪圈|执法|[，。；])"
)


class ProblemFinder:
    """Finds the clauses that state problems, in order, none overlapping."""

    def find(self, text: str) -> Iterator[Mention[Plight]]:
        """Yield the statements of `text`.

        >>> text = "但乡镇执法力量不足，有效破解了“看得见管不着”难题。"
        >>> [m.span.of(text) for m in ProblemFinder().find(text)]
        ['乡镇执法力量不足', '看得见管不着']
        """
        lists = listed(text)
        single = merge(solved(text), contrasts(text), brief(text), _laments(text), key=_place)
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


def _place(mention: Mention[Plight]) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _laments(text: str) -> Iterator[Mention[Plight]]:
    end = 0
    for match in shapes.CUES.matches(shapes.CUE, text):
        if match.start() >= end:
            clause = _clause(text, match.start(), match.end())
            end = clause.end
            yield from _lament(text, clause, match)


def _lament(text: str, clause: Span, cue: re.Match[str]) -> Iterator[Mention[Plight]]:
    """Yield what one clause laments, or what it says to be done away with."""
    shape = cast(Shape, cue.lastgroup)
    if shapes.SUPPOSED.search(text, max(0, clause.start - shapes.SENTENCE), cue.start()):
        return
    if any(other.match(text, cue.end()) for other in (shapes.EXPLAINS, shapes.RULES_ON)):
        return
    if shapes.DEALT_WITH.match(text, clause.start, clause.end):
        return
    if shapes.NAMES_KIND.match(text, cue.end(), clause.end):
        return
    if shapes.NOT_STATED.search(text, _outset(text, clause), cue.start()):
        yield from _resolved(text, clause, cue)
    elif not _is_attribute(text, clause, cue):
        title = _title(text, clause, cue)
        if title and not _is_empty(text, title, cue):
            plight = Plight(shape, _admitted(text, clause, cue))
            yield from (Mention("problem", part, shape, plight) for part in parted(text, title))


def _resolved(text: str, clause: Span, cue: re.Match[str]) -> Iterator[Mention[Plight]]:
    """Yield the problem of 有效避免了多头执法; of what is only meant to be, nothing."""
    outset = _outset(text, clause)
    verb = shapes.RESOLVES.search(text, outset, cue.start())
    if verb is None or is_pledged(text, verb.start()) or cue.lastgroup in ("slight", "exists"):
        return
    before = text[outset : verb.start()]
    at_once = not before and verb[0] not in ONLY_AVOIDS
    if verb["done"] or at_once or ACHIEVED.search(before):
        title = _title(text, Span(max(verb.end(), clause.start), clause.end), cue)
        if title and not GENERIC.search(title.of(text)):
            yield Mention("problem", title, "solved", Plight("solved", True))


def _outset(text: str, clause: Span) -> int:
    """Return where the words that lead to a clause begin: before the quotation it stands in."""
    if clause.start == 0 or text[clause.start - 1] != "“":
        return clause.start
    floor = max(0, clause.start - NEAR)
    return max(floor, *(text.rfind(mark, floor, clause.start) + 1 for mark in "，。；：！？\n"))


def _is_attribute(text: str, clause: Span, cue: re.Match[str]) -> bool:
    """Tell whether a lament only describes a thing: 尚未落户的人口, 管不好的事."""
    if cue.lastgroup == "plight":
        return bool(_DESCRIBES.match(text, cue.end()))
    attributive = cue.lastgroup in ("want", "slight") and text[cue.start()] in "尚急亟还仍未没不无"
    return attributive and "的" in text[cue.end() : clause.end]


def _is_empty(text: str, title: Span, cue: re.Match[str]) -> bool:
    """Tell whether nothing names the problem: 还存在一些困难, 一些问题亟待解决."""
    if cue.lastgroup != "exists":
        return bool(shapes.EMPTY.fullmatch(text, title.start, title.end))
    if shapes.NAMED_FIELD.search(text, title.start, cue.start()):
        return False
    start = max(title.start, cue.end())
    tail = shapes.COUNTED_ONLY.match(text, start, title.end) or shapes.EMPTY.match(text, start)
    return title.end <= start or (tail is not None and tail.end() >= title.end)


def _clause(text: str, start: int, end: int) -> Span:
    """Return the clause around a cue: up to the marks, or the quotation marks it stands between."""
    floor = max(0, start - LONGEST_CLAUSE)
    left = max(text.rfind(mark, floor, start) for mark in "，。；：！？\n")
    quote = text.rfind("“", floor, start)
    inside = quote > left and text.find("”", quote, start) < 0
    stop = _STOP.search(text, _quote_end(text, end), end + LONGEST_CLAUSE)
    right = stop.start() if stop else min(len(text), end + LONGEST_CLAUSE)
    closing = text.find("”", end, right) if inside else -1
    return Span(max(left + 1, floor, quote + 1 if inside else 0), closing if closing > 0 else right)


def _quote_end(text: str, start: int) -> int:
    """Return where the quotation that opens right behind a cue ends, `start` if none does."""
    opened = text.find("“", start, start + _OPENS_WITHIN)
    if opened >= 0 and _STOP.search(text, start, opened):
        return start
    closed = text.find("”", opened, opened + LONGEST_QUOTED) if opened >= 0 else -1
    return closed if closed >= 0 else start


def _admitted(text: str, clause: Span, cue: re.Match[str]) -> bool:
    """Tell whether a lament stands for itself: a set phrase, or a sentence that speaks so."""
    shape = cue.lastgroup
    if shape in ("plight", "slight"):
        return shape == "plight"
    return _is_firm(text, clause, cue) or _is_told(text, clause, cue)


def _is_firm(text: str, clause: Span, cue: re.Match[str]) -> bool:
    """Tell whether the words themselves admit: 力量薄弱, 经费缺口达30万元, 知晓率不高."""
    if cue.lastgroup == "exists" and shapes.EXISTS_QUOTED.search(text, clause.start, clause.end):
        return True
    if cue.lastgroup == "short" or shapes.FIRM.match(text, cue.start()):
        return True
    rated = cue[0] in shapes.RATINGS
    return rated and bool(shapes.RATED.search(text, clause.start, cue.start()))


def _is_told(text: str, clause: Span, cue: re.Match[str]) -> bool:
    """Tell whether the sentence admits: by its words, as an item, as one of a list of problems."""
    start = _sentence_start(text, clause)
    lead = shapes.ITEM_LEAD.match(text, start, clause.end)
    if cue.lastgroup == "lack" and lead and lead.end() >= clause.start:
        return True
    listed_on = shapes.GOES_ON_LISTING.match(text, clause.end)
    if listed_on and not shapes.NOT_STATED.search(text, start, clause.start):
        return True
    return bool(shapes.ADMITS.search(text, start, clause.end))


def _sentence_start(text: str, clause: Span) -> int:
    floor = max(0, clause.start - LONGEST_CLAUSE)
    return max(floor, *(text.rfind(mark, floor, clause.start) + 1 for mark in "。；！？\n"))


def _title(text: str, clause: Span, cue: re.Match[str]) -> Span | None:
    """Return the clause without the words that lead to the statement and away from it."""
    opened = shapes.OPENERS.match(text, clause.start, cue.start() + 2)
    start = opened.end() if opened else clause.start
    start += text[start] in "着了" and start > clause.start
    tail = shapes.TAILS.search(text, cue.end() - 1, clause.end)
    end = tail.start() if tail and tail.start() >= cue.end() - 1 else clause.end
    if cue.lastgroup == "lack" and shapes.GOES_ON.match(text, cue.end()):
        end = cue.end()
    if cue.lastgroup == "exists" and end - cue.end() < SHORTEST_TITLE:
        end = clause.end
    closing = "" if "“" in text[start:end] else "”"
    while end > cue.end() and text[end - 1] in "、的了“（" + closing:
        end -= 1
    if end - start < SHORTEST_TITLE:
        start, end = clause.start, clause.end
    return Span(start, end) if end - start >= SHORTEST_TITLE else None
