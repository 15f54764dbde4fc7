"""Components told part by part: “1”即一个中心，“5”即五个片区; “一核”，即党组织."""

from collections.abc import Sequence
from itertools import chain

from extractor.assemble.measures.components.cleaning import clean, without_count
from extractor.assemble.measures.components.items import items_of
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.schema import FormulaPart
from extractor.span import Span

_COUNT = deferred("(?:[“‘]|(?<=[，；：。\n]))(?P<count>[0-9]+|[零一二三四五六七八九十两双NXMY多])")
_MEANS = deferred(
    "[”’]?，?则?(?:就是指?|即为?|是指|指的是|代表|表示|是|指|为|：|——|包括|涵盖)"
    "|[”’][支方个项类种套张名级](?=[\u4e00-\u9fff]{2})"
)
_END = deferred(
    "[，。；\n]|）(?<!（[^（）\n]{2}）)(?<!（[^（）\n]）)(?<!（[^（）\n]{3}）)(?<!（[^（）\n]{4}）)"
)
# “三联”即“三个理念”，上下联动，左右联动，党群联动: the list stands behind what the part is called.
_REST = deferred("[”’]?，(?P<list>[^。\n“”]{4,200}?)(?=[。\n]|；?[“‘])")
_TITLE = deferred("《[^《》\n]{2,80}》")
_HAN = "零一二三四五六七八九十"
_REACH = 1500


def told_by_part(naming: Naming) -> list[Span]:
    """Return what each part of the name is said to be; nothing unless all parts are told."""
    parts = naming.name.formula
    if len(parts) < 2 or naming.becomes_another:
        return []
    text, at = naming.text, naming.outer.end
    limit = min(len(text), at + _REACH)
    told: list[Span] = []
    for part in parts:
        start = _explained(text, part, at, limit)
        if start is None:
            continue
        stop = _END.search(text, start, limit)
        at = stop.start() if stop else limit
        if at > start and (item := clean(text, Span(start, at))):
            told.append(without_count(text, item))
    if len(told) < len(parts) - 1 or len(told) < 2:
        return []
    found = _spelt_out(text, parts, told) or told
    return found if naming.count in (None, len(found)) else []


def _spelt_out(text: str, parts: Sequence[FormulaPart], told: Sequence[Span]) -> list[Span]:
    """Return what every part consists of where each is a list as long as its number says."""
    if len(told) != len(parts):
        return []
    rows = [_row(text, part, item) for part, item in zip(parts, told, strict=True)]
    return list(chain.from_iterable(rows)) if all(rows) else []


def _row(text: str, part: FormulaPart, item: Span) -> list[Span]:
    if part.count == 1:
        return [item]
    if not isinstance(part.count, int):
        return []
    titles = [Span(*title.span()) for title in _TITLE.finditer(text, item.start, item.end)]
    if len(titles) == part.count:
        return titles
    listed = items_of(text, item, part.count)
    rest = _REST.match(text, item.end) if not listed else None
    return items_of(text, Span(*rest.span("list")), part.count) if rest else listed


def _explained(text: str, part: FormulaPart, at: int, limit: int) -> int | None:
    """Return where what a part means begins, behind “1”即, “一核”，即 or “N”是; None if nowhere."""
    noun, counts = part.noun or "", _counts(part)
    for match in _COUNT.finditer(text, at, limit):
        if match["count"] not in counts or not (noun or text[match.start()] in "“‘"):
            continue  # without marks 一是 only begins a list
        end = match.end()
        with_unit = text[end : end + 1] == "个" and part.count != "N"
        for begin in (end + 1, end) if with_unit else (end,):
            means = _MEANS.match(text, begin + len(noun), limit)
            if means and text.startswith(noun, begin, limit):
                return means.end()
    return None


def _counts(part: FormulaPart) -> frozenset[str]:
    """Return how the count of a part may be written where it is explained: 2, 二, 两."""
    if part.count == "N":
        return frozenset("NXMY多")
    han = _HAN[part.count] if part.count <= 10 else ""
    return frozenset((str(part.count), *han, *("两双" if part.count == 2 else "")))
