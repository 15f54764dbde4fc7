"""Words of which a text must hold one for a pattern to match in it, read off the pattern.

What a match must hold follows from three rules: of what stands one after the other it holds a word
of each, so the piece with the fewest words speaks for all; of branches it holds a word of one, so
the words of all are needed; what may be absent, and what may be any character, needs none. A word
too many only costs time, a word too few loses matches: what is not read for certain needs none.
Reading the words takes a tenth of the time that compiling the pattern does.
"""

import re
from collections.abc import Iterator

Words = frozenset[str]

_TOKEN = re.compile(
    r"\\(?:[0-9]+|x..|u.{4}|U.{8}|N\{[^}]*\}|.)"
    r"|\[\^?\]?[^\]\\]*(?:\\.[^\]\\]*)*\]"
    r"|\((?:\?(?:[:>=!]|<[=!]|P<\w+>|.))?"
    r"|(?:[?*+]|\{[0-9,]+\})[?+]?"
    r"|[^\\\[\](){}|?*+.^$]+(?![?*+{])"
    r"|.",
    re.DOTALL,
)
"""An escape, a class, what opens a group, a quantifier, characters as they stand; any other."""
_OPTIONAL = ("?", "*", "{0", "{,")
_QUANTIFIERS = tuple("?*+{")
_GROUPS = ("(", "(?:", "(?>", "(?=", "(?<=")
_DENIALS = ("(?!", "(?<!")
_NO_WORDS = tuple("\\.^$")
_MANY = 64
"""Looking for more words in a text takes longer than the look saves."""
_LONG = 1200
"""Characters of a pattern from which on it has more words than that, or is asked for all texts."""


def needed_words(pattern: str) -> Words | None:
    """Return words of which every text that `pattern` matches in holds one, None if unknown.

    The pattern is compiled without flags, or with MULTILINE.

    >>> sorted(needed_words("(?:记者|通讯员)[^，]{2,4}|本[报网]讯"))
    ['本', '记者', '通讯员']
    >>> needed_words("[^，]{0,4}(?:负担)?") is None
    True
    """
    if len(pattern) > _LONG:
        return None
    try:
        return _of_branches(iter(_TOKEN.findall(pattern)))
    except _UnreadError:
        return None


class _UnreadError(Exception):
    """The pattern holds what is not read here: a conditional, a flag, a back reference."""


def _of_branches(tokens: Iterator[str]) -> Words | None:
    """Return the words of the branches up to the end of their group, which is taken too."""
    branches: list[Words | None] = []
    best: Words | None = None
    last: Words | None = None
    for token in tokens:
        if token.startswith(_QUANTIFIERS):
            last = None if token.startswith(_OPTIONAL) else last
            continue
        best, last = _fewer(best, last), None
        if token == ")":
            break
        if token == "|":
            branches.append(best)
            best = None
        else:
            last = _of_piece(token, tokens)
    branches.append(_fewer(best, last))
    return _of_any(branches)


def _fewer(one: Words | None, other: Words | None) -> Words | None:
    """Return those of two that are fewer: a match holds a word of each."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=len)


def _of_any(branches: list[Words | None]) -> Words | None:
    known = [branch for branch in branches if branch is not None]
    words = frozenset[str]().union(*known)
    return words if len(known) == len(branches) and len(words) <= _MANY else None


def _of_piece(token: str, tokens: Iterator[str]) -> Words | None:
    """Return the words of what begins with `token`, the rest of which is taken from `tokens`."""
    if token.startswith("("):
        return _of_group(token, tokens)
    if token.startswith("["):
        return _of_class(token[1:-1])
    return None if token.startswith(_NO_WORDS) else frozenset([token])


def _of_group(opening: str, tokens: Iterator[str]) -> Words | None:
    inside = _of_branches(tokens)
    if opening in _GROUPS or opening.startswith("(?P<"):
        return inside
    if opening not in _DENIALS:
        raise _UnreadError(opening)
    return None


def _of_class(listed: str) -> Words | None:
    """Return the characters of a class, None for one of all other characters or with a range."""
    return None if listed.startswith("^") or "\\" in listed or "-" in listed else frozenset(listed)
