"""Parts of speech of words that the dictionary lacks, told by their characters.

A hidden Markov model as for their boundaries; its states are places in a word with a tag.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from extractor.deferred import deferred
from extractor.dictionary.model import HAN, NEVER, PLACES, START, model

_LATIN = deferred("[A-Za-z0-9]")
_LETTER = deferred("[A-Za-z]")
_ENDS, _ALONE = PLACES.index("E"), PLACES.index("S")
NO_PART = "x"
"""The tag of what is no word."""


def new_tag(word: str) -> str:
    """Return the tag of a word that the dictionary lacks; `x` for one that is no word.

    >>> new_tag("办件"), new_tag("12.5%"), new_tag("WG"), new_tag("、")
    ('n', 'm', 'eng', 'x')
    """
    if _LATIN.search(word):
        return "eng" if _LETTER.search(word) else "m"
    if not all(ord(character) in HAN for character in word):
        return NO_PART
    path = _states(word)
    count = len(model().tags)
    longest, tag, start = 0, NO_PART, 0
    for end, state in enumerate(path, 1):
        place = state // count
        if place in (_ENDS, _ALONE):
            if end - start >= longest:
                longest, tag = end - start, model().tags[state % count]
            start = end
    return tag


def _states(word: str) -> list[int]:
    """Return the likeliest state of each character, none where no path leads to the end."""
    best = {START: 0.0}
    came_from: list[dict[int, int]] = []
    for character in word:
        here = dict(_states_of(character))
        scores: dict[int, float] = {}
        sources: dict[int, int] = {}
        for source, score in best.items():
            steps = _steps_from(source)
            for state in steps.keys() & here.keys():
                total = score + steps[state] + here[state]
                if total > scores.get(state, NEVER):
                    scores[state], sources[state] = total, source
        came_from.append(sources)
        best = scores
    count = len(model().tags)
    last = [state for state in best if state // count in (_ENDS, _ALONE)]
    if not last:
        return []
    path = [max(last, key=best.__getitem__)]
    for sources in reversed(came_from[1:]):
        path.append(sources[path[-1]])
    return path[::-1]


def _states_of(character: str) -> Iterable[tuple[int, float]]:
    known, place = model(), ord(character) - HAN.start
    ours = slice(known.state_firsts[place], known.state_firsts[place + 1])
    return zip(known.states[ours], known.state_scores[ours], strict=True)


@lru_cache(START + 1)
def _steps_from(state: int) -> Mapping[int, float]:
    known = model()
    ours = slice(known.step_firsts[state], known.step_firsts[state + 1])
    return dict(zip(known.steps[ours], known.step_scores[ours], strict=True))
