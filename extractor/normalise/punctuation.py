"""ASCII punctuation and straight quotation marks beside Chinese characters become Chinese ones."""

import re

import numpy as np
import numpy.typing as npt

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.codes import (
    CJK,
    DIGIT,
    Codes,
    CodeSet,
    Kinds,
    Respelling,
    codes_of,
    kinds_of,
    text_of,
)

_STOPS = dict(zip(",;:!?", "，；：！？", strict=True))
_BRACKETS = dict(zip("()", "（）", strict=True))
_ALL = {**_STOPS, **_BRACKETS}
_CHINESE = Respelling.of(_ALL)
_ANY_MARKS = CodeSet([*_ALL, *_ALL.values()])
_ANY_BRACKETS = CodeSet("()（）")
_FULL_STOP = deferred(r"\.(?=\n|$|[”’])(?<=[\u4e00-\u9fff”）》]\.)")
_INNER_STOP = deferred(r"\.(?<=[\u4e00-\u9fff]\.)(?=[\u4e00-\u9fff])")
_ANY_STOP = deferred(
    r"\.(?<=[\u4e00-\u9fff”）》%]\.)(?<!^[一二三四五六七八九十]\.)(?<!^十[一二三四五六七八九]\.)"
    r"(?=[\u4e00-\u9fff“《（0-9①-⑳])",
    re.MULTILINE,
)
_HABIT = 3
"""Full stops between Chinese characters that are a writer's habit where 。 is rarer."""
_HAN = deferred(r"[\u4e00-\u9fff]")

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]


def with_curly_quotes(text: AlignedText) -> AlignedText:
    """Respell straight quotation marks as “ and ” in turn, in paragraphs where they pair.

    >>> with_curly_quotes(AlignedText.of('突出"五个一",推进"放管服')).text
    '突出"五个一",推进"放管服'
    >>> with_curly_quotes(AlignedText.of('突出"五个一"')).text
    '突出“五个一”'
    """
    if '"' not in text.text:
        return text
    return text.respelled("\n".join(map(_curly, text.text.split("\n"))))


def _curly(paragraph: str) -> str:
    pieces = paragraph.split('"')
    if len(pieces) == 1 or len(pieces) % 2 == 0 or not _HAN.search(paragraph):
        return paragraph
    quotes = ("“", "”") * (len(pieces) // 2)
    return "".join([part for pair in zip(pieces, (*quotes, ""), strict=True) for part in pair])


def with_chinese_punctuation(text: AlignedText) -> AlignedText:
    """Respell ASCII marks as Chinese ones where a Chinese character is the nearest on one side.

    Brackets go in pairs. Between Latin letters or digits marks stay as they are.

    >>> with_chinese_punctuation(AlignedText.of("镇(街道)改革,(IPO)1,408家;at 8:30, (a, b)")).text
    '镇（街道）改革，（IPO）1,408家；at 8:30, (a, b)'
    """
    codes = codes_of(text.text + "\n")
    marks = np.flatnonzero(_ANY_MARKS.holds(codes))
    if not (codes[marks] < 0x80).any():
        return _with_full_stops(text)
    left, right = kinds_of(codes[marks - 1]), kinds_of(codes[marks + 1])
    beside = _beside_chinese(marks, left, right) & ((left != DIGIT) | (right != DIGIT))
    _pair_brackets(codes[marks], beside)
    chosen = marks[beside]
    spelt = codes.copy()
    spelt[chosen] = _CHINESE.spelt(codes[chosen])
    return _with_full_stops(text.respelled(text_of(spelt[:-1])))


def _beside_chinese(marks: Places, left: Kinds, right: Kinds) -> Flags:
    """Look past neighbouring marks to the nearest other character on either side."""
    parted = np.diff(marks) > 1
    is_first, is_last = np.append(True, parted), np.append(parted, True)
    chinese = ((left[is_first] | right[is_last]) & CJK) != 0
    of_run: Flags = chinese[np.cumsum(is_first) - 1]
    return of_run


def _pair_brackets(signs: Codes, beside: Flags) -> None:
    """Let both brackets of a pair be Chinese where one is."""
    opened: list[int] = []
    for n in np.flatnonzero(_ANY_BRACKETS.holds(signs)).tolist():
        if chr(signs[n]) in "(（":
            opened.append(n)
        elif opened:
            partner = opened.pop()
            is_wide = chr(signs[n]) == "）" or chr(signs[partner]) == "（"
            beside[[n, partner]] = bool(beside[n] or beside[partner] or is_wide)


def _with_full_stops(text: AlignedText) -> AlignedText:
    """Let what ends lines be 。, and what ends sentences where the whole text writes them so."""
    if "." not in text.text:
        return text
    spelt = _FULL_STOP.sub("。", text.text)
    inner = sum(1 for _ in _INNER_STOP.finditer(spelt))
    if inner >= _HABIT and inner > text.text.count("。"):
        spelt = _ANY_STOP.sub("。", spelt)
    return text.respelled(spelt)
