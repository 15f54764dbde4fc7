"""Pinyin in parentheses after the character that it annotates."""

import re
from collections.abc import Iterator

from extractor.aligned_text import AlignedText
from extractor.normalise.pinyin import LETTERS, TONES, is_syllable, is_toned

REASON = "ruby pinyin"

# Up to four words of letters in parentheses, perhaps once more inside: 鎮(zhèn(zhèn)).
_WORDS = rf"\s{{0,4}}[{LETTERS}]{{1,7}}(?:[\s,，、/;；]{{1,3}}[{LETTERS}]{{1,7}}){{0,3}}\s{{0,4}}"
_RUBY = re.compile(rf"[(（]{{1,2}}{_WORDS}(?:[(（]{_WORDS}[)）])?[)）]{{0,2}}")
_WORD = re.compile(rf"[{LETTERS}]+")
_ANNOTATED = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇々*×?\ufffd]")
_LATIN = re.compile(r"[A-Za-z]")
_ENOUGH = 3
"""So many toned readings make a text one whose readings may have lost their tone mark."""


def without_ruby(text: AlignedText) -> AlignedText:
    """Drop pinyin readings, toned ones always, toneless ones in a text full of toned ones.

    >>> without_ruby(AlignedText.of("鄉(xiāng)鎮(zhèn)（街道）共11家，上市(IPO)2家")).text
    '鄉鎮（街道）共11家，上市(IPO)2家'
    """
    if not any(tone in text.text for tone in TONES):
        return text
    readings = list(_readings(text.text))
    toned = sum(is_certain for _, is_certain in readings)
    return text.without(
        REASON, [place for place, is_certain in readings if is_certain or toned >= _ENOUGH]
    )


def _readings(text: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield each reading's place and whether it is certainly one, that is, toned."""
    previous_end = -1
    for match in _RUBY.finditer(text):
        follows = match.start() == previous_end or _ANNOTATED.match(text, match.start() - 1)
        if match.start() == 0 or not follows:
            continue
        words = _WORD.findall(match[0])
        opened = match[0].count("(") + match[0].count("（")
        closed = match[0].count(")") + match[0].count("）")
        certain = _is_toned(words)
        if certain:
            end = match.end() - max(0, closed - opened)
        elif opened == closed and _is_toneless(words):
            end = match.end()
        else:
            continue
        yield (match.start(), end), certain
        previous_end = end


def _is_toned(words: list[str]) -> bool:
    """A line break may cut a syllable in two: (zh èn)."""
    each = all(map(is_syllable, words)) and any(map(is_toned, words))
    return each or is_toned("".join(words))


def _is_toneless(words: list[str]) -> bool:
    """One letter is a label, and capitals are an abbreviation: (a), (AN)."""
    return all(len(word) > 1 and word.islower() and is_syllable(word) for word in words)
