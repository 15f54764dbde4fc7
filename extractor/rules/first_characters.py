"""With which characters a pattern may begin, so that it is tried only where one of them stands."""

import re
from typing import NamedTuple

from extractor.deferred import deferred

_OPTIONAL = ("?", "*", "{0")
_QUANTIFIER = deferred(r"(?:[?*+]|\{[0-9,]+\})?[+?]?")
_CLASS = deferred(r"\[[^\]^\\][^\]\\]*\]")
_RANGE = deferred("(.)-(.)")
_SPECIAL = frozenset(r".^$*+?{}[]\|()")


class _Piece(NamedTuple):
    """The first thing that a pattern asks for, its quantifier and what follows.

    `characters` are those it may begin with, None where they are not known.
    """

    characters: frozenset[str] | None
    quantifier: str
    rest: str


def first_characters(pattern: str) -> frozenset[str] | None:
    """Return the characters with which matches of `pattern` may begin, None for any.

    It reads what alternations of words are written with; of anything else it says None.

    >>> sorted(first_characters("(?!来)[都也]?(?:害怕|抱怨)"))
    ['也', '害', '抱', '都']
    >>> first_characters("[^，]{0,4}负担") is None
    True
    """
    found: frozenset[str] = frozenset()
    rest = pattern
    while rest:
        piece = _first_piece(rest)
        if piece.characters is None:
            return None
        found |= piece.characters
        if piece.characters and not piece.quantifier.startswith(_OPTIONAL):
            return found
        rest = piece.rest
    return None


def _first_piece(pattern: str) -> _Piece:
    if pattern.startswith("("):
        return _group(pattern)
    listed = _CLASS.match(pattern)
    if listed is None and pattern[0] in _SPECIAL:
        return _Piece(None, "", "")
    end = listed.end() if listed else 1
    return _ended(_in_class(listed[0][1:-1]) if listed else frozenset(pattern[0]), pattern, end)


def _group(pattern: str) -> _Piece:
    """Read a group; a lookaround stands for no character."""
    inner, end = _branches(pattern)
    if pattern.startswith(("(?=", "(?!", "(?<")):
        return _ended(frozenset(), pattern, end)
    if not pattern.startswith("(?:"):
        return _Piece(None, "", "")
    firsts = [first_characters(branch) for branch in inner]
    known = [first for first in firsts if first is not None]
    whole = frozenset[str]().union(*known) if len(known) == len(firsts) else None
    return _ended(whole, pattern, end)


def _ended(characters: frozenset[str] | None, pattern: str, end: int) -> _Piece:
    quantifier: re.Match[str] | None = _QUANTIFIER.match(pattern, end)
    after = quantifier.end() if quantifier else end
    return _Piece(characters, pattern[end:after], pattern[after:])


def _branches(pattern: str) -> tuple[list[str], int]:
    """Return the branches of the group that opens `pattern`, and where it ends."""
    depth, listed, begun = 0, False, len("(?:")
    branches: list[str] = []
    for at, sign in enumerate(pattern):
        listed = sign != "]" and (listed or sign == "[")
        if not listed:
            depth += (sign == "(") - (sign == ")")
            if (sign == "|" and depth == 1) or (sign == ")" and not depth):
                branches.append(pattern[begun:at])
                begun = at + 1
            if not depth:
                return branches, at + 1
    raise ValueError(f"a group has no end: {pattern}")


def _in_class(listed: str) -> frozenset[str]:
    ranges = [(ord(first), ord(last) + 1) for first, last in _RANGE.findall(listed)]
    return frozenset(_RANGE.sub("", listed)).union(*(map(chr, range(*each)) for each in ranges))
