"""Where rules may begin: cheap tests, made into one scan over the whole text.

Trying every rule at every character would be slow. So each rule comes with its `Beginning`s; the
scan made of all of them runs through the text once, and only where it stops are rules tried, and
only those whose first characters fit.
"""

import re
from collections.abc import Iterable
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


def scan_for(beginnings: Iterable[Beginning]) -> re.Pattern[str]:
    """Return a pattern that matches the first character wherever one of `beginnings` holds.

    >>> [hit.start() for hit in scan_for([Beginning("今去", "年")]).finditer("今天和去年")]
    [3]
    """
    distinct = list(dict.fromkeys(beginnings))
    first = _set_of("".join(begin.first for begin in distinct))
    second = _set_of("".join(begin.second for begin in distinct))
    branches = "|".join(
        f"(?<={_set_of(begin.first)})(?={_set_of(begin.second)}){begin.then}" for begin in distinct
    )
    # The two plain sets turn most places away before a branch is looked at.
    return re.compile(f"{first}(?={second})(?:{branches})")


def rules_by_character(entries: Iterable[Begun]) -> dict[str, tuple[Rule, ...]]:
    """Return for each first character the rules that may begin with it, in their order."""
    at: dict[str, dict[str, Rule]] = {}
    for rule, beginnings in entries:
        for begin in beginnings:
            for character in begin.first:
                at.setdefault(character, {})[rule.name] = rule
    return {character: tuple(rules.values()) for character, rules in at.items()}


def _set_of(characters: str) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"
