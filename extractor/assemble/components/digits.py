"""Components told part by part: “1”即一个中心，“5”即五个片区; “一核”，即党组织."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractor.assemble.components.items import clean, items_of, without_count
from extractor.assemble.components.naming import Naming
from extractor.deferred import deferred
from extractor.schema import FormulaPart
from extractor.span import Span

_MEANS = (
    "(?:[”’]?，?则?(?:就是指?|即为?|是指|指的是|代表|表示|是|指|为|：|——|包括|涵盖)"
    "|[”’][支方个项类种套张名级](?=[\u4e00-\u9fff]{2}))"
)
_END = deferred(
    "[，。；\n]|）(?<!（[^（）\n]{2}）)(?<!（[^（）\n]）)(?<!（[^（）\n]{3}）)(?<!（[^（）\n]{4}）)"
)
# “三联”即“三个理念”，上下联动，左右联动，党群联动: the list stands behind what the part is called.
_REST = deferred("[”’]?，(?P<list>[^。\n“”]{4,200}?)(?=[。\n]|；?[“‘])")
_HAN = "零一二三四五六七八九十"
_REACH = 1500


def told_by_part(naming: Naming) -> list[Span]:
    """Return what each part of the name is said to be; nothing unless all parts are told."""
    parts = naming.name.formula
    if len(parts) < 2:
        return []
    text, at = naming.text, naming.outer.end
    limit = min(len(text), at + _REACH)
    told: list[Span] = []
    for part in parts:
        match = re.compile(f"[“‘](?:{'|'.join(_labels(part))}){_MEANS}").search(text, at, limit)
        if match is None:
            continue
        stop = _END.search(text, match.end(), limit)
        at = stop.start() if stop else limit
        if at > match.end() and (item := clean(text, Span(match.end(), at))):
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
    listed = items_of(text, item, part.count)
    rest = _REST.match(text, item.end) if not listed else None
    return items_of(text, Span(*rest.span("list")), part.count) if rest else listed


def _labels(part: FormulaPart) -> Iterator[str]:
    """Yield how a part may be written where it is explained: 1, 一, 一核; N, 多元."""
    noun = re.escape(part.noun or "")
    if part.count == "N":
        yield f"[NXMY多]{noun}"
        return
    yield f"{part.count}个?{noun}"
    if part.count <= 10:
        yield f"{_HAN[part.count]}个?{noun}"
    if part.count == 2:
        yield f"[两双]个?{noun}"
