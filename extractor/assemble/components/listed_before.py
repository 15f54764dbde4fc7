"""Lists right before the name: 党建、服务、权责“三位一体”."""

from collections.abc import Sequence

from extractor.assemble.components.cleaning import cleaned
from extractor.assemble.components.first_item import first_item
from extractor.assemble.components.items import items_between_any, items_of, split
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
# 元/月、残疾人“两项补贴”, 2、3类人才: pieces of an amount are no parts.
_AMOUNT = deferred("^[0-9.]+$|[0-9]万?元|^[^\u4e00-\u9fff]*元/")
# …、…、…（以下统称“三项制度”）: the list is given its name.
_CALLED = deferred("（(?:以下|下)?(?:统称|简称|合称|并称)为?$")
# 本部门全面推行“三项制度”: an adverb before the verb says that the words are who acts.
_ACTS = deferred(
    "(?:全面|深入|大力|积极|扎实|统一|全部|认真|严格|共同)(?:实现|实行|推行|落实|达到|做到)$"
)
_CLAUSE_START = deferred("[，；：。！？\n]")
_QUOTED_LIST = deferred("“([^“”\n]{3,80})”$")
_LONGEST_LIST = 200
_PAIR, _SHORT, _ALIKE = 2, 2, 3
_AND = ("和", "与", "及")


def listed_before(naming: Naming) -> list[Span]:
    """Return the items of a list that ends where the name begins, if as many as it says."""
    count, text = naming.count, naming.text
    if not count or count < 2:
        return []
    start = max(naming.sentence.start, naming.outer.start - _LONGEST_LIST)
    before = text[start : naming.outer.start]
    if _ACTS.search(before):
        return []
    called = _CALLED.search(before)
    end = start + (called.start() if called else len(_TIE.sub("", before)))
    if end > start + 1 and text[end - 1] == "的":
        return _of_one_kind(naming, Span(start, end - 1), count)
    if end <= start or _GOES_ON.search(text, start, end):
        return []
    if chain := _quoted_chain(text, Span(start, end), count):
        return chain
    return _last_clause(naming, Span(start, end), count)


def _of_one_kind(naming: Naming, before: Span, count: int) -> list[Span]:
    """Return the items before 的 where each holds what is counted: 爱国、爱党、爱家的“三爱”."""
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1 or count < _ALIKE:
        return []
    (noun,) = nouns
    items = _last_clause(naming, before, count)
    words = [item.of(naming.text) for item in items]
    opens = all(word.startswith(noun) for word in words)
    return items if opens or all(word.endswith(noun) for word in words) else []


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
    if count == _PAIR and (pair := _joined_pair(text, Span(clause_start, before.end))):
        return pair
    items = items_of(text, Span(clause_start, before.end), count)
    if not items:
        return _more_than_enough(text, Span(clause_start, before.end), count)
    first = first_item(text, items[0], items[1:])
    if not first or not _apposed(naming, [first, *items[1:]]):
        return []
    return [first, *items[1:]]


def _joined_pair(text: str, clause: Span) -> list[Span]:
    """Return the two things of one kind that 和 joins behind a longer row: 甲名录库和乙名录库."""
    last = split(text, clause, "、")[-1]
    halves = items_of(text, last, _PAIR) if last != clause else []
    if not halves or halves[0].of(text)[-2:] != halves[1].of(text)[-2:]:
        return []
    first = first_item(text, halves[0], halves[1:])
    return [first, halves[1]] if first else []


def _apposed(naming: Naming, items: list[Span]) -> bool:
    """Tell whether the items can be what the name right behind them is made of.

    Not where quotations lead to a word that the name belongs to (“甲”、“乙”和货物“一单两报”), nor
    where the last word governs the name (制造“两个中国”).
    """
    text = naming.text
    words = [item.of(text) for item in items]
    if _are_quoted_apart(words) or any(map(_AMOUNT.search, words)):
        return False
    if _LEVEL.fullmatch(words[-1]) and not _counts_levels(naming):
        return False
    ends = {word[-2:] for word in words[1:]}
    if len(items) != _PAIR:
        return len(ends) > 1 or words[0][-2:] in ends
    one, other = words
    joint = text[items[0].end : items[1].start]
    return _parallel(one, other) and (len(other) > _SHORT or joint in _AND)


def _are_quoted_apart(words: Sequence[str]) -> bool:
    """Tell whether some stand in quotation marks and the last, to which the name belongs, not."""
    first, last = words[0], words[-1]
    if first[0] == "“" and (first[-1] == "”" != last[-1] or "”" in last[:-1]):
        return not last.startswith("“") or "”" in last[:-1]
    return any(word[-1] == "”" for word in words[:-1]) and last[-1] != "”"


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
    joined = any(joint in item.of(text) for item in last for joint in _AND)
    return last if len(pieces) > count and len(ends) == 1 and not joined else []
