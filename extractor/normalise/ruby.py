"""Pinyin in parentheses after the character that it annotates."""

from collections.abc import Iterator
from functools import lru_cache

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.pinyin import LETTERS, is_syllable, is_toned

REASON = "ruby pinyin"

# Up to four words of letters in parentheses, perhaps once more inside: 鎮(zhèn(zhèn)).
_WORDS = rf"\s{{0,4}}[{LETTERS}]{{1,7}}(?:[\s,，、/;；]{{1,3}}[{LETTERS}]{{1,7}}){{0,3}}\s{{0,4}}"
_RUBY = deferred(rf"[(（][(（]?{_WORDS}(?:[(（]{_WORDS}[)）])?[)）]{{0,2}}")
_WORD = deferred(rf"[{LETTERS}]+")
_MASKS = frozenset("〇々*×?\ufffd")
"""What a reading may follow besides a Chinese character: masks, damage."""
_ENOUGH = 3
"""So many toned readings make a text one whose readings may have lost their tone mark."""
_ENOUGH_TONELESS = 8
"""So many different toneless ones are readings too: no report uses so many syllables as labels."""


def without_ruby(text: AlignedText) -> AlignedText:
    """Drop pinyin readings, toned ones always, toneless ones in a text full of readings.

    >>> without_ruby(AlignedText.of("鄉(xiāng)鎮(zhèn)（街道）共11家，上市(IPO)2家")).text
    '鄉鎮（街道）共11家，上市(IPO)2家'
    """
    readings = list(_readings(text.text))
    toned = sum(is_certain for _, is_certain in readings)
    toneless = {text.text[start:end] for (start, end), is_certain in readings if not is_certain}
    is_full = toned >= _ENOUGH or len(toneless) >= _ENOUGH_TONELESS
    return text.without(REASON, [place for place, is_certain in readings if is_certain or is_full])


def _readings(text: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield each reading's place and whether it is certainly one, that is, toned."""
    previous_end = -1
    for match in _RUBY.finditer(text):
        start = match.start()
        length, is_certain = _judged(match[0])
        before = text[start - 1] if start else ""
        if (
            length
            and start
            and (start == previous_end or "\u3400" <= before <= "\u9fff" or before in _MASKS)
        ):
            previous_end = start + length
            yield (start, previous_end), is_certain


@lru_cache(maxsize=8192)
def _judged(bracketed: str) -> tuple[int, bool]:
    """Return how many characters are a reading with its brackets, and whether it is toned."""
    words = _WORD.findall(bracketed)
    opened = bracketed.count("(") + bracketed.count("（")
    closed = bracketed.count(")") + bracketed.count("）")
    own = len(bracketed) - max(0, closed - opened)
    if _is_toned(words):
        return own, True
    return own if opened <= closed and _is_toneless(words) else 0, False


def _is_toned(words: list[str]) -> bool:
    """A line break may cut a syllable in two: (zh èn)."""
    each = all(map(is_syllable, words)) and any(map(is_toned, words))
    return each or is_toned("".join(words))


def _is_toneless(words: list[str]) -> bool:
    """One letter is a label, and capitals are an abbreviation: (a), (AN)."""
    return all(len(word) > 1 and word.islower() and is_syllable(word) for word in words)
