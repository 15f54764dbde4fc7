"""One linear pass over a text: find the numerals, then let the rules read what stands there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.finder import Rule
from extractor.mention import Mention
from extractor.rules.numerals import after_numeral
from extractor.rules.qualifiers import quote_start
from extractor.span import Span


_SPLIT = re.compile(r"[0-9] [0-9]")
"""A number with a gap inside (1 36项): neither of its halves is what the report says."""


@dataclass(frozen=True, slots=True)
class Scanner:
    """Tries `rules`, the first that reads wins, wherever `lead` matches outside earlier mentions.

    `lead` is a plain character class, which the regular expression engine scans for at full
    speed; the rules' patterns are only tried where it matches.
    """

    lead: re.Pattern[str]
    rules: Sequence[Rule]

    def find(self, text: str) -> Iterator[Mention[Any]]:
        """Yield mentions in order; none overlap."""
        end = 0
        for hit in self.lead.finditer(text):
            if hit.start() < end:
                continue
            if mention := self.at(text, hit.start()):
                end = mention.span.end
                yield mention
            else:
                end = after_numeral(text, hit.start())

    def at(self, text: str, numeral: int) -> Mention[Any] | None:
        """Return what the first fitting rule reads where a numeral stands."""
        if _SPLIT.match(text, max(0, numeral - 2)):
            return None
        start = quote_start(text, numeral)
        for rule in self.rules:
            match = rule.pattern.match(text, start)
            if match and (value := rule.reader(match)) is not None:
                return Mention(rule.kind, Span(*match.span()), rule.name, value)
        return None
