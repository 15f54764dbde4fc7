"""Words that the dictionary lacks, made of characters that it leaves single: 镇|街, 办|件.

A hidden Markov model tells for each character whether it begins a word, stands in its middle, ends
it or is one, from how often the character stands there in words.
"""

from collections.abc import Iterator, Sequence

from extractor.deferred import deferred
from extractor.dictionary.model import HAN, PLACES, model

_PIECE = deferred(r"([一-\u9fd5]+)|[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*%?|[^一-\u9fd5A-Za-z0-9]+")
_BEGINS, _INSIDE, _ENDS, _ALONE = range(len(PLACES))
_BEFORE = ((_ALONE, _ENDS), (_BEGINS, _INSIDE), (_INSIDE, _BEGINS), (_ENDS, _ALONE))
"""Which places may precede each of `PLACES`; where both are as likely the first is taken."""


def new_words(run: str) -> Iterator[str]:
    """Yield the words in a run of characters none of which is part of a known word.

    >>> list(new_words("镇街")), list(new_words("a-1.5%"))
    (['镇街'], ['a-1.5%'])
    """
    for piece in _PIECE.finditer(run):
        if piece[1] and len(piece[1]) > 1:
            yield from _parted(piece[1])
        else:
            yield piece[0]


def _parted(characters: str) -> Iterator[str]:
    start = 0
    for end, place in enumerate(_places(characters), 1):
        if place in (_ENDS, _ALONE):
            yield characters[start:end]
            start = end


def _places(characters: str) -> list[int]:
    """Return the place in its word of each of `characters`: Viterbi's algorithm."""
    known = model()
    steps = known.boundary_steps
    here = _scores(known.boundaries, characters[0])
    best = [start + score for start, score in zip(known.boundary_starts, here, strict=True)]
    came_from: list[list[int]] = []
    for character in characters[1:]:
        here = _scores(known.boundaries, character)
        sources, scores = [], []
        for place, (one, other) in enumerate(_BEFORE):
            first, second = best[one] + steps[one][place], best[other] + steps[other][place]
            sources.append(one if first >= second else other)
            scores.append(max(first, second) + here[place])
        came_from.append(sources)
        best = scores
    places = [_ALONE if best[_ALONE] >= best[_ENDS] else _ENDS]
    for sources in reversed(came_from):
        places.append(sources[places[-1]])
    return places[::-1]


def _scores(boundaries: Sequence[float], character: str) -> Sequence[float]:
    first = (ord(character) - HAN.start) * len(PLACES)
    return boundaries[first : first + len(PLACES)]
