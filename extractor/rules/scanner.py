"""One linear pass over a text: find the numerals, then let the rules read what stands there."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.deferred import deferred
from extractor.finder import Rule
from extractor.mention import Mention
from extractor.rules.numerals import LEAD, after_numeral, after_word
from extractor.rules.qualifiers import quote_start
from extractor.span import Span

_SPLIT = deferred(r"[0-9] [0-9]|[0-9],[0-9]{3}(?![0-9])")
"""A number with a gap or a stray comma inside (1 36项, 2019,500人): no part is what it says."""

_RAISING = frozenset("^＾⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")  # noqa: RUF001 (a full-width sign)
"""Behind them a numeral is a power, or goes on behind one: 10^4万元 is no 4万元."""

_MINUS = "-－−"  # noqa: RUF001 (the signs that stand between 10^ and its power)
_BEFORE_POWERS = _RAISING.union(_MINUS)


class NumeralFinder:
    """Tries rules, the first that reads wins, wherever a numeral stands outside earlier mentions.

    One pattern made of all the rules' patterns tells which rule is the first to fit; where that
    rule declines, one made of the patterns behind it tells the next.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._patterns: dict[int, re.Pattern[str]] = {}

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
        start, tried = quote_start(text, numeral), 0
        if text[start - 1 : start] in _BEFORE_POWERS and _is_power(text, start):
            return None
        while fits := self._any_from(tried).match(text, start):
            rule = self._rules[tried + (fits.lastindex or 1) - 1]
            if mention := _read(rule, text, start):
                split = numeral > 1 and _SPLIT.match(text, numeral - 2)
                return None if split else mention
            tried += fits.lastindex or 1
        return None

    def _any_from(self, first: int) -> re.Pattern[str]:
        """Return one pattern for the rules from number `first` on, a numbered group each.

        Behind the last rule stands a pattern that fits nothing.
        """
        if first not in self._patterns:
            patterns = [f"({_unnamed(rule.source)})" for rule in self._rules[first:]]
            self._patterns[first] = re.compile("|".join(patterns) or "(?!)")
        return self._patterns[first]


def _is_power(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(_MINUS)[-1:] in _RAISING


def _read(rule: Rule, text: str, start: int) -> Mention[Any] | None:
    match = rule.pattern.match(text, start)
    if match and rule.holds(match) and (value := rule.reader(match)) is not None:
        return Mention(rule.kind, Span(match.start(), match.end()), rule.name, value)
    return None


def _unnamed(pattern: str) -> str:
    """Return the pattern with no groups of its own, so that patterns can stand side by side."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
