"""The one policy for mentions that overlap.

A figure gives way to a time (2022年 is no duration), to a compact name (the 五 of 五个一 counts
nothing), to the name of a place (二道桥乡) and to a label (第3条); a lost number gives
way to a figure that was read, too. Times, names and labels stand beside each other: a name may hold
a time, and later steps want both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter
from typing import Any

from extractor.mention import Mention
from extractor.rules.missing.finder import LOST
from extractor.span import Span
from extractor.values.places import PlaceName


def settled(*found: Iterable[Mention[Any]]) -> list[Mention[Any]]:
    """Return all mentions in reading order, without the figures that must give way."""
    mentions = sorted(chain(*found), key=attrgetter("span.start", "span.end"))
    others = [mention for mention in mentions if _goes_first(mention)]
    covered = Covered(mention.span for mention in others)
    kept = [m for m in mentions if m.kind != "figure" or not covered.touches(m.span)]
    read = Covered(m.span for m in kept if m.kind == "figure" and m.rule != LOST)
    return [m for m in kept if m.rule != LOST or not read.touches(m.span)]


def _goes_first(mention: Mention[Any]) -> bool:
    """Tell whether figures give way to a mention; of places to names only: 二道桥乡, not 18个乡."""
    named = isinstance(mention.value, PlaceName) and mention.value.sort == "named"
    return named or mention.kind in ("time", "name", "label")


class Covered:
    """The stretches that spans in reading order cover, merged into disjoint ones."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touches(self, span: Span) -> bool:
        """Tell whether some of `span` is covered."""
        before = bisect_left(self._starts, span.end)
        return bisect_right(self._ends, span.start) < before
