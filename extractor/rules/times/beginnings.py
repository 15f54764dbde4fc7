"""Where rules may begin: cheap tests, made into one scan over the whole text.

Trying every rule at every character would be slow. So each rule comes with its `Beginning`s; the
scan made of all of them runs through the text once, and only where it stops are rules tried, and
only those whose first two characters fit.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.finder import Rule


class Beginning(NamedTuple):
    """A rule may begin with one of the characters `first` before one of `second`.

    `then` is a lookaround tested between the two, for pairs that are too common.
    """

    first: str
    second: str
    then: str = ""


DIGITS = "0123456789"
NUMERALS = "一二三四五六七八九十"
QUOTES = "“\"‘'"
AT_DIGITS = Beginning(
    DIGITS,
    f"{DIGITS}年月日时点世季·•・:：-—–~～至到、和及与./",
    (
        "(?=[0-9]{0,3}(?:[年月日时点世季·•・:：]|[0-9]{3}[两三四五六]|"
        "[-—–~～至到、和及与]{1,2}[0-9])|[0-9]{3}[-./][0-9])(?<![0-9]{2})"
    ),
)
"""A run of up to four digits, with a unit of time or with something that may lead to one."""
AT_NUMERALS = Beginning(
    f"{NUMERALS}零〇○元第",
    f"{NUMERALS}零〇○Oo0年月季时点、和世至到—~～-期规计纲普末以",
    (
        f"(?=[{NUMERALS}零〇○Oo0]{{0,3}}(?:[月季时点世五期规计纲普末至到—~～-]|"
        f"[{NUMERALS}零〇○]年|个五|、第?[一二三四]季|两年|[、和及与][一二][九〇零○]))"
    ),
)
"""The same for Chinese numerals; 五 closes the name of a plan (十四五)."""
AT_QUOTES = Beginning(
    QUOTES, f"{NUMERALS}{DIGITS}", f"(?=[{NUMERALS}]{{1,2}}五|[{DIGITS}]{{1,2}}[·•・])"
)


class Begun(NamedTuple):
    """A rule and the ways it may begin."""

    rule: Rule
    beginnings: tuple[Beginning, ...]


class Choices:
    """Rules that are tried in their order where their beginnings are."""

    def __init__(self, entries: Iterable[Begun]) -> None:
        self._entries = tuple(entries)
        self._known: dict[str, tuple[Rule, ...]] = {}

    def matches(self, text: str, start: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield the rules that match at `start`, the first in order first."""
        for rule in self._beginning_with(text[start : start + 2]):
            if found := rule.pattern.match(text, start):
                yield rule, found

    def _beginning_with(self, pair: str) -> tuple[Rule, ...]:
        """Return the rules that may begin with two characters, looked up once for each pair."""
        if pair not in self._known:
            self._known[pair] = tuple(
                rule
                for rule, beginnings in self._entries
                if any(pair[0] in one.first and pair[1:] in one.second for one in beginnings)
            )
        return self._known[pair]


def scan_for(beginnings: Iterable[Beginning]) -> re.Pattern[str]:
    """Return a pattern that matches the first character wherever one of `beginnings` holds.

    >>> [hit.start() for hit in scan_for([Beginning("今去", "年")]).finditer("今天和去年")]
    [3]
    """
    distinct = dict.fromkeys(beginnings)
    first = _set_of("".join(begin.first for begin in distinct))
    at_digits = [begin for begin in distinct if begin.first == DIGITS]
    elsewhere = [begin for begin in distinct if begin.first != DIGITS]
    second = _set_of("".join(begin.second for begin in elsewhere))
    # Plain sets turn most places away before a branch is looked at; digits are the most frequent.
    return re.compile(
        f"{first}(?:{_branches(at_digits)}|(?<![0-9])(?={second})(?:{_branches(elsewhere)}))"
    )


def _branches(beginnings: Iterable[Beginning]) -> str:
    tests = (
        f"(?<={_set_of(begin.first)})(?={_set_of(begin.second)}){begin.then}"
        for begin in beginnings
    )
    return "|".join(tests) or "(?!)"


def _set_of(characters: str) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]" if characters else "(?!)"
