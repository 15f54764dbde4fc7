"""The items of a list of problems, and the laments that one clause sets side by side."""

from collections.abc import Iterator, Sequence

from extractor.deferred import deferred
from extractor.rules.problems import shapes
from extractor.rules.problems.lament_shapes import CUE
from extractor.span import Span

LEAST_ITEMS = 2
SHORTEST_ITEM = 3
SHORTEST_PARTED = 5
"""Characters of half of the laments that stand side by side; 人情执法、关系执法 say one thing."""
SHORTEST_PHRASE = 4
"""Characters of each of them: 重复执法."""
_AND = deferred("以及|和|及|与|并且|而且|且")
_NAMED = deferred("的?(?:问题|现象|难题)$")
_NAMED_AND = deferred("的?(?:问题|现象|难题)(?:以及|和|及|与)")
_ALSO = deferred("及|和|且")
"""What sets laments side by side in running text; 与 does so in headings, which are one problem."""
_MIRRORED = 5
"""Characters of items that say one thing from two sides: 看得见管不着、管得着看不见."""


def parted(text: str, title: Span) -> tuple[Span, ...]:
    """Return the laments that a clause sets side by side, the clause itself where it has one.

    >>> text = "巡护装备陈旧、护林经费不足"
    >>> [part.of(text) for part in parted(text, Span(0, len(text)))]
    ['巡护装备陈旧', '护林经费不足']
    """
    if _is_quoted(text, title):
        return (title,)
    if not is_row(text, title.start, title.end) and not _ALSO.search(text, title.start, title.end):
        return (title,)
    parts = items_of(text, title)
    told = [part.of(text) for part in parts]
    apart = sum(len(words) >= SHORTEST_PARTED for words in told) * 2 >= len(told)
    apart = apart and all(len(words) >= SHORTEST_PHRASE and laments(words) for words in told)
    apart = apart and not any(_goes_on(words) for words in told[1:])
    return parts if len(parts) >= LEAST_ITEMS and apart else (title,)


def _is_quoted(text: str, title: Span) -> bool:
    """Tell whether words are one quotation, whose laments are one saying: “事多、人少”."""
    return text.startswith("”", title.end) and text[max(0, title.start - 1) : title.start] == "“"


def _goes_on(words: str) -> bool:
    """Tell whether words tell more of the subject before: 干部不敢担当、|不善作为."""
    cue = CUE.match(words + "，")
    return cue is not None and cue.lastgroup != "plight"


def is_row(text: str, start: int, end: int) -> bool:
    """Tell whether items may stand in a stretch: between 、 or as quotations."""
    return text.find("、", start, end) >= 0 or text.find("”“", start, end) >= 0


def items_of(text: str, around: Span) -> tuple[Span, ...]:
    """Return the items between 、 outside quotation marks and brackets; 和 parts two laments."""
    items: list[Span] = []
    start, depth = around.start, 0
    for at in range(around.start, around.end):
        depth += (text[at] in "“（《") - (text[at] in "”）》")
        quoted = text[at : at + 2] == "”“"
        if depth <= 0 and (text[at] == "、" or quoted):
            items += _bare_item(text, start, at + quoted)
            start = at + 1
    items += _bare_item(text, start, around.end)
    if items:
        items[-1:] = _conjoined(text, items[-1])
    return tuple(_joined(text, items))


def _joined(text: str, items: Sequence[Span]) -> Iterator[Span]:
    """Yield the items, those that mirror the one before them joined to it."""
    last: Span | None = None
    for item in items:
        if last and _mirror(last.of(text), item.of(text)):
            last = Span(last.start, item.end)
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _mirror(left: str, right: str) -> bool:
    shared = set(left) & set(right)
    return len(shared) >= _MIRRORED and len(shared) * 4 >= 3 * len(set(left) | set(right))


def _bare_item(text: str, start: int, end: int) -> list[Span]:
    """Return an item without its particles and without the noun that only calls it a problem."""
    while start < end and text[start] in " 的着了":
        start += 1
    named = _NAMED.search(text, start + SHORTEST_ITEM, end) if end - start > SHORTEST_ITEM else None
    end = named.start() if named else end
    return [Span(start, end)] if start < end else []


def _conjoined(text: str, item: Span) -> list[Span]:
    """Return 队伍能力不足 and 对接不畅 of 队伍能力不足和对接不畅, or of …不足问题和…."""
    named = _NAMED_AND.search(text, item.start + SHORTEST_ITEM, item.end - SHORTEST_ITEM)
    if named:
        return [Span(item.start, named.start()), Span(named.end(), item.end)]
    for match in _AND.finditer(text, item.start + SHORTEST_ITEM, item.end - SHORTEST_ITEM):
        left = Span(item.start, match.start())
        right = Span(match.end(), item.end)
        if laments(left.of(text)) and laments(right.of(text)):
            return [left, right]
    return [item]


def laments(words: str) -> bool:
    """Tell whether words that a mark ends lament."""
    return bool(CUE.search(words + "，") or shapes.PAIRED.search(words + "，"))
