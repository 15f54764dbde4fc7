"""Where rules may begin: cheap tests, made into one scan over the whole text.

Trying every rule at every character would be slow. So each rule comes with its `Beginning`s; the
scan made of all of them runs through the text once, and only where it stops are rules tried, and
only those whose first characters fit.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from extractor.deferred import deferred
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
    "(?=[0-9]{0,3}(?:[年月日时点世季·•・:：]|[0-9]{3}[两三四五六]|[-—–~～至到、和及与]{1,2}[0-9])|[0-9]{3}[-./][0-9])(?<![0-9]{2})",
)
"""A run of up to four digits, with a unit of time or with something that may lead to one."""
AT_NUMERALS = Beginning(
    f"{NUMERALS}零〇○元第",
    f"{NUMERALS}零〇○Oo0年月季时点、和世至到—~～-期规计纲普末以",
    f"(?=[{NUMERALS}零〇○Oo0]{{0,3}}(?:[月季时点世五期规计纲普末至到—~～-]|[{NUMERALS}零〇○]年|个五|、第?[一二三四]季|两年|[、和及与][一二][九〇零○]))",
)
"""The same for Chinese numerals; 五 closes the name of a plan (十四五)."""
AT_QUOTES = Beginning(
    QUOTES, f"{NUMERALS}{DIGITS}", f"(?=[{NUMERALS}]{{1,2}}五|[{DIGITS}]{{1,2}}[·•・])"
)


class Begun(NamedTuple):
    """A rule and the ways it may begin."""

    rule: Rule
    beginnings: tuple[Beginning, ...]


class Choice:
    """Rules that are tried in order at one place, by one pattern made of all of theirs."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Compiled at first use: most texts need few of the choices.

        An empty group behind each branch tells which it is; one around it would slow the engine.
        """
        branches = (f"(?:{_GROUP.sub('(?:', rule.source)})()" for rule in self._rules)
        return re.compile("|".join(branches))

    def matches(self, text: str, start: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield the rules that match at `start`, the first in order first."""
        match = self._any.match(text, start)
        if match is None or match.lastindex is None:
            return
        for rule in self._rules[match.lastindex - 1 :]:
            if found := rule.pattern.match(text, start):
                yield rule, found


_GROUP = deferred(r"\(\?P<\w+>")


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


def choices_by_character(entries: Iterable[Begun]) -> dict[str, Choice]:
    """Return for each first character the choice of rules that may begin with it."""
    at: dict[str, dict[str, Rule]] = {}
    for rule, beginnings in entries:
        for begin in beginnings:
            for character in begin.first:
                at.setdefault(character, {})[rule.name] = rule
    made: dict[tuple[str, ...], Choice] = {}
    return {
        character: made.setdefault(tuple(rules), Choice(rules.values()))
        for character, rules in at.items()
    }


def _branches(beginnings: Iterable[Beginning]) -> str:
    tests = (
        f"(?<={_set_of(begin.first)})(?={_set_of(begin.second)}){begin.then}"
        for begin in beginnings
    )
    return "|".join(tests) or "(?!)"


def _set_of(characters: str) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]" if characters else "(?!)"
