"""One linear pass over a text: find the numerals, then let the rules read what stands there."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.finder import Rule
from extractor.mention import Mention
from extractor.rules.numerals import LEAD, after_numeral, after_word
from extractor.rules.qualifiers import quote_start
from extractor.span import Span

_SPLIT = re.compile(r"[0-9] [0-9]")
"""A number with a gap inside (1 36项): neither of its halves is what the report says."""


class NumeralFinder:
    """Tries rules, the first that reads wins, wherever a numeral stands outside earlier mentions.

    Only where one pattern made of all the rules' patterns matches are the rules tried one by one.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._any = re.compile("|".join(f"({_unnamed(rule.pattern)})" for rule in rules))

    def find(self, text: str) -> Iterator[Mention[Any]]:
        """Yield mentions in order; none overlap."""
        end = 0
        for hit in LEAD.finditer(text):
            start = hit.start()
            if start < end or (end := after_word(text, start)):
                continue
            if mention := self._at(text, start):
                end = mention.span.end
                yield mention
            else:
                end = after_numeral(text, start)

    def _at(self, text: str, numeral: int) -> Mention[Any] | None:
        """Return what the first fitting rule reads where a numeral stands."""
        start = quote_start(text, numeral)
        first = self._any.match(text, start)
        if not first or not first.lastindex or _SPLIT.match(text, max(0, numeral - 2)):
            return None
        for rule in self._rules[first.lastindex - 1 :]:
            match = rule.pattern.match(text, start)
            if match and rule.holds(match) and (value := rule.reader(match)) is not None:
                return Mention(rule.kind, Span(*match.span()), rule.name, value)
        return None


def _unnamed(pattern: re.Pattern[str]) -> str:
    """Return the pattern with no groups of its own, so that patterns can stand side by side."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern)
