"""Lists cut into items: brackets and quotation marks stay whole, 和 is cut only if it must be."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from extractor.deferred import deferred
from extractor.span import Span

_ENCLOSED = "“[^“”\n]*”|（[^（）\n]*）|‘[^‘’\n]*’|《[^《》\n]*》"
_LAST_JOINT = deferred("以及|[和与及]")
_EDGES = deferred("[\\s，；、。：:）]*")
_LABEL = deferred(
    r"[一二三四五六七八九十]{1,3}+个?是|第[一二三四五六七八九十]步?[，、：]?|[①-⑩]"
    r"|（[0-9一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.、．]"
)
_TRAILING = deferred(
    "(?:等(?:[0-9一二两三四五六七八九十]*[个项类种]?(?:方面|内容|环节)?)?|基本|均已|[，；、。（])+$"
)
# 督导评估5个工作组: how many they are is said of all the items.
_TOTAL = deferred(
    "[^、]{2,}?(?=等?[0-9二两三四五六七八九十]{1,2}[个项类种]"
    "(?:(?:工作)?小?组|方面|环节|领域|内容|部分|要素|机构)?$)"
)
_OWN_COUNT = deferred(
    "(?:[0-9]{1,2}|[NX一二两三四五六七八九十多])[个支张项名条套](?=[\u4e00-\u9fff]{4})"
)
# 对派驻机构的考核权 is shortest named 考核权.
_OBJECT = deferred("[^，、]{0,6}对[^，、“”]{2,20}的(?=[^，、的]{2,}$)")
# 冷凉蔬菜万吨级“双冷”基地: how large the whole is.
_AMOUNT = deferred("[0-9一二三四五六七八九十百千万亿]{1,4}[吨亩元]级$")
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"))
_LONGEST_ITEM = 40
_HEAD_END = deferred("(?<=[^，（]{3})[，（：]")


def split(text: str, span: Span, marks: str) -> list[Span]:
    """Return the pieces of `span` between `marks` that stand in no brackets or quotation marks.

    >>> text = "甲（乙、丙）、“丁、戊”、己"
    >>> [piece.of(text) for piece in split(text, Span(0, len(text)), "、")]
    ['甲（乙、丙）', '“丁、戊”', '己']
    """
    pieces = _between(marks).finditer(text, span.start, span.end)
    return [Span(*piece.span()) for piece in pieces]


@cache
def _between(marks: str) -> re.Pattern[str]:
    return re.compile(f"(?:[^{re.escape(marks)}“（‘《]++|{_ENCLOSED}|[“（‘《])+")


def clean(text: str, span: Span) -> Span | None:
    """Return the item without label, marks at its edges and 等; None where nothing is left.

    >>> text = "一是“党建引领”；"
    >>> clean(text, Span(0, len(text))).of(text)
    '党建引领'
    """
    start, end = span.start, span.end
    for pattern in (_EDGES, _LABEL, _EDGES):
        if match := pattern.match(text, start, end):
            start = match.end()
    if match := _TRAILING.search(text, start, end):
        end = match.start()
    if end <= start:
        return None
    end = _without_amount(text, start, end)
    if match := _OBJECT.match(text[start:end]):
        start += match.end()
    for opening, closing in _PAIRS:
        inner = text[start:end]
        if inner.startswith(opening) and inner.find(closing) in (-1, len(inner) - 1):
            start += 1
        if text[start:end].endswith(closing) and opening not in text[start:end]:
            end -= 1
    return Span(start, end) if end > start else None


def _without_amount(text: str, start: int, end: int) -> int:
    """Return where an item ends that what counts or measures all of them follows."""
    if match := _TOTAL.match(text[start:end]):
        end = start + match.end()
    match = _AMOUNT.search(text, start, end)
    return match.start() if match and match.start() > start + 1 else end


def balanced(text: str, items: Iterable[Span]) -> bool:
    """Tell whether no item begins or ends inside quotation marks or brackets."""
    words = [item.of(text) for item in items]
    return all(w.count("“") == w.count("”") and w.count("（") == w.count("）") for w in words)


def without_count(text: str, item: Span) -> Span:
    """Return the item without a number of its own in front: 1个|党群中心."""
    match = _OWN_COUNT.match(text, item.start, item.end)
    return Span(match.end(), item.end) if match else item


def items_of(text: str, span: Span, count: int | None) -> list[Span]:
    """Return the items listed in `span`: `count` of them where it is known, else none at all.

    The marks are tried from the strongest: what ； separates may hold 、.

    >>> text = "党组织、居委会和物业公司"
    >>> [item.of(text) for item in items_of(text, Span(0, len(text)), 3)]
    ['党组织', '居委会', '物业公司']
    """
    for marks in ("；", "，", "、", "+", "—→-"):
        pieces = cleaned(text, split(text, span, marks))
        if len(pieces) < 2 or _mixed(text, pieces, marks):
            continue
        if count is None or len(pieces) == count:
            return _if_items(text, _heads(text, pieces))
        short_of_one = marks in "、，" and len(pieces) == count - 1
        if short_of_one and (parted := _parted(text, pieces)):
            return _if_items(text, parted)
    if count == 2 and (parted := _parted(text, cleaned(text, [span]))):
        return _if_items(text, parted)
    return []


def items_between_any(text: str, span: Span, count: int | None) -> list[Span]:
    """Return the items of a list with bounds of its own, whatever marks part them, if `count`.

    >>> text = "机动大队，东城、西城执法大队，投诉中心"
    >>> [item.of(text) for item in items_between_any(text, Span(0, len(text)), 4)]
    ['机动大队', '东城', '西城执法大队', '投诉中心']
    """
    items = cleaned(text, split(text, span, "；，、"))
    return _if_items(text, items) if len(items) == count else []


def _mixed(text: str, pieces: Sequence[Span], marks: str) -> bool:
    """Tell whether `marks` part something else than the list: a list from what is said of it."""
    if marks == "、":
        return any(mark in piece.of(text) for piece in pieces for mark in "，；")
    return marks == "，" and "、" in pieces[0].of(text)


def _heads(text: str, items: list[Span]) -> list[Span]:
    """Return what items name at their beginning where they tell more: 党政办|（加挂…），承担…."""
    if all(len(item) <= _LONGEST_ITEM for item in items):
        return items
    ends = [_HEAD_END.search(text, item.start, item.end) for item in items]
    return [
        Span(item.start, end.start()) if end else item
        for item, end in zip(items, ends, strict=True)
    ]


def cleaned(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Return the pieces without their edges, those with nothing left dropped."""
    return [item for piece in pieces if (item := clean(text, piece))]


def _parted(text: str, pieces: Sequence[Span]) -> list[Span]:
    """Cut the only piece with a 和, else the last, at its one 和; nothing where it has more."""
    joints = {
        number: found
        for number, piece in enumerate(pieces)
        if (found := list(_LAST_JOINT.finditer(text, piece.start + 1, piece.end - 1)))
    }
    number = next(iter(joints)) if len(joints) == 1 else len(pieces) - 1
    if len(joints.get(number, ())) != 1:
        return []
    piece, joint = pieces[number], joints[number][0]
    halves = cleaned(text, [Span(piece.start, joint.start()), Span(joint.end(), piece.end)])
    return [*pieces[:number], *halves, *pieces[number + 1 :]]


def _if_items(text: str, items: list[Span]) -> list[Span]:
    short = all(len(item) <= _LONGEST_ITEM for item in items)
    return items if short and balanced(text, items) else []
