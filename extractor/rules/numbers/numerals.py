"""The numeral as a pattern, and the dictionary words whose numerals count nothing."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from extractor.deferred import deferred
from extractor.values.numbers import FORMAL_NUMERALS, PLAIN_NUMERALS

ARABIC = r"(?>[0-9]{1,3}+(?:,[0-9]{3}){1,5}+(?![0-9])|[0-9]{1,15}+)(?:\.[0-9]{1,9}+)?+"
CHINESE = rf"[{PLAIN_NUMERALS}廿卅]{{1,20}}+(?:点[{PLAIN_NUMERALS}]{{1,9}}+)?+"
ADJACENT = r"[一二三四五六七八]、[二三四五六七八九][十百千万亿]{0,4}+"
"""Neighbouring digits that estimate: 三、五年, 二、三十亿斤."""

ADJACENT_ARABIC = r"(?<![0-9.、第号\n])[1-8]、[2-9](?=[百千万亿])"
"""The same in Arabic numerals, with the scale they share: 2、3万人口."""

FORMAL = rf"[{FORMAL_NUMERALS}][{FORMAL_NUMERALS}{PLAIN_NUMERALS}]{{1,20}}"
DAMAGED = r"(?<![A-Za-z])(?:[0-9]{1,8}[OoIl][0-9OoIl]{0,8}|[OoIl][0-9][0-9OoIl]{0,8})(?![A-Za-z])"
NOT_DAMAGED = r"(?![0-9OoIl]{2,17}[\u4e00-\u9fff%])"
"""Guards patterns of codes: 2O项 is a damaged 20项, 2O is no code there."""

MASKS = "*×xX□"
"""Signs that stand for digits that are not to be read."""

BEHIND_MASK = r"(?:(?<=[xX□])|(?<=××)|(?<=\*\*))"
"""Where digits were left behind a mask; a single × or * stands between factors (人数×20万元)."""

SCALE = r"(?:[万亿]|[百千](?![瓦米克伏卡分]))"
"""A multiplier after digits; 千 in 亿千瓦 belongs to the unit."""

LEAD = deferred(rf"[0-9OoIl第{PLAIN_NUMERALS.lstrip('〇○')}{FORMAL_NUMERALS}廿卅半几数翻]")
"""Every character that can begin a quantity or a label."""

_OCCASIONS = frozenset("次趟回场")
Word = tuple[int, int]
"""Where a word begins and ends."""

_LONGEST_WORD = 5
_RUN = deferred(rf"[0-9OoIl]+(?:[.,][0-9]+)*|[{PLAIN_NUMERALS}{FORMAL_NUMERALS}]+")


@cache
def _silent_words() -> frozenset[str]:
    words = files(__package__).joinpath("numeral_words.txt").read_text("utf-8")
    return frozenset(words.split())


@cache
def _lengths() -> Mapping[str, frozenset[int]]:
    """Return by the first two characters of words how long those are that begin so."""
    openings: dict[str, set[int]] = defaultdict(set)
    for word in _silent_words():
        if len(word) <= _LONGEST_WORD:
            openings[word[:2]].add(len(word))
    return {opening: frozenset(lengths) for opening, lengths in openings.items()}


@cache
def _neighbours() -> frozenset[str]:
    """Return all pairs of characters inside words: most numerals stand beside none of them."""
    return frozenset(word[i : i + 2] for word in _silent_words() for i in range(len(word) - 1))


def after_numeral(text: str, start: int, word: Word | None) -> int:
    """Return where to look on after a numeral at `start` that no rule could read.

    Never inside the numeral (022年 is no quantity), but behind the `word` it belongs to: 三个 in
    统一三个 is a numeral of its own.
    """
    run = _RUN.match(text, start)
    if not run:
        return start
    return word[1] if word else run.end()


def _is_how_often(text: str, start: int, end: int) -> bool:
    """Tell 每周|三次 and 每天|一次 from the days 周三 and the name 天一."""
    return text.startswith("每", start - 2) and text[end : end + 1] in _OCCASIONS


def word_around(text: str, start: int, end: int) -> Word | None:
    """Return the longest dictionary word that holds the numeral text[start:end] and counts nothing.

    >>> text = "统一设置进一步"
    >>> word_around(text, 1, 2), word_around(text, 5, 6), word_around("三个", 0, 1)
    ((0, 2), (4, 7), None)
    """
    pairs, lengths, words = _neighbours(), _lengths(), _silent_words()
    begun = start > 0 and text[start - 1 : start + 1] in pairs
    goes_on = text[end - 1 : end + 1] in pairs
    if not (goes_on or begun) or (begun and _is_how_often(text, start, end)):
        return None
    first = max(0, end - _LONGEST_WORD) if begun else start
    last = min(len(text), start + _LONGEST_WORD) if goes_on else end
    around = [
        (left, left + length)
        for left in range(first, start + 1)
        for length in lengths.get(text[left : left + 2], ())
        if end - start < length and end <= left + length <= last
        if text[left : left + length] in words
    ]
    return max(around, key=_length) if around else None


def _length(word: Word) -> int:
    return word[1] - word[0]
