"""Write `extractor/dictionary/data/`: jieba's dictionary and models, ready to be mapped.

    python -m evaluation.make_dictionary

The words with frequency and part of speech come from `dict.txt`, what tells words that are not
among them from `finalseg`, and their parts of speech from `posseg`, all of jieba (MIT licence).
"""

import hashlib
import json
from array import array
from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import accumulate
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie
from jieba import finalseg, posseg

from extractor.dictionary.files import CHECKSUMS, FOLDER
from extractor.dictionary.model import FLOATS, HAN, INTEGERS, MODEL, NEVER, PLACES, START, WORDS

TYPES = {**INTEGERS, **FLOATS}
_CHARACTERS = [chr(point) for point in HAN]


class Entry(NamedTuple):
    """A line of the dictionary."""

    word: str
    frequency: int
    tag: str


def entries() -> list[Entry]:
    """Return the lines of jieba's dictionary."""
    lines = files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines()
    return [Entry(word, int(frequency), tag) for word, frequency, tag in map(str.split, lines)]


def write(folder: Path) -> None:
    """Write all files and their checksums into `folder`."""
    known = entries()
    tags = sorted({tag for _, tag in posseg.start_P} | {entry.tag for entry in known})
    frequencies = sorted({entry.frequency for entry in known})
    total = log(sum(entry.frequency for entry in known))
    words = marisa_trie.Trie([entry.word for entry in known], num_tries=2)
    words.save(str(folder / WORDS))
    lists = {
        **_of_words(known, words, tags, frequencies),
        "scores.f8": [log(frequency) - total for frequency in frequencies],
        "boundaries.f4": _boundaries(),
        **_of_parts(tags),
    }
    for name, numbers in lists.items():
        (folder / name).write_bytes(array(TYPES[name.rpartition(".")[2]], numbers).tobytes())
    model = {"tags": tags, "least": -total, **_places(), "sizes": _sizes(folder, [*lists, WORDS])}
    (folder / MODEL).write_text(json.dumps(model) + "\n", encoding="utf-8")
    (folder / CHECKSUMS).write_text("".join(_sums(folder)), encoding="utf-8")


def _places() -> dict[str, Any]:
    """Return how likely a word begins at each place, and how likely one place follows another."""
    return {
        "boundary_starts": [_log(finalseg.start_P, place) for place in PLACES],
        "boundary_steps": [
            [_log(finalseg.trans_P[one], other) for other in PLACES] for one in PLACES
        ],
    }


def _sizes(folder: Path, names: list[str]) -> dict[str, int]:
    """Return the length of each file in bytes, which tells one that was cut off."""
    return {name: (folder / name).stat().st_size for name in sorted(names)}


def _log(table: Mapping[str, float], key: str) -> float:
    """Return a logarithm; jieba leaves out that of nought or writes -3.14e100."""
    return max(table.get(key, NEVER), NEVER)


def _of_words(
    known: list[Entry], words: marisa_trie.Trie, tags: list[str], frequencies: list[int]
) -> dict[str, list[Any]]:
    """Return for the number of each word the place of its frequency and of its tag."""
    places = {frequency: place for place, frequency in enumerate(frequencies)}
    ranks, parts = [0] * len(words), [0] * len(words)
    for entry in known:
        number = words[entry.word]
        ranks[number], parts[number] = places[entry.frequency], tags.index(entry.tag)
    return {"ranks.u2": ranks, "tags.u1": parts}


def _boundaries() -> list[float]:
    """Return for each character how likely it stands at each place of a word."""
    return [_log(finalseg.emit_P[place], one) for one in _CHARACTERS for place in PLACES]


def _of_parts(tags: list[str]) -> dict[str, list[Any]]:
    """Return the model of the parts of speech: the states of characters, the steps from states."""
    states = [(place, tag) for place in PLACES for tag in tags]
    assert len(states) == START
    numbers = {state: number for number, state in enumerate(states)}
    characters = [
        [
            (numbers[state], _log(posseg.emit_P[state], one))
            for state in posseg.char_state_tab_P.get(one) or states
        ]
        for one in _CHARACTERS
    ]
    steps = [
        [(numbers[state], max(value, NEVER)) for state, value in sorted(table.items())]
        for table in (*(posseg.trans_P[state] for state in states), posseg.start_P)
    ]
    return _rows("state", "states", characters) | _rows("step", "steps", steps)


def _rows(one: str, several: str, rows: list[list[tuple[int, float]]]) -> dict[str, list[Any]]:
    """Return what is possible of `rows` in three lists: where each begins, states, likelihoods."""
    possible = [[pair for pair in row if pair[1] > NEVER] for row in rows]
    pairs = [pair for row in possible for pair in row]
    firsts = [0, *accumulate(map(len, possible))]
    return {
        f"{one}_firsts.u4": firsts,
        f"{several}.u1": [state for state, _ in pairs],
        f"{one}_scores.f4": [score for _, score in pairs],
    }


def _sums(folder: Path) -> Iterator[str]:
    """Yield a line for each file, as sha256sum writes and reads them."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".marisa", ".json", *(f".{kind}" for kind in TYPES)):
            yield f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"


if __name__ == "__main__":
    write(Path(str(FOLDER)))
