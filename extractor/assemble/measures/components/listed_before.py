"""Lists right before the name: 党建、服务、权责“三位一体”."""

from collections.abc import Sequence

from extractor.assemble.measures.components.before_name import before_name
from extractor.assemble.measures.components.cleaning import clean, cleaned
from extractor.assemble.measures.components.first_item import first_item
from extractor.assemble.measures.components.items import items_of, split
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.units import any_of
from extractor.values.words import cut

# A list that goes on to the name, is said to be it or tells of it, is none of its parts:
# 甲、乙、“双拥”; 甲、乙为三级网格的骨干; 历时三年、投资千万元的“三个一”.
_GOES_ON = deferred("[、，；和与及或为是的]$")
# 省、市、县“三名”企业: at which levels a name is given.
_LEVEL = deferred("(?:国家|[省市县区镇乡村州盟旗街]|社区|街道|乡镇)级?")
# 元/月、残疾人“两项补贴”, 2、3类人才: pieces of an amount are no parts.
_AMOUNT = deferred("^[0-9.]+$|[0-9]万?元|^[^\u4e00-\u9fff]*元/")
# 聚焦…、…、…推出“三张清单”: the verb before the name says what was done about the things.
_DOES = deferred(f"(?P<verb>{any_of(WORDS['naming_verbs'] | WORDS['shaping_verbs'])})$")
_CLAUSE_START = deferred("[，；：。！？\n]|（(?![^（）]*）)(?:即|指|包括|含)?")
_PAIR, _SHORT, _ALIKE = 2, 2, 3
_AND = ("和", "与", "及")


def listed_before(naming: Naming) -> list[Span]:
    """Return the items of a list that ends where the name begins, if as many as it says."""
    count, text = naming.count, naming.text
    if not count or count < 2:
        return []
    before = before_name(naming)
    if before is None:
        return []
    if text[before.end - 1] == "的" and len(before) > 1:
        return _of_one_kind(naming, Span(before.start, before.end - 1), count)
    if _GOES_ON.search(text, before.start, before.end):
        return []
    return _last_clause(naming, before, count)


def _of_one_kind(naming: Naming, before: Span, count: int) -> list[Span]:
    """Return the items before 的 where each holds what is counted: 爱国、爱党、爱家的“三爱”.

    Its first character stands for it: 船证代办、渔情代报、渔具代修的“三代服务”, 甲包村、乙包户.
    Whatever is made one has as many places: 党建引领、长远发展、一村一策的“三位一体”.
    """
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1 or count < _ALIKE:
        return []
    (noun,) = nouns
    items = _last_clause(naming, before, count)
    words = [item.of(naming.text) for item in items]
    return items if noun == "位" or all(noun[0] in word for word in words) else []


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
    return [clean(text, first) or first, *items[1:]]


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
    tie = text[items[-1].end : naming.outer.start]
    if (_are_quoted_apart(words) and tie != "等") or any(map(_AMOUNT.search, words)):
        return False
    if _does(words[-1]) and not any(map(_does, words[:-1])):
        return False
    if _adorns(words[-1]) and not any(map(_adorns, words[:-1])):
        return False
    if _LEVEL.fullmatch(words[-1]) and not _counts_levels(naming):
        return False
    ends = {word[-2:] for word in words[1:]}
    if len(items) != _PAIR:
        return len(ends) > 1 or words[0][-2:] in ends
    one, other = words
    joint = text[items[0].end : items[1].start]
    return _parallel(one, other) and (len(other) > _SHORT or joint in _AND)


def _does(words: str) -> bool:
    """Tell whether the words end with a verb that opens names, and is no noun as well (建设)."""
    verb = _DOES.search(words)
    return verb is not None and cut(words)[-1] == (verb["verb"], "v")


def _adorns(words: str) -> bool:
    """Tell whether a single word says of what kind the name is: 宣传法规、|日常“三违”巡查."""
    tags = [tag for _, tag in cut(words)]
    return len(tags) == 1 and tags[0] in ("b", "d")


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
    if len(pieces) <= count or len({item.of(text)[-2:] for item in pieces[-count:]}) > 1:
        return []
    head, *rest = pieces[-count:]
    first = first_item(text, head, rest)
    last = [first, *rest] if first else []
    joined = any(joint in item.of(text) for item in last for joint in _AND)
    return last if not joined else []
