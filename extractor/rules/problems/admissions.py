"""Whether a lament is an admission by itself, or only where the passage is about problems."""

from extractor.rules.problems import guards, shapes
from extractor.rules.problems.clauses import sentence_start
from extractor.rules.problems.cues import Cue
from extractor.rules.problems.plight import MANNERS
from extractor.span import Span

_UNWILLING = frozenset({"不敢", "不愿", "不想"})
"""What is an admission where some are said to be so: 不少年轻人不愿下船."""


def is_admitted(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether a lament stands for itself: a set phrase, or a sentence that speaks so."""
    if MANNERS[cue.shape].admits:
        return True
    if cue.shape == "slight":
        return cue.words in _UNWILLING and bool(shapes.SOME.search(text, clause.start, cue.start))
    return _is_firm(text, clause, cue) or _is_told(text, clause, cue)


def _is_firm(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether the words themselves admit: 力量薄弱, 经费缺口达30万元, 知晓率不高."""
    if cue.shape == "exists" and shapes.EXISTS_QUOTED.search(text, clause.start, clause.end):
        return True
    if cue.shape == "short" or shapes.FIRM.match(text, cue.start):
        return True
    if cue.words[:1] in "不薄滞落陈淡" and shapes.VERY.search(text, clause.start, cue.start):
        return True
    rated = cue.words in shapes.RATINGS
    return rated and bool(shapes.RATED.search(text, clause.start, cue.start))


def _is_told(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether the sentence admits: by its words, as an item, as one of a list of problems."""
    start = sentence_start(text, clause)
    lead = shapes.ITEM_LEAD.match(text, start, clause.end)
    if cue.shape == "lack" and lead and lead.end() >= clause.start:
        return True
    listed_on = shapes.GOES_ON_LISTING.match(text, clause.end)
    if listed_on and not guards.NOT_STATED.search(text, start, clause.start):
        return True
    return bool(shapes.ADMITS.search(text, start, clause.end))
