"""The clause around the words that lament, and the part of it that is the statement."""

from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.rules.problems import edges
from extractor.rules.problems.cues import Cue
from extractor.rules.problems.resolutions import LONGEST_CLAUSE, NEAR, SHORTEST_TITLE
from extractor.rules.problems.subjects import with_subject
from extractor.span import Span

_LONGEST_QUOTED = 30
"""Characters of a quotation that is one phrase: “看得见管不着、管得着看不见”."""
_OPENS_WITHIN = 6
"""Characters in which a quotation follows 存在 or 破解: what it says is the problem."""
_PHRASE = deferred("[^，。；：！？“”\n]{3,14}，[^，。；：！？“”\n]{3,14}(?=”)")
_MARKS = "，。；：！？…\n"
_STOP = deferred(f"[{_MARKS}]")
_TAKES = deferred(
    "(?:解决|反映|掌握|了解|处理|应对|发现|知晓|摸清|面对|适应|改变)[^，。；：的等]*$"
)
"""Verbs whose object 情况 or 问题 is: 无法真实反映基层工作情况."""


def outset_of(text: str, clause: Span) -> int:
    """Return where the words that lead to a clause begin: before the quotation it stands in."""
    if clause.start == 0 or text[clause.start - 1] != "“":
        return clause.start
    return behind_last(_MARKS, text, max(0, clause.start - NEAR), clause.start)


def clause_around(text: str, start: int, end: int) -> Span:
    """Return the clause around a cue: up to the marks, or the quotation marks it stands between."""
    floor = max(0, start - LONGEST_CLAUSE)
    phrase = _phrase_around(text, start)
    if phrase:
        return phrase
    left = _behind_mark(text, floor, start)
    quote = text.rfind("“", floor, start)
    inside = quote >= left and text.find("”", quote, start) < 0
    stop = _STOP.search(text, _quote_end(text, end), end + LONGEST_CLAUSE)
    right = stop.start() if stop else min(len(text), end + LONGEST_CLAUSE)
    closing = text.find("”", end, right) if inside else -1
    if (
        0 < closing <= quote + SHORTEST_TITLE + 1
        and text[closing + 1 : closing + 2] in "，。；！？\n"
    ):
        inside, closing = False, -1
    return Span(quote + 1 if inside else left, closing if closing > 0 else right)


def _behind_mark(text: str, floor: int, start: int) -> int:
    """Return where the words before a cue begin; marks inside quotations are passed over."""
    left = behind_last(_MARKS, text, floor, start)
    closed = text.find("”", left, start)
    if closed < 0 or text.find("“", left, closed) >= 0:
        return left
    opened = text.rfind("“", floor, left)
    return behind_last(_MARKS, text, floor, opened) if opened >= 0 else left


def _phrase_around(text: str, at: int) -> Span | None:
    """Return the quotation around `at` that is one phrase: “看得见管不了，管得了看不见”."""
    opened = text.rfind("“", max(0, at - _LONGEST_QUOTED), at)
    quoted = _PHRASE.match(text, opened + 1) if opened >= 0 else None
    return Span(*quoted.span()) if quoted and quoted.end() > at else None


def _quote_end(text: str, start: int) -> int:
    """Return where the quotation that opens right behind a cue ends, `start` if none does."""
    opened = text.find("“", start, start + _OPENS_WITHIN)
    if opened >= 0 and _STOP.search(text, start, opened):
        return start
    closed = text.find("”", opened, opened + _LONGEST_QUOTED) if opened >= 0 else -1
    return closed if closed >= 0 else start


def sentence_start(text: str, clause: Span) -> int:
    """Return where the sentence of a clause begins."""
    return behind_last("。；！？\n", text, max(0, clause.start - LONGEST_CLAUSE), clause.start)


def _behind_speech(text: str, start: int, end: int) -> int:
    """Return where the words of the clause begin behind what somebody says: “…。”|站长只能…."""
    closed = text.rfind("”", start, end)
    return closed + 1 if closed > 0 and text[closed - 1] in "。！？" else start


def title_of(text: str, clause: Span, cue: Cue) -> Span | None:
    """Return the clause without the words that lead to the statement and away from it."""
    opened = edges.OPENERS.match(text, clause.start, cue.start + 2)
    start = opened.end() if opened else clause.start
    start = _behind_speech(text, start, cue.start)
    start += text[start] in "着了" and start > clause.start
    dash = text.rfind("——", start, cue.start)
    start = dash + 2 if dash >= 0 else start
    dash = text.find("——", cue.end + 2, clause.end)
    clause = Span(clause.start, dash) if dash >= 0 else clause
    tail = edges.TAILS.search(text, cue.end - 1, clause.end)
    bare = tail is not None and text[tail.start()] not in "等之的"
    if tail and bare and _TAKES.search(text, cue.end, tail.start()):
        tail = None
    end = tail.start() if tail else clause.end
    if cue.shape in ("lack", "rated", "graded") and edges.GOES_ON.match(text, cue.end):
        end = cue.end
    if text[cue.start - 1] == "的" and tail and tail.start() <= cue.end:
        end = tail.end()
    within = text[cue.end : end].removeprefix("了").removeprefix("不同程度")
    if cue.shape == "exists" and (len(within) < SHORTEST_TITLE or cue.words.startswith("陷入")):
        end = clause.end
    outset = start
    closing = "" if "“" in text[start:end] else "”"
    while end > cue.end and text[end - 1] in "、的了“（" + closing and text[end - 2] != "不":
        end -= 1
    if end - start < SHORTEST_TITLE:
        start, end = clause.start, clause.end
    if text[start] == "“" and text.find("”", start, end) == end - 1:
        start, end = start + 1, end - 1
    start = with_subject(text, start) if start == outset else start
    return Span(start, end) if end - start >= SHORTEST_TITLE else None
