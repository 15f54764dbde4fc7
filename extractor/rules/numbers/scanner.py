"""One linear pass over a text: find the numerals, then let the rules read what stands there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from extractor.deferred import deferred
from extractor.finder import Rule
from extractor.mention import Mention
from extractor.rules.first_characters import first_characters
from extractor.rules.numbers.numerals import BEHIND_MASK, LEAD, MASKS, after_numeral, word_around
from extractor.rules.numbers.qualifiers import TOUCH, quote_start
from extractor.span import Span
from extractor.values.numbers import PLAIN_NUMERALS

_LOST = r"\ufffd\ue000-\uf8ff\u0300-\u036f?■"
"""Signs of a character that was lost, or that no font shows."""

_SPLIT = deferred(
    rf"[0-9] [0-9]|[0-9],[0-9]{{3}}(?![0-9])|"
    rf"[0-9.][{_LOST}][0-9]|[{_LOST}][.．][0-9]|[{PLAIN_NUMERALS}点][{_LOST}][{PLAIN_NUMERALS}]"
)
"""A number with a gap, a stray comma or a lost character inside (1 36项, 2019,500人, 3.?5亿元): no
part is what it says."""

_RAISING = frozenset("^＾⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")  # noqa: RUF001 (a full-width sign)
"""Behind them a numeral is a power, or goes on behind one: 10^4万元 is no 4万元."""

_MINUS = "-－−"  # noqa: RUF001 (the signs that stand between 10^ and its power)
_BEFORE_POWERS = _RAISING.union(_MINUS)

_DIGITS = frozenset("0123456789")
_MASKED, _PLACES = frozenset(MASKS), frozenset("百千万亿")
"""×|万元: what is left of a number whose digits were masked."""

_LEFT_BEHIND = deferred(rf"{BEHIND_MASK}\.?$|(?<=[0-9])[/／∕]$")

_BLOCK = 9
"""Rules whose gates one pattern holds: with fewer, more patterns are tried at a numeral; with more,
more rules are tried one by one behind one that declined."""


class NumeralFinder:
    """Tries rules, the first that reads wins, wherever a numeral stands outside earlier mentions.

    Half of the rules open with a digit alone, and some never do: only those are tried that may open
    with the sign there. One pattern made of the gates of a block of rules tells which of them is
    the first that may fit; where it declines, the others of the block are tried, then the next
    block. The patterns are compiled when they are needed: most numerals are read before the last
    blocks.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        openings = [first_characters(_unnamed(rule.gate or rule.source)) for rule in rules]
        opened = list(zip(rules, openings, strict=True))
        self._by_digits = _blocks([r for r, signs in opened if not signs or signs & _DIGITS])
        self._by_others = _blocks([r for r, signs in opened if not signs or signs - _DIGITS])

    def find(self, text: str) -> Iterator[Mention[Any]]:
        """Yield mentions in order; none overlap.

        A numeral inside a word counts nothing (统一), one that begins a word may: 十 in 十分钟,
        although 十分 is a word.
        """
        end = 0
        for hit in LEAD.finditer(text):
            start = hit.start()
            if start < end:
                continue
            word = None if text[start].isascii() else word_around(text, start, start + 1)
            if word and (word[0] < start or text[start] == "一"):
                end = word[1]
            elif mention := self._at(text, start):
                end = mention.span.end
                yield mention
            else:
                end = after_numeral(text, start, word)

    def _at(self, text: str, numeral: int) -> Mention[Any] | None:
        """Return what the first fitting rule reads where a numeral stands."""
        start = quote_start(text, numeral)
        if text[start - 1 : start] in _BEFORE_POWERS and _is_power(text, start):
            return None
        if text[start] in _PLACES and text[start - 1 : start] in _MASKED:
            return None
        for block in self._by_digits if text[start] in _DIGITS else self._by_others:
            for rule in block.fitting(text, start):
                if mention := _read(rule, text, start):
                    return None if _is_torn(text, numeral, mention) else mention
        return None


def _blocks(rules: Sequence[Rule]) -> Sequence["_Block"]:
    return [_Block(rules[start : start + _BLOCK]) for start in range(0, len(rules), _BLOCK)]


class _Block:
    """Some rules, with one pattern that tells which of them is the first that may fit."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        gates = _side_by_side(rule.gate or rule.source for rule in rules)
        self._gates = deferred("|".join(gates))

    def fitting(self, text: str, start: int) -> Sequence[Rule]:
        """Return in order the rules that may fit at `start`, with some that do not."""
        fits = self._gates.match(text, start)
        return self._rules[(fits.lastindex or 1) - 1 :] if fits else ()


def _is_torn(text: str, numeral: int, mention: Mention[Any]) -> bool:
    """Tell what is only a part of a number: of a split one, or of one that a mask or stroke ends.

    Behind a mask (xx458元, x.51亿元) or a stroke (1/3人) no figure is what it says. Before most
    numerals stands a 汉字, which is none of these signs.
    """
    if "一" <= text[numeral - 1 : numeral] <= "鿿":
        return False
    if numeral > 1 and _SPLIT.match(text, numeral - 2):
        return True
    masked = _LEFT_BEHIND.search(text, max(0, numeral - 1), numeral)
    return masked is not None and mention.kind == "figure"


def _is_power(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(_MINUS)[-1:] in _RAISING


def _read(rule: Rule, text: str, start: int) -> Mention[Any] | None:
    match = rule.pattern.match(text, start)
    if match and rule.holds(match) and (value := rule.reader(match)) is not None:
        return Mention(rule.kind, Span(match.start(), match.end()), rule.name, value)
    return None


def _side_by_side(gates: Iterable[str]) -> Iterator[str]:
    """Yield patterns with a numbered group for each gate.

    The groups are empty and stand behind the gates: the engine tries a branch that begins with a
    group twice as slowly. The comparators that most quantities may begin with are tried once.
    """
    for touched, alike in groupby(gates, key=_begins_with_touch):
        groups = "|".join(f"(?:{_unnamed(gate.removeprefix(TOUCH))})()" for gate in alike)
        yield f"{_unnamed(TOUCH)}(?:{groups})" if touched else groups


def _begins_with_touch(gate: str) -> bool:
    return gate.startswith(TOUCH)


def _unnamed(pattern: str) -> str:
    """Return the pattern with no groups of its own, so that patterns can stand side by side."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
