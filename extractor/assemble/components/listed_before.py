"""Lists right before the name: 党建、服务、权责“三位一体”."""

from extractor.assemble.components.first_item import first_item
from extractor.assemble.components.items import cleaned, items_between_any, items_of, split
from extractor.assemble.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_TIE = deferred(
    "(?:等(?:方面|内容|环节)?的?|(?<=”)的|为主体的?|为一体的?|相结合的?|组成的?"
    "|这|实现|实行|推行|落实|达到|做到|共)*$"
)
# A list that goes on to the name, is said to be it or tells of it, is none of its parts:
# 甲、乙、“双拥”; 甲、乙为三级网格的骨干; 历时三年、投资千万元的“三个一”.
_GOES_ON = deferred("[、，；和与及或为是的]$")
# 省、市、县“三名”企业: at which levels a name is given.
_LEVEL = deferred("(?:国家|[省市县区镇乡村州盟旗街]|社区|街道|乡镇)级?")
_CLAUSE_START = deferred("[，；：。！？\n]")
_QUOTED_LIST = deferred("“([^“”\n]{3,80})”$")
_LONGEST_LIST = 200
_PAIR, _SHORT = 2, 2
_AND = ("和", "与", "及")


def listed_before(naming: Naming) -> list[Span]:
    """Return the items of a list that ends where the name begins, if as many as it says."""
    count, text = naming.count, naming.text
    if not count or count < 2:
        return []
    start = max(naming.sentence.start, naming.outer.start - _LONGEST_LIST)
    end = start + len(_TIE.sub("", text[start : naming.outer.start]))
    if end <= start or _GOES_ON.search(text, start, end):
        return []
    if chain := _quoted_chain(text, Span(start, end), count):
        return chain
    return _last_clause(naming, Span(start, end), count)


def _quoted_chain(text: str, before: Span, count: int) -> list[Span]:
    """Read “县委——镇党委——村支部”的三级网络, where the marks around the list bound it."""
    match = _QUOTED_LIST.search(before.of(text))
    if not match:
        return []
    inner = Span(before.start + match.start(1), before.start + match.end(1))
    return items_of(text, inner, count) or items_between_any(text, inner, count)


def _last_clause(naming: Naming, before: Span, count: int) -> list[Span]:
    """Read a list whose first item begins somewhere behind a verb."""
    text = naming.text
    starts = [m.end() for m in _CLAUSE_START.finditer(text, before.start, before.end)]
    clause_start = starts[-1] if starts else before.start
    if clause_start >= before.end:
        return []
    items = items_of(text, Span(clause_start, before.end), count)
    if not items:
        return _more_than_enough(text, Span(clause_start, before.end), count)
    first = first_item(text, items[0], items[1:])
    if not first or not _apposed(naming, [first, *items[1:]]):
        return []
    return [first, *items[1:]]


def _apposed(naming: Naming, items: list[Span]) -> bool:
    """Tell whether the items can be what the name right behind them is made of.

    Not where quotations lead to a word that the name belongs to (“甲”、“乙”和货物“一单两报”), nor
    where the last word governs the name (制造“两个中国”).
    """
    text = naming.text
    first, last = items[0].of(text), items[-1].of(text)
    if first[0] == "“" and first[-1] == "”" and not last.startswith("“"):
        return False
    if first[0] == "“" and "”" in last[:-1]:
        return False
    if all(_LEVEL.fullmatch(item.of(text)) for item in items) and not _counts_levels(naming):
        return False
    ends = {item.of(text)[-2:] for item in items[1:]}
    if len(items) != _PAIR:
        return len(ends) > 1 or first[-2:] in ends
    one, other = (item.of(text) for item in items)
    joint = text[items[0].end : items[1].start]
    return _parallel(one, other) and (len(other) > _SHORT or joint in _AND)


def _counts_levels(naming: Naming) -> bool:
    return any(part.noun == "级" for part in naming.name.formula)


def _parallel(one: str, other: str) -> bool:
    """Tell whether two items are alike: 预算改革、高等院校“两优” lists no parts of 两优."""
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    shared = any(other[i : i + 2] in pairs for i in range(len(other) - 1))
    return len(one) == len(other) or shared or one[0] == other[0] or one[-1] == other[-1]


def _more_than_enough(text: str, clause: Span, count: int) -> list[Span]:
    """Return the last items of a longer row where all of them are made alike (清单, 清单, 清单)."""
    pieces = cleaned(text, split(text, clause, "、"))
    last = pieces[-count:]
    ends = {item.of(text)[-2:] for item in last}
    return last if len(pieces) > count and len(ends) == 1 else []
