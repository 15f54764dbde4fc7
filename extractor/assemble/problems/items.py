"""The numbered items of a list of problems: how they open, and what they call their problem."""

from typing import NamedTuple

from extractor.deferred import deferred
from extractor.rules.problems.guards import NOT_STATED
from extractor.rules.problems.list_items import laments
from extractor.rules.problems.list_shapes import BAD_ENDS
from extractor.span import Span

_NUMBER = (
    "[“（]?(?:[一二三四五六七八九十]是|[一二三四五六七八九十]、|"
    "第[一二三四五六七八](?![个名批期轮届次年])"
    "|（[一二三四五六七八九]）|[0-9]{1,2}[.、](?![0-9])|[①-⑨]|首先|其次|再次|最后)"
)
_NUMBERED = deferred(_NUMBER)
_OPENS = deferred(f"{_NUMBER}|此外|另外|同时|一方面|另一方面")
_ITEM = deferred(
    f"{_NUMBER}[，、]?(?P<title>[^，。；：！？“”、\n0-9]{{4,24}})(?P<mark>：|(?=[，。；]|$))"
)
_DIGITS = deferred("[一二三四五六七八九十0-9①-⑨]|[首其再最][先次后]")
_SAID = deferred("[，、]?(?P<said>[^，。；：！？\n]{3,40})")
_NAMED = deferred("的?(?:突出|现实|主要)?(?:问题|现象|难题|情况|局面)$")


class Item(NamedTuple):
    """What a numbered item says first; `is_label`: it names what the rest explains."""

    title: Span
    is_label: bool


def is_numbered(text: str, stretch: Span) -> bool:
    """Tell whether a stretch opens with the number of an item: 一是, （二）, 其次."""
    return bool(_NUMBERED.match(text, stretch.start))


def opens_item(text: str, stretch: Span) -> bool:
    """Tell whether a stretch opens a further item, by a number or by 此外 and the like."""
    return bool(_OPENS.match(text, stretch.start))


def numbered_as(text: str, stretch: Span) -> str:
    """Return how the number of an item is written, "" where there is none.

    >>> numbered_as("一是水浅", Span(0, 4)), numbered_as("（二）水浅", Span(0, 5))
    ('是', '（）')
    """
    number = _NUMBERED.match(text, stretch.start)
    return (_DIGITS.sub("", number[0]) or "首先") if number else ""


def said_by(text: str, stretch: Span) -> Span | None:
    """Return what a numbered item says first, without its number and the noun that calls it one.

    >>> text = "一是船检手续繁琐的问题，盖九个章"
    >>> said_by(text, Span(0, len(text))).of(text)
    '船检手续繁琐'
    """
    number = _NUMBERED.match(text, stretch.start)
    said = _SAID.match(text, number.end(), stretch.end) if number else None
    if said is None:
        return None
    named = _NAMED.search(text, said.start("said") + 2, said.end("said"))
    return Span(said.start("said"), named.start() if named else said.end("said"))


def item_of(text: str, stretch: Span) -> Item | None:
    """Return what the item says first, None where it has no number or tells what is to be done.

    A label that only names a field (学习方面：) is passed over.

    >>> item_of("二是宣传渠道单一：全靠喇叭", Span(0, 13))
    Item(title=Span(start=2, end=8), is_label=True)
    """
    said = _ITEM.match(text, stretch.start, stretch.end)
    if said is None or NOT_STATED.search(text, said.start("title"), said.end("title")):
        return None
    label = bool(said["mark"])
    if label and not (laments(said["title"]) or BAD_ENDS.search(said["title"])):
        return None
    return Item(Span(*said.span("title")), label)
