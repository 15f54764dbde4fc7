"""ASCII punctuation and straight quotation marks beside Chinese characters become Chinese ones."""

import re

import numpy as np
import numpy.typing as npt

from extractor.aligned_text import AlignedText
from extractor.normalise.codes import (
    CJK,
    DIGIT,
    Codes,
    codes_of,
    kinds_of,
    set_of,
    table_of,
    text_of,
)

_STOPS = dict(zip(",;:!?", "，；：！？", strict=True))
_BRACKETS = dict(zip("()", "（）", strict=True))
_ALL = {**_STOPS, **_BRACKETS}
_TABLE = table_of(_ALL)
_IS_MARK = set_of([*_ALL, *_ALL.values()])
_FULL_STOP = re.compile(r"[\u4e00-\u9fff”）》]\.(?=\n|$|[”’])")
_HAN = re.compile(r"[\u4e00-\u9fff]")

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
    codes = codes_of(text.text)
    marks = np.flatnonzero(_IS_MARK.take(codes))
    if not marks.size:
        return text
    beside = _beside_chinese(codes, marks)
    beside &= ~_inside_number(codes, marks)
    _pair_brackets(codes, marks, beside)
    chosen = marks[beside]
    spelt = codes.copy()
    spelt[chosen] = _TABLE.take(codes[chosen])
    return _with_full_stops(text.respelled(text_of(spelt)))


def _beside_chinese(codes: Codes, marks: Places) -> Flags:
    """Look past neighbouring marks to the nearest other character on either side."""
    kinds = np.concatenate((kinds_of(codes), np.zeros(1, dtype=np.uint8)))
    is_first = np.diff(marks, prepend=-2) > 1
    is_last = np.diff(marks, append=len(codes) + 1) > 1
    run = np.cumsum(is_first) - 1
    left, right = kinds[marks[is_first] - 1], kinds[marks[is_last] + 1]
    chinese: Flags = ((left | right) & CJK) != 0
    return chinese[run]


def _inside_number(codes: Codes, marks: Places) -> Flags:
    kinds = np.concatenate((kinds_of(codes), np.zeros(1, dtype=np.uint8)))
    inside: Flags = (kinds[marks - 1] == DIGIT) & (kinds[marks + 1] == DIGIT)
    return inside


def _pair_brackets(codes: Codes, marks: Places, beside: Flags) -> None:
    """Let both brackets of a pair be Chinese where one is."""
    opened: list[int] = []
    signs = codes[marks]
    for n in np.flatnonzero(set_of("()（）").take(signs)).tolist():
        if chr(signs[n]) in "(（":
            opened.append(n)
        elif opened:
            partner = opened.pop()
            is_wide = chr(signs[n]) == "）" or chr(signs[partner]) == "（"
            beside[[n, partner]] = bool(beside[n] or beside[partner] or is_wide)


def _with_full_stops(text: AlignedText) -> AlignedText:
    if "." not in text.text:
        return text
    return text.respelled(_FULL_STOP.sub(lambda match: match[0][0] + "。", text.text))
