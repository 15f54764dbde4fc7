"""Lists in another clause: 落实“六位一体”架构，…、…、…健全; “三张清单”。编制…清单、…."""

from collections.abc import Iterator

from extractor.assemble.components.first_item import first_item
from extractor.assemble.components.items import items_of
from extractor.assemble.components.naming import Naming
from extractor.assemble.noun_after import phrase_after
from extractor.deferred import deferred
from extractor.span import Span

_ENOUGH = 4
"""Three items may stand beside 三… by accident; four seldom do."""
_REACH = 300
"""Characters of an endless sentence that are looked at on either side."""
_NEXT = 160
"""Characters behind a name in which its list may begin, if all items are what the name counts."""
_OPEN_END = deferred("等")
_CLAUSE = deferred("[^，；：。！？\n]+")


def listed_near(naming: Naming) -> list[Span]:
    """Return the list in the clause before or behind the name, or of what the name counts.

    Beside the name four items suffice, if they are as many as it declares; fewer, or a list further
    behind, must be of what the name counts: three 清单 for 三张清单.
    """
    count = naming.count
    if not count or count < 2:
        return []
    rows = [clause for clause in _beside(naming) if clause.of(naming.text).count("、") == count - 1]
    beside = [found for clause in rows if (found := _list(naming.text, clause, count))]
    if len(beside) == 1 and count >= _ENOUGH:
        return beside[0]
    counted = list(_lists_of_counted(naming, count))
    return counted[0] if len(counted) == 1 else []


def _beside(naming: Naming) -> list[Span]:
    """Return the clauses of the sentence next to the name's own."""
    own, inside = naming.outer, naming.sentence
    clauses = [clause for clause in _clauses(naming) if inside.covers(clause)]
    before = [clause for clause in clauses if clause.end < own.start]
    after = [clause for clause in clauses if clause.start > own.end]
    return [*before[-1:], *after[:1]]


def _clauses(naming: Naming) -> Iterator[Span]:
    own = naming.outer
    start = max(naming.sentence.start, own.start - _REACH)
    last = min(naming.sentence.end, own.end + _REACH)
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
    return [first, *items[1:-1], last] if first and last else []


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
            if items and all(item.of(text).endswith(endings) for item in items):
                yield items
