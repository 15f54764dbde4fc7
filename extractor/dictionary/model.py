"""jieba's words, their likelihoods and tags, and its models of words that are not among them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from extractor.dictionary.files import FOLDER, mapped
from extractor.errors import ReformFactsError
from extractor.kept import LOADING

if TYPE_CHECKING:
    from marisa_trie import Trie

HAN = range(0x4E00, 0x9FD6)
"""Code points of the characters that the models know."""
PLACES = "BMES"
"""Where in a word a character stands: at its beginning, in the middle, at its end, alone."""
START = 256
"""Stands for the state before the first character; the others are numbered below it."""
Integers = Literal["B", "H", "I"]
Floats = Literal["f", "d"]
INTEGERS: Mapping[str, Integers] = MappingProxyType({"u1": "B", "u2": "H", "u4": "I"})
FLOATS: Mapping[str, Floats] = MappingProxyType({"f4": "f", "f8": "d"})
"""Python's letter for the kind of numbers that the suffix of a file tells."""
NEVER = -1e30
"""The logarithm of a likelihood of nought."""
MODEL, WORDS = "model.json", "words.marisa"


class DamagedDictionary(ReformFactsError):
    """A file of the dictionary is missing or was cut off."""

    code = "damaged_dictionary"
    exit_code = 3


@dataclass(frozen=True, slots=True)
class Model:
    """The dictionary and what tells new words; all likelihoods are natural logarithms."""

    numbers: Any
    """A marisa trie: the number of each word."""
    ranks: Sequence[int]
    """For the number of a word the place of its likelihood in `scores`."""
    scores: Sequence[float]
    least: float
    """The likelihood of a character that is no word."""
    word_tags: Sequence[int]
    """For the number of a word the place of its tag in `tags`."""
    tags: Sequence[str]
    boundaries: Sequence[float]
    """For each character of `HAN` its likelihood at each of `PLACES`, one after the other."""
    boundary_starts: Sequence[float]
    boundary_steps: Sequence[Sequence[float]]
    state_firsts: Sequence[int]
    """For each character of `HAN` where its states begin in `states`, and where the last ends."""
    states: Sequence[int]
    """A state is a place in a word and its tag: place × number of tags + tag."""
    state_scores: Sequence[float]
    step_firsts: Sequence[int]
    """For each state, and for `START`, where the states that may follow begin in `steps`."""
    steps: Sequence[int]
    step_scores: Sequence[float]


@lru_cache(1)
def model() -> Model:
    """Return the model, its files mapped; DamagedDictionary where they are not whole."""
    try:
        with LOADING:
            return _read()
    except (OSError, LookupError, ValueError, RuntimeError) as error:
        raise DamagedDictionary(
            f"it cannot be read: {error}",
            path=str(FOLDER),
            stage="dictionary",
            next_step="Install reform-facts again; reform-facts doctor tells which files differ.",
        ) from error


def _read() -> Model:
    told = json.loads(FOLDER.joinpath(MODEL).read_text("utf-8"))
    for name, size in told.pop("sizes").items():
        if len(mapped(name)) != size:
            raise ValueError(f"{name} has another length than it should")
    return Model(
        numbers=_trie(),
        ranks=_integers("ranks.u2"),
        scores=_floats("scores.f8").tolist(),
        word_tags=_integers("tags.u1"),
        boundaries=_floats("boundaries.f4"),
        state_firsts=_integers("state_firsts.u4"),
        states=_integers("states.u1"),
        state_scores=_floats("state_scores.f4"),
        step_firsts=_integers("step_firsts.u4"),
        steps=_integers("steps.u1"),
        step_scores=_floats("step_scores.f4"),
        **told,
    )


def _trie() -> "Trie":
    import marisa_trie

    numbers, place = marisa_trie.Trie(), FOLDER.joinpath(WORDS)
    if isinstance(place, Path):
        return numbers.mmap(str(place))
    return numbers.frombytes(place.read_bytes())


def _integers(name: str) -> "memoryview[int]":
    return mapped(name).cast(INTEGERS[name.rpartition(".")[2]])


def _floats(name: str) -> "memoryview[float]":
    return mapped(name).cast(FLOATS[name.rpartition(".")[2]])


def has_word(word: str) -> bool:
    """Tell whether the dictionary has `word`.

    >>> has_word("乡镇"), has_word("镇街")
    (True, False)
    """
    return word in model().numbers
