"""Cuts texts into words: as the dictionary has them, or with new words and parts of speech."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.deferred import deferred
from extractor.dictionary.model import has_word, model
from extractor.dictionary.new_tags import NO_PART, new_tag
from extractor.dictionary.new_words import new_words
from extractor.dictionary.paths import UNKNOWN, likeliest_path

_HAN = "\u3400-\u4dbf一-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_PIECE = deferred(f"([{_HAN}A-Za-z0-9+#&._%-]+)|\r\n|.", re.DOTALL)
"""A stretch that may hold words; any other character by itself."""
_LATIN = deferred("[A-Za-z0-9]")
_KEPT = 4096
"""One clause in six is asked for again, and the same single characters are all the time."""
Tagged = tuple[str, str]
"""A word and its part of speech."""


def words(text: str) -> list[str]:
    """Return the words of `text` that the dictionary has, what it lacks as single characters.

    Letters and digits stay together.

    >>> words("在18个镇街设置机构")
    ['在', '18', '个', '镇', '街', '设置', '机构']
    """
    found: list[str] = []
    for piece in _PIECE.finditer(text):
        found.extend(_plain(piece[1]) if piece[1] else [piece[0]])
    return found


def _plain(stretch: str) -> Iterator[str]:
    ends, _ = likeliest_path(stretch)
    start = left = 0
    while start < len(stretch):
        end = ends[start]
        if end - start > 1 or not _LATIN.match(stretch, start):
            if left < start:
                yield stretch[left:start]
            yield stretch[start:end]
            left = end
        start = end
    if left < start:
        yield stretch[left:start]


@lru_cache(_KEPT)
def tagged_words(text: str) -> tuple[Tagged, ...]:
    """Return the words of `text`, new ones too, each with its part of speech in jieba's letters.

    >>> tagged_words("流转亩")
    (('流转', 'v'), ('亩', 'q'))
    """
    found: list[Tagged] = []
    for piece in _PIECE.finditer(text):
        if piece[1]:
            _add_tagged(piece[1], found)
        else:
            found.append((piece[0], NO_PART))
    return tuple(found)


def _add_tagged(stretch: str, found: list[Tagged]) -> None:
    ends, numbers = likeliest_path(stretch)
    known = model()
    tags, word_tags = known.tags, known.word_tags
    start = left = 0
    size = len(stretch)
    while start < size:
        end = ends[start]
        if end - start > 1:
            if left < start:
                found.extend(_of_run(stretch[left:start]))
            found.append((stretch[start:end], tags[word_tags[numbers[start]]]))
            left = end
        start = end
    if left < size:
        found.extend(_of_run(stretch[left:]))


@lru_cache(_KEPT)
def _of_run(run: str) -> tuple[Tagged, ...]:
    """Return the words of a run of single characters, joined unless they are a known word."""
    parts = run if len(run) == 1 or has_word(run) else new_words(run)
    return tuple((part, _tag(part)) for part in parts)


def _tag(word: str) -> str:
    known = model()
    number = known.numbers.get(word, UNKNOWN)
    return new_tag(word) if number == UNKNOWN else known.tags[known.word_tags[number]]
