"""Lists in another clause: 落实“六位一体”架构，…、…、…健全; “三张清单”。编制…清单、…."""

from collections.abc import Iterator

from extractor.assemble.components.first_item import first_item
from extractor.assemble.components.items import items_of
from extractor.assemble.components.naming import Naming
from extractor.assemble.noun_phrases import phrase_after
from extractor.deferred import deferred
from extractor.span import Span

_ENOUGH = 4
"""Three items may stand beside 三… by accident; four seldom do."""
_NEXT = 160
"""Characters behind a name in which its list may begin, if all items are what the name counts."""
_OPEN_END = deferred("等")
_CLAUSE = deferred("[^，；：。！？\n]+")


def listed_near(naming: Naming) -> list[Span]:
    """Return the only list nearby that has as many items as the name declares.

    In the same sentence four items suffice; fewer, or a list in the next sentence, must be of what
    the name counts: three 清单 for 三张清单.
    """
    count = naming.count
    if not count or count < 2:
        return []
    lists = [found for clause in _clauses(naming) if (found := _list(naming.text, clause, count))]
    near = [found for found in lists if found[0].start < naming.sentence.end]
    if len(near) == 1 and count >= _ENOUGH:
        return near[0]
    counted = [found for found in lists if _are_counted(naming, found)]
    return counted[0] if len(counted) == 1 else []


def _clauses(naming: Naming) -> Iterator[Span]:
    end = min(naming.paragraph.end, max(naming.sentence.end, naming.outer.end + _NEXT))
    for match in _CLAUSE.finditer(naming.text, naming.sentence.start, end):
        clause = Span(*match.span())
        if not clause.overlaps(naming.outer):
            yield clause


def _list(text: str, clause: Span, count: int) -> list[Span]:
    if "、" not in clause.of(text) and count > 2:
        return []
    items = items_of(text, clause, count)
    if not items:
        return []
    first = first_item(text, items[0], items[1:])
    last = _last_item(text, items[-1], items[:-1])
    return [first, *items[1:-1], last] if first and last else []


def _last_item(text: str, last: Span, others: list[Span]) -> Span | None:
    """Cut what is said of the list from its last item: 综合服务站|基本健全."""
    if end := _OPEN_END.search(text, last.start, last.end):
        return Span(last.start, end.start()) if end.start() > last.start else None
    if len(last) <= max(map(len, others)):
        return last
    noun = phrase_after(last.of(text)).noun
    return Span(last.start, last.start + len(noun)) if noun else None


def _are_counted(naming: Naming, items: list[Span]) -> bool:
    """Tell whether every item is one of what the name counts: …清单; …权 for 权力."""
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1:
        return False
    (noun,) = nouns
    endings = (noun, noun[:1]) if len(noun) > 1 else (noun,)
    return all(item.of(naming.text).endswith(endings) for item in items)
