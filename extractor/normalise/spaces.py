"""Spaces: none beside Chinese characters or inside numbers, one between Latin words."""

import re
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.codes import DIGIT, LATIN, WORD, Codes, CodeSet, codes_of, kinds_of

REASON = "space"
BLANK_LINE = "blank line"

_SPACE = ord(" ")
_NUMBERS = deferred(
    r"[0-9](?<![0-9].)[0-9]*+(?: [0-9]++)++"
    r"(?P<unit> ?[%‰万亿余多个项名人户件家元亩条处所座台辆次吨米公平年月日])?"
)
_ROW_LABEL = deferred(r"(?:[合共小总]计|其中)[ :：]*$")
"""What follows in print is a row of numbers, however they are grouped: 合计 120 300 500项."""

_SPACED = deferred(r"\d{1,3}(?: \d{3})+|\d(?: \d){2,}")
# A narrow 1 leaves a gap in print that a reader of page images takes for a space: 1 36项, 1 12张.
_NARROW_ONE = deferred(
    r"1(?:(?<=[\u4e00-\u9fff》”].)|(?<=[\u4e00-\u9fff》”] .))( )[0-9]{2,3} ?"
    "(?=[项个名人户件家元亩条处所座台辆次张份])"
)
_TORN_NUMBERS = 2
"""So many in a text without rows of numbers show that its gaps are the reader's."""
_ROW = deferred(r"[0-9] [0-9]+ [0-9]")
_LABEL_REACH = 4
_LABELS_NUMBER = "第表图件栏注"
_DECIMAL = deferred(r"[0-9]\.( +)[0-9]+ ?[%‰万亿倍元亩公平吨岁]")
_SPREAD = deferred(r"(?:[^ \n] ){8,}+")
"""A line that a page sets out character by character: 全 县 有 1 2 个 镇."""
_HAN = deferred("[\u4e00-\u9fff]")
_MOSTLY = 0.5
"""The share of such a line's characters that are Chinese, and not cells of a row of numbers."""
_PARTICLES = deferred(r"PM( +)(?:2\.5|10)(?![0-9])")
"""A number that is part of a name: PM 2.5年均浓度 tells no years."""
_LABEL_BEFORE = deferred(r"\n *\d{0,3}$")
_LATIN_STOPS = CodeSet(",.;:!?)")
_BLANK_LINES = deferred(r"\n\n+")

Places = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


def without_spaces(text: AlignedText) -> AlignedText:
    """Drop spaces, but for one after a Latin word and one between two numbers.

    >>> without_spaces(AlignedText.of("选取 8 个镇，GPS  map 2 套，共 1 408 人，增 59. 1%")).text
    '选取8个镇，GPS map 2套，共1408人，增59.1%'
    >>> without_spaces(AlignedText.of("合计 120 300 \\n1. 2023年工作")).text
    '合计120 300\\n1. 2023年工作'
    """
    if " " not in text.text:
        return text
    codes = np.concatenate(([0], codes_of(text.text), [0]))
    is_space = codes == _SPACE
    edges = np.flatnonzero(is_space[1:] != is_space[:-1])
    starts, ends = edges[0::2], edges[1::2]
    kept = _parts_words(codes, starts, ends)
    inside = list(_in_numbers(text.text)) if kept.any() else []
    if inside:
        kept &= ~np.isin(starts, inside)
    return text.without(REASON, np.stack((starts + kept, ends), axis=1))


def without_blank_lines(text: AlignedText) -> AlignedText:
    """Leave exactly one line break between paragraphs and none at the ends.

    >>> without_blank_lines(AlignedText.of("\\n一、总则\\n\\n为了\\n")).text
    '一、总则\\n为了'
    """
    bare = text.text.strip("\n")
    first = text.text.index(bare)
    last = first + len(bare)
    inside = [
        (match.start() + 1, match.end()) for match in _BLANK_LINES.finditer(text.text, first, last)
    ]
    return text.without(BLANK_LINE, [(0, first), *inside, (last, len(text.text))])


def _parts_words(codes: Codes, starts: Places, ends: Places) -> Flags:
    """Tell of each run of spaces whether one must stay; `codes` has a guard at both ends."""
    kinds = kinds_of(codes)
    left, right, before = kinds[starts], kinds[ends + 1], kinds[np.maximum(starts - 1, 0)]
    after_stop = _LATIN_STOPS.holds(codes[starts])
    latin = (left == LATIN) & (right == LATIN)
    numbers = (left == DIGIT) & (right == DIGIT)
    before_bracket = (left == LATIN) & (codes[ends + 1] == ord("("))
    before_bracket &= kinds[np.minimum(ends + 2, len(codes) - 1)] == LATIN
    after_word = (before == LATIN) | (codes[np.maximum(starts - 1, 0)] == ord(")"))
    stopped = after_stop & after_word & ((right == LATIN) | (right == DIGIT))
    labelled = (codes[starts] == ord(".")) & (before == DIGIT) & (right == DIGIT)
    word_number = (left == LATIN) & (before == LATIN) & (right == DIGIT)
    fields = (ends - starts > 1) & ((left & WORD) != 0) & ((right & WORD) != 0)
    parts: Flags = latin | before_bracket | numbers | stopped | labelled | word_number | fields
    return parts


def _in_numbers(text: str) -> Iterator[int]:
    """Yield where spaces begin that stand inside one number: 1 408 人, 2 0 2 2, 59. 1%."""
    for match in _NUMBERS.finditer(text):
        number = match[0].removesuffix(match["unit"] or "")
        row = _ROW_LABEL.search(text, max(0, match.start() - _LABEL_REACH), match.start())
        if match["unit"] and not row and _SPACED.fullmatch(number):
            yield from (match.start() + n for n, sign in enumerate(number) if sign == " ")
    for match in _DECIMAL.finditer(text):
        if not _LABEL_BEFORE.search(text[max(0, match.start() - 5) : match.start()]):
            yield match.start(1)
    yield from (match.start(1) for match in _PARTICLES.finditer(text))
    for match in _SPREAD.finditer(text):
        if 2 * len(_HAN.findall(match[0])) > _MOSTLY * len(match[0]):
            yield from range(match.start() + 1, match.end(), 2)
    torn = [match.start(1) for match in _NARROW_ONE.finditer(text) if _is_count(match)]
    if len(torn) >= _TORN_NUMBERS and not _ROW.search(text):
        yield from torn


def _is_count(match: re.Match[str]) -> bool:
    """Tell whether the 1 is no label of a table or an annex."""
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip()
    return before[-1] not in _LABELS_NUMBER
