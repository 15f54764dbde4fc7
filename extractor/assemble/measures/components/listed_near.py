"""Lists in another clause: 落实“六位一体”架构，…、…、…健全; “三张清单”。编制…清单、…."""

from collections.abc import Iterator

from extractor.assemble.measures.components.cleaning import clean
from extractor.assemble.measures.components.first_item import first_item
from extractor.assemble.measures.components.items import items_of
from extractor.assemble.measures.components.naming import Naming
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.deferred import deferred
from extractor.span import Span

_ENOUGH = 4
"""Three items may stand behind 三… by accident; four seldom do."""
_REACH = 300
"""Characters of an endless sentence that are looked at on either side."""
_NEXT = 160
"""Characters behind a name in which its list may begin, if all items are what the name counts."""
_OPEN_END = deferred("等")
_CLAUSE = deferred("[^，；：。！？\n]+")
# 深度融合甲、乙、丙、丁等工作，构建“四位一体”: what is made one.
_JOINS = deferred("[^、，]{0,6}?(?:融合|整合|统筹|汇[聚集]|集[聚成]|联[合动]|涵盖|囊括)")
_FOLLOWING = deferred("[^，；：。！？\n、“”]{0,16}，(?P<clause>[^，；：。！？\n“”]+)")


def listed_near(naming: Naming) -> list[Span]:
    """Return the list of what the name counts in a clause near it: three 清单 for 三张清单.

    A list of other things must have four items or more, as many as the name declares. It is taken
    only where it alone begins the clause behind the name's own, or where its items in the clause
    before are made alike and no other name of the sentence declares as many.
    """
    count = naming.count
    if not count or count < 2:
        return []
    counted = list(_lists_of_counted(naming, count))
    if len(counted) == 1:
        return counted[0]
    if counted or count < _ENOUGH or len(naming.name.formula) > 1:
        return []
    return _next_clause(naming, count) or _clause_before(naming, count)


def _next_clause(naming: Naming, count: int) -> list[Span]:
    following = _FOLLOWING.match(naming.text, naming.outer.end, naming.sentence.end)
    if not following:
        return []
    clause = Span(*following.span("clause"))
    found = _list(naming.text, clause, count)
    begins = found and (found[0].start == clause.start or naming.text[found[0].start - 1] == "了")
    return found if begins else []


def _clause_before(naming: Naming, count: int) -> list[Span]:
    text, own = naming.text, naming.outer
    first, end = _reach(naming)
    if text.count(f"“{naming.name.name[0]}", first, end) > 1:
        return []
    before = text.rfind("，", first, own.start)
    start = max(text.rfind("，", first, before), first - 1) + 1
    found = _list(text, Span(start, before), count) if before > start else []
    joined = naming.name.formula[0].noun == "位" and _JOINS.match(text, start, before)
    return found if joined or len({text[item.start] for item in found}) == 1 else []


def _reach(naming: Naming) -> tuple[int, int]:
    """Return the part of the sentence near the name that is looked at."""
    own, sentence = naming.outer, naming.sentence
    return max(sentence.start, own.start - _REACH), min(sentence.end, own.end + _REACH)


def _clauses(naming: Naming) -> Iterator[Span]:
    own = naming.outer
    start, last = _reach(naming)
    end = min(naming.paragraph.end, max(last, own.end + _NEXT))
    for match in _CLAUSE.finditer(naming.text, start, end):
        clause = Span(*match.span())
        if not clause.overlaps(own):
            yield clause


def _list(text: str, clause: Span, count: int) -> list[Span]:
    if clause.of(text).count("、") < count - 2:
        return []
    items = items_of(text, clause, count)
    if not items:
        return []
    first = first_item(text, items[0], items[1:])
    last = _last_item(text, items[-1], items[:-1])
    return [clean(text, first) or first, *items[1:-1], last] if first and last else []


def _last_item(text: str, last: Span, others: list[Span]) -> Span | None:
    """Cut what is said of the list from its last item: 综合服务站|基本健全."""
    if end := _OPEN_END.search(text, last.start, last.end):
        return Span(last.start, end.start()) if end.start() > last.start else None
    if len(last) <= max(map(len, others)):
        return last
    noun = phrase_after(last.of(text)).noun
    return Span(last.start, last.start + len(noun)) if noun else None


def _lists_of_counted(naming: Naming, count: int) -> Iterator[list[Span]]:
    """Yield the lists whose every item is one of what the name counts: …清单; …权 for 权力."""
    text, nouns = naming.text, {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1:
        return
    noun = nouns.pop()
    endings = (noun, noun[:1])
    for clause in _clauses(naming):
        if text.count(noun[0], clause.start, clause.end) >= count:
            items = _list(text, clause, count)
            if items and _are_alike([item.of(text) for item in items], endings):
                yield items


def _are_alike(words: list[str], endings: tuple[str, str]) -> bool:
    """Tell whether all end with the noun, or begin with it where it is one character: 保就业."""
    if any("”为" in word for word in words):
        return False  # “四旁”为… tells what another place of a name is
    noun, first = endings
    begins = noun == first and all(word.startswith(noun) for word in words)
    return begins or all(word.endswith(endings) for word in words)
