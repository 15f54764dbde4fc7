"""The words by which a clause laments: where they stand and in which shape."""

import re
from collections.abc import Iterator
from heapq import merge
from operator import attrgetter
from typing import NamedTuple, cast

from extractor.rules.problems import shapes
from extractor.rules.problems.hardship_shapes import TOILS
from extractor.rules.problems.lament_shapes import CUE, CUES
from extractor.rules.problems.plight import Shape
from extractor.rules.problems.strain_shapes import STRAINS
from extractor.rules.word_starts import Places

_REACH = 16
"""Characters before a predicate in which its noun and the degree begin."""
_BEHIND = 40
"""Characters behind the begin of a predicate that show whether it closes its statement."""


class Cue(NamedTuple):
    """Words that lament, by their offsets in the text, and their shape."""

    start: int
    end: int
    words: str
    shape: Shape


def laments(text: str, places: Places | None = None) -> Iterator[Cue]:
    """Yield the words by which reports lament: 不足, 难以, 仍存在.

    >>> [(cue.words, cue.shape) for cue in laments("但经费不足，材料写不完。")]
    [('不足', 'lack')]
    """
    cues = (_cue(match, cast(Shape, match.lastgroup)) for match in CUES.matches(CUE, text, places))
    return merge(_rated(text, places), cues, key=attrgetter("start"))


def _rated(text: str, places: Places | None) -> Iterator[Cue]:
    """Yield the pairs that a bare predicate closes: its noun stands shortly before it."""
    end = 0
    for at in shapes.PREDICATES.find(text, places):
        if at >= end and shapes.CLOSES.match(text, at):
            begins = shapes.PAIR_BEGINS.finditer(text, max(end, at - _REACH), at + 1)
            pairs = (shapes.PAIRED.match(text, one.start(), at + _BEHIND) for one in begins)
            match = next(filter(None, pairs), None)
            if match and at < match.end():
                end = match.end()
                yield _cue(match, cast(Shape, match.lastgroup))


def toils(text: str, places: Places | None = None) -> Iterator[Cue]:
    """Yield the words of hardship that admit by themselves.

    >>> [cue.words for cue in toils("但经费不足，材料写不完。")]
    ['写不完']
    """
    return (_cue(match, "toil") for match in TOILS.all_in(text, places))


def strains(text: str, places: Places | None = None) -> Iterator[Cue]:
    """Yield the words of hardship where the words around them admit."""
    return (_cue(match, "strain") for match in STRAINS.all_in(text, places))


def _cue(match: re.Match[str], shape: Shape) -> Cue:
    return Cue(match.start(), match.end(), match[0], shape)
