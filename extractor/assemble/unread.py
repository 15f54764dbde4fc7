"""Digit accounting: every numeric token is used by a mention, or listed with its reason.

A numeric token is a run of digits, or a run of Chinese numerals that the number grammar accepts
and that is not inside a dictionary word (the 一 of 统一 is a part of that word, not a number).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, cast, get_args

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.numbers.numerals import word_around
from extractor.schema import UnreadReason
from extractor.span import Span
from extractor.values.numbers import PLAIN_NUMERALS, read_number
from extractor.values.units import COUNTED, UNIT

_TOKEN = deferred(rf"[0-9{PLAIN_NUMERALS}](?:(?<=[0-9])[0-9]*|(?<![0-9])[{PLAIN_NUMERALS}]*)")
_ARTICLE = deferred(rf"[一两]{COUNTED}|一[\u4e00-\u9fff]")
_WITH_UNIT = deferred(rf"[0-9{PLAIN_NUMERALS}.]{{1,24}}[余多来几]?{UNIT}")
_NOUN = deferred(r"[\u4e00-\u9fff]")
_REASONS = frozenset(get_args(UnreadReason))
_BEFORE_LABEL = deferred(r"[A-Za-z〔（\[【/／:：.·—\-+*×=<>]$")


def unread_tokens(
    text: str, used: Iterable[Span], labels: Sequence[Mention[Any]]
) -> Iterator[tuple[Span, UnreadReason]]:
    """Yield the numeric tokens of `text` that no span in `used` touches, each with its reason."""
    in_facts, named = _covered(used, len(text)), _Cover(label.span for label in labels)
    for match in _TOKEN.finditer(text):
        if in_facts.find(_IN, match.start(), match.end()) >= 0 or not _is_number(match):
            continue
        if (label := named.index(match.start(), match.end())) is not None:
            yield Span(*match.span()), _reason_of(labels[label])
        else:
            yield Span(*match.span()), _reason(match)


_IN = b"\1"


def _covered(spans: Iterable[Span], length: int) -> bytearray:
    """Return a byte for each character of a text of `length`: `_IN` where a span covers it."""
    covered = bytearray(length)
    for span in spans:
        covered[span.start : span.end] = _IN * (span.end - span.start)
    return covered


class _Cover:
    """Spans by their start, which may overlap, asked whether a token lies in one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        bounds = [(span.start, span.end) for span in spans]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]
        self._farthest = list(accumulate(range(len(bounds)), self._farther))

    def _farther(self, one: int, other: int) -> int:
        return other if self._ends[other] > self._ends[one] else one

    def index(self, start: int, end: int) -> int | None:
        """Return the index of a span that shares a character with `start`:`end`."""
        before = bisect_left(self._starts, end)
        if not before:
            return None
        place = self._farthest[before - 1]
        return place if self._ends[place] > start else None


def _is_number(match: re.Match[str]) -> bool:
    if match[0].isascii():
        return True
    if match[0][0] in "零〇○" and len(match[0]) == 1:
        return False
    return not word_around(match.string, *match.span()) and read_number(match[0]) is not None


def _reason_of(label: Mention[Any]) -> UnreadReason:
    """Return the label's rule where that is a reason of its own, else that it names something."""
    return cast(UnreadReason, label.rule) if label.rule in _REASONS else "number_in_name"


def _reason(match: re.Match[str]) -> UnreadReason:
    """Classify a token that neither fact nor label uses by what stands around it."""
    text, start, end = match.string, match.start(), match.end()
    if _ARTICLE.match(text, start):
        return "article"
    if _BEFORE_LABEL.search(text, max(0, start - 1), start):
        return "code"
    if match[0].isascii():
        return "no_unit"
    if match[0].strip("百千万亿") == "":
        return "vague"
    if _WITH_UNIT.match(text, start):
        return "uncounted"
    return "noun_number" if _NOUN.match(text, end) else "unclassified"
