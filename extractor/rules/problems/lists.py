"""Lists of problems in one sentence: 存在力量不足、职责不清、经费紧张等问题 states three."""

import re
from collections.abc import Iterator, Sequence
from operator import or_
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.rules.problems import edges, guards
from extractor.rules.problems import list_shapes as lists
from extractor.rules.problems.lament_shapes import CUE
from extractor.rules.problems.list_items import (
    LEAST_ITEMS,
    SHORTEST_ITEM,
    is_row,
    items_of,
    laments,
)
from extractor.rules.word_starts import Places
from extractor.span import Span

LONGEST_LIST = 240
"""Characters before the noun that closes a list in which its sentence is looked for."""
LONGEST_ITEM = 40
_BREAKS = "，。；：！？\n"
_LEADS = deferred(
    "(?:[的着了出]|一定的|一些|诸如|如|了一些|不同程度|普遍|突出"
    "|[^，。；：、“”\n]{0,12}(?:查摆|存在|反映|发现|反馈|指出|暴露|面临)出?的)+"
)
_NAMES_FIELD = deferred("(?:方面|一些|环节|领域|过程中|有关|相关)$")
"""What an item of a list of fields ends with: 在学习方面、在作风方面还存在问题."""


_PREDICATES = frozenset({"不足", "困难"})
"""Nouns that close a list, but say of the last word before them that there is too little of it."""
_CALLED = deferred("[等的和与及、]$|[种些类方面][个大]?$")


class ProblemList(NamedTuple):
    """The items of a list, where its clause begins, and the list with its closing noun."""

    items: tuple[Span, ...]
    outset: int
    span: Span


def problem_lists(text: str, places: Places | None = None) -> Iterator[ProblemList]:
    """Yield the lists of at least two laments that a noun such as 问题 closes.

    >>> text = "村里存在账目不清、公章乱用等问题。"
    >>> [[item.of(text) for item in found.items] for found in problem_lists(text)]
    [['账目不清', '公章乱用']]
    """
    done = 0
    for match in lists.LIST_NOUNS.matches(lists.LIST_END, text, places):
        found = _list_before(text, match, done)
        if found:
            done = found.span.end
            yield found


def _list_before(text: str, noun: re.Match[str], floor: int) -> ProblemList | None:
    if noun[0] in _PREDICATES and not _CALLED.search(text, max(0, noun.start() - 3), noun.start()):
        return None
    floor = max(floor, noun.start() - LONGEST_LIST)
    end = _end_of_items(text, noun, floor)
    outset = _clause_start(text, floor, end)
    if end is None or outset is None:
        return None
    lead = _lead(text, outset, end)
    start = lead if lead is not None else _opened(text, outset, end)
    parts = items_of(text, Span(start, end)) if start < end else ()
    if lead is None and (before := _clause_before(text, floor, outset)) and len(parts) > 0:
        parts, start, lead = (before, *parts), before.start, before.start
    closed = text.startswith("等", end)
    if not _are_problems([part.of(text) for part in parts], lead is not None, closed=closed):
        return None
    return ProblemList(tuple(parts), outset, Span(start, noun.end()))


def _end_of_items(text: str, noun: re.Match[str], floor: int) -> int | None:
    """Return where the items end: before 等现实矛盾, before 的痛点, before a bare 问题."""
    closing = lists.LIST_CLOSES.search(text, max(floor, noun.start() - 14), noun.start())
    end = closing.start() if closing else noun.start()
    return end if end > floor and is_row(text, floor, end) else None


def _clause_start(text: str, floor: int, end: int | None) -> int | None:
    """Return where the clause of the list begins, None if it is not the nearest one."""
    if end is None:
        return None
    start = behind_last(_BREAKS, text, floor, end)
    return start if is_row(text, start, end) else None


def _lead(text: str, outset: int, end: int) -> int | None:
    """Return where the items begin behind the verb that admits to them."""
    first = _first_cut(text, outset, end)
    aim = lists.AIMS.match(text, _opened(text, outset, end), first)
    if aim:
        more = _LEADS.match(text, aim.end(), first)
        return more.end() if more else aim.end()
    outer = [
        match
        for match in lists.ADMITS_LIST.finditer(text, outset, first)
        if not _inside_quotes(text, outset, match.start())
    ]
    if not outer:
        aim = guards.aim_in(text, _opened(text, outset, end), first)
        aim = lists.AIMS.match(text, aim.start(), first) if aim else None
        return aim.end() if aim else None
    chosen = next((match for match in outer if match["strong"]), outer[0])
    more = _LEADS.match(text, chosen.end(), first)
    return more.end() if more else chosen.end()


def _first_cut(text: str, outset: int, end: int) -> int:
    """Return where the first item ends: at the first 、 outside quotation marks."""
    at = text.find("、", outset, end)
    while at >= 0 and _inside_quotes(text, outset, at):
        at = text.find("、", at + 1, end)
    quoted = text.find("”“", outset, end)
    return min([cut for cut in (at, quoted + 1 if quoted >= 0 else -1) if cut >= 0], default=end)


def _opened(text: str, outset: int, end: int) -> int:
    opened = edges.OPENERS.match(text, outset, end)
    return opened.end() if opened else outset


def _clause_before(text: str, floor: int, outset: int) -> Span | None:
    """Return the first item of 存在制度不够完善，作用不充分、能力不强等问题."""
    if outset <= floor or text[outset - 1] != "，":
        return None
    start = behind_last(_BREAKS, text, floor, outset - 1)
    exists = lists.EXISTS.search(text, start, outset - 1)
    if exists is None or not CUE.search(text, exists.end(), outset):
        return None
    item = Span(exists.end(), outset - 1)
    return item if SHORTEST_ITEM <= len(item) <= LONGEST_ITEM else None


def _inside_quotes(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)


def _are_problems(stated: Sequence[str], introduced: bool, *, closed: bool) -> bool:
    """Tell whether the items are laments.

    A verb that admits to all asks for half of them, a list closed by 等问题 for ill words in each.
    """
    if len(stated) < LEAST_ITEMS:
        return False
    if any(not SHORTEST_ITEM <= len(words) <= LONGEST_ITEM for words in stated):
        return False
    if any(_NAMES_FIELD.search(words) for words in stated):
        return False
    lamented = [laments(words) for words in stated]
    ends_badly = (bool(lists.BAD_ENDS.search(words)) for words in stated)
    bad = sum(map(or_, lamented, ends_badly))
    if introduced and any(lamented) and bad * 2 >= len(stated):
        return True
    return bad == len(stated) and (closed or any(lamented))
