"""Lists cut into items: brackets and quotation marks stay whole, 和 is cut only if it must be."""

import re
from collections.abc import Sequence
from functools import cache

from extractor.assemble.measures.components.cleaning import balanced, cleaned
from extractor.deferred import deferred
from extractor.span import Span

_ENCLOSED = "“[^“”\n]*”|（[^（）\n]*）|‘[^‘’\n]*’|《[^《》\n]*》"
_LAST_JOINT = deferred("以及|[和与及]")
_LONGEST_ITEM = 40
# 对甲、乙、丙要和: the words between are what one deed is done to.
_GOVERNED = deferred("[对向把将](?![外接内口应准标上下])")
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


def items_of(text: str, span: Span, count: int | None) -> list[Span]:
    """Return the items listed in `span`: `count` of them where it is known, else none at all.

    The marks are tried from the strongest: what ； separates may hold 、.

    >>> text = "党组织、居委会和物业公司"
    >>> [item.of(text) for item in items_of(text, Span(0, len(text)), 3)]
    ['党组织', '居委会', '物业公司']
    """
    for marks in ("；", "+", "，", "、", "—→-"):
        pieces = cleaned(text, split(text, span, marks))
        if len(pieces) < 2 or _mixed(text, pieces, marks):
            continue
        if count is None or len(pieces) == count:
            return _if_items(text, _heads(text, pieces))
        short_of_one = marks in "、，" and len(pieces) == count - 1
        if short_of_one and (parted := _parted(text, pieces)):
            return _if_items(text, parted)
    if count == 2 and "、" not in span.of(text):
        return _if_items(text, _parted(text, cleaned(text, [span])))
    return []


def items_between_any(text: str, span: Span, count: int | None) -> list[Span]:
    """Return the items of a list with bounds of its own, whatever marks part them, if `count`.

    >>> text = "机动大队，东城、西城执法大队，投诉中心"
    >>> [item.of(text) for item in items_between_any(text, Span(0, len(text)), 4)]
    ['机动大队', '东城', '西城执法大队', '投诉中心']
    """
    items = cleaned(text, split(text, span, "；，、"))
    if any(_GOVERNED.match(item.of(text)) for item in items):
        return []
    return _if_items(text, items) if len(items) == count else []


def _mixed(text: str, pieces: Sequence[Span], marks: str) -> bool:
    """Tell whether `marks` part something else than the list: a list from what is said of it."""
    if marks in "、+":
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
