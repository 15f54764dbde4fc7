"""Statements of problems: 职能转变不彻底, 乡镇有责无权, 破解…难题, 以前办一张证跑三四趟.

The finder reports every clause that laments, and how: whether it does so by itself (a set
phrase,
a way of speaking that admits), or only where the passage is about problems anyway. What a
clause
warns of, supposes or forbids is no statement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from typing import Literal, cast

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules import problem_shapes as shapes
from extractor.span import Span

Shape = Literal["plight", "lack", "exists", "want", "slight", "solved", "contrast"]
LONGEST_CLAUSE = 60
"""Characters of a clause on each side of its cue; longer ones lost their punctuation."""
LONGEST_QUOTED = 30
"""Characters of a quotation that is one phrase: “看得见管不着、管得着看不见”."""
SHORTEST_TITLE = 4
_OPENS_WITHIN = 6
"""Characters in which a quotation follows 存在 or 破解: what it says is the problem."""
_REACH = 200
"""Characters in which 如今 must follow 以前."""
_NEAR = 30
"""Characters before a verb in which a pledge or an achievement is looked for."""
_STOP = deferred("[，。；：！？\n]")
_GENERIC = deferred(
    "急难愁盼|许多|长期没有|社会矛盾|历史遗留|实际|具体|各类|各种|一批|一些|诉求|遗留|[这该此]"
    "|上述|以上|相关|有关|[0-9]|群众反映|什么|怎么|怎样|如何|“谁|所有|重大|关键"
    "|矛盾纠纷"
)
_PLEDGES = deferred(
    "(?<![主重需紧])要(?![求素点害])|(?<![适响对反供相])应(?![急用对届变])|拟"
    "|将(?=进一步|继续|着力|加快|全面|努力|通过|持续|有效|以|$)"
    "|着力|力争|聚焦|围绕|旨在|致力|如何|怎么|亟待|为了?(?=$|有效)|重点|必须|继续|进一步|努力|加快|大力|需(?!求)"
)
_SAID_OF_ANY = frozenset({"问题", "难题", "矛盾", "局面", "状况", "现象", "困境", "困难", "窘境"})
"""Nouns that say no more than that there is a problem."""
_ONLY_AVOIDS = frozenset({"防止", "避免", "杜绝", "减少", "消除"})
_DESCRIBES = deferred(
    "[”’]?的(?!$|事|问题|现象|情况|状况|局面|困境|难题|窘境|弊端|矛盾|尴尬|瓶颈|痛点"
    "|怪圈|执法|[，。；])"
)
_ACHIEVED = deferred(
    "有效|成功|彻底|较好|有力|真正|从根本上|从根源上|一举|初步|已|得以|实现|基本|及时"
)


@dataclass(frozen=True, slots=True)
class Plight:
    """How a clause states a problem; `admitted`: the words are an admission by themselves."""

    shape: Shape
    admitted: bool

    @property
    def resolved(self) -> bool:
        """Whether the words say that the problem is no more."""
        return self.shape in ("solved", "contrast")


class ProblemFinder:
    """Finds the clauses that state problems, in order, none overlapping."""

    def find(self, text: str) -> Iterator[Mention[Plight]]:
        """Yield the statements of `text`.

        >>> text = "但乡镇执法力量不足，有效破解了“看得见管不着”难题。"
        >>> [m.span.of(text) for m in ProblemFinder().find(text)]
        ['乡镇执法力量不足', '“看得见管不着”']
        """
        end = 0
        found = merge(_solved(text), _contrasts(text), _laments(text), key=_place)
        for mention in found:
            if mention.span.start >= end:
                end = mention.span.end
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
    if shapes.NOT_STATED.search(text, _outset(text, clause), cue.start()):
        yield from _resolved(text, clause, cue)
    elif not _is_attribute(text, clause, cue):
        title = _title(text, clause, cue)
        if title and not (shape == "exists" and _is_empty(text, title, cue)):
            yield Mention("problem", title, shape, Plight(shape, _admitted(text, clause, shape)))


def _resolved(text: str, clause: Span, cue: re.Match[str]) -> Iterator[Mention[Plight]]:
    """Yield the problem of 有效避免了多头执法; of what is only meant to be, nothing."""
    outset = _outset(text, clause)
    verb = shapes.RESOLVES.search(text, outset, cue.start())
    if verb is None or _is_pledged(text, verb.start()) or cue.lastgroup in ("slight", "exists"):
        return
    before = text[outset : verb.start()]
    at_once = not before and verb[0] not in _ONLY_AVOIDS
    if verb["done"] or at_once or _ACHIEVED.search(before):
        title = _title(text, Span(max(verb.end(), clause.start), clause.end), cue)
        if title and not _GENERIC.search(title.of(text)):
            yield Mention("problem", title, "solved", Plight("solved", True))


def _outset(text: str, clause: Span) -> int:
    """Return where the words that lead to a clause begin: before the quotation it stands in."""
    if clause.start == 0 or text[clause.start - 1] != "“":
        return clause.start
    floor = max(0, clause.start - _NEAR)
    return max(floor, *(text.rfind(mark, floor, clause.start) + 1 for mark in "，。；：！？\n"))


def _is_attribute(text: str, clause: Span, cue: re.Match[str]) -> bool:
    """Tell whether a lament only describes a thing: 尚未落户的人口, 管不好的事."""
    if cue.lastgroup == "plight":
        return bool(_DESCRIBES.match(text, cue.end()))
    attributive = cue.lastgroup in ("want", "slight") and text[cue.start()] in "尚急亟还仍未没不无"
    return attributive and "的" in text[cue.end() : clause.end]


def _is_empty(text: str, title: Span, cue: re.Match[str]) -> bool:
    """Tell whether 存在 is followed by nothing that names a problem: 还存在一些困难."""
    start = max(title.start, cue.end())
    tail = shapes.EMPTY.match(text, start)
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
    closed = text.find("”", opened, opened + LONGEST_QUOTED) if opened >= 0 else -1
    return closed if closed >= 0 else start


def _admitted(text: str, clause: Span, shape: Shape) -> bool:
    """Tell whether a lament stands for itself: a set phrase, or a sentence that speaks so."""
    if shape in ("plight", "slight"):
        return shape == "plight"
    start = max(
        text.rfind(mark, max(0, clause.start - LONGEST_CLAUSE), clause.start)
        for mark in "。；！？\n"
    )
    return bool(shapes.ADMITS.search(text, max(start, 0), clause.end))


def _title(text: str, clause: Span, cue: re.Match[str]) -> Span | None:
    """Return the clause without the words that lead to the statement and away from it."""
    opened = shapes.OPENERS.match(text, clause.start, cue.start() + 2)
    start = opened.end() if opened else clause.start
    tail = shapes.TAILS.search(text, cue.end() - 1, clause.end)
    end = tail.start() if tail and tail.start() >= cue.end() - 1 else clause.end
    if cue.lastgroup == "lack" and shapes.GOES_ON.match(text, cue.end()):
        end = cue.end()
    closing = "" if "“" in text[start:end] else "”"
    while end > cue.end() and text[end - 1] in "、的了“（" + closing:
        end -= 1
    if end - start < SHORTEST_TITLE:
        start, end = clause.start, clause.end
    return Span(start, end) if end - start >= SHORTEST_TITLE else None


def _solved(text: str) -> Iterator[Mention[Plight]]:
    for match in shapes.SOLUTIONS.matches(shapes.SOLVED, text):
        named = not _GENERIC.search(match["object"]) and _names_problem(match)
        if named and not _is_pledged(text, match.start()) and _is_done(text, match):
            yield from _named(match)
    for match in shapes.ANSWERS.matches(shapes.ANSWERED, text):
        if not _GENERIC.search(match["object"]) and shapes.CUE.search(match["object"]):
            title = Span(*match.span("object"))
            yield Mention("problem", title, "answered", Plight("solved", True))


def _names_problem(match: re.Match[str]) -> bool:
    """Tell whether 解决X问题 says which problem it is."""
    alone = shapes.ALONE.search(match["noun"]) or "“" in match["object"]
    return bool(alone or shapes.CUE.search(match["object"] + "，") or "难" in match["object"])


def _is_pledged(text: str, start: int) -> bool:
    """Tell whether the sentence up to `start` speaks of what is to come."""
    left = max(text.rfind(mark, max(0, start - LONGEST_CLAUSE), start) for mark in "。；！？\n")
    return bool(_PLEDGES.search(text[max(left, start - _NEAR, 0) : start]))


def _is_done(text: str, match: re.Match[str]) -> bool:
    before = _STOP.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    return bool(match["done"]) or not before or bool(_ACHIEVED.search(before))


def _named(match: re.Match[str]) -> Iterator[Mention[Plight]]:
    end = match.end("object" if match["noun"] in _SAID_OF_ANY else "knot")
    title = Span(match.start("object"), end)
    if len(title) >= SHORTEST_TITLE:
        yield Mention("problem", title, "solved", Plight("solved", True))


def _contrasts(text: str) -> Iterator[Mention[Plight]]:
    for match in shapes.FORMERLY.matches(shapes.BEFORE, text):
        now = shapes.NOW.search(text, match.end("told"), match.end() + _REACH)
        if now and "\n" not in text[match.end() : now.start()]:
            told = [match["told"], match["more"] or ""]
            hard = next((i for i, words in enumerate(told) if shapes.HARDSHIP.search(words)), None)
            if hard is not None:
                title = Span(match.start(), match.end("more" if hard else "told"))
                yield Mention("problem", title, "contrast", Plight("contrast", True))
