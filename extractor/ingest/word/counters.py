"""Counting paragraphs the way Word does when it shows their numbers."""

import re
from collections.abc import Mapping

from extractor.ingest.word.numbering import LEVELS, Level, List
from extractor.ingest.word.numerals import written

_PLACE = re.compile("%([1-9])")
_SYMBOL = re.compile("[\ue000-\uf8ff\x00-\x1f]")
"""Bullets of symbol fonts, whose codes mean nothing in other fonts."""
_BULLET = "●"


class Counters:
    """The numbers that the lists of one text have reached; `label` counts on.

    >>> heading = List("1", {0: Level("chineseCounting", "%1、"), 1: Level("decimal", "%1.%2")})
    >>> counters = Counters({"1": heading})
    >>> [counters.label("1", level) for level in (0, 1, 1, 0, 1)]
    ['一、\\t', '一.1\\t', '一.2\\t', '二、\\t', '二.1\\t']
    """

    def __init__(self, lists: Mapping[str, List]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, list_id: str, index: int) -> str:
        """Count one more paragraph and return its label with the gap after it.

        It is empty where the list is not defined or its label is not shown.
        """
        found = self._lists.get(list_id)
        level = found.levels.get(index) if found else None
        if found is None or level is None:
            return ""
        counts = self._counts.setdefault(found.family, {})
        if index in found.starts and (list_id, index) not in self._begun:
            self._begun.add((list_id, index))
            counts.pop(index, None)
        self._count(found, counts, index)
        label = "" if level.is_hidden else _label(found, counts, level)
        return label + level.gap if label.strip() else ""

    @staticmethod
    def _count(found: List, counts: dict[int, int], index: int) -> None:
        start = found.levels[index].start
        counts[index] = counts[index] + 1 if index in counts else start
        for lower in range(index + 1, LEVELS):
            restart = found.levels.get(lower, Level()).restart
            if restart is None or index < restart:
                counts.pop(lower, None)


def _label(found: List, counts: Mapping[int, int], level: Level) -> str:
    if level.form == "bullet":
        return _SYMBOL.sub(_BULLET, level.text)

    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        shown = found.levels.get(index, Level())
        form = "decimal" if level.is_legal else shown.form
        return written(counts.get(index, shown.start), form)

    return _PLACE.sub(number, level.text)
