"""Hard line breaks inside sentences: lines wrapped at a width, titles in two lines, stray breaks.

A line break is dropped only on evidence: marks that cannot end or begin a line, a number apart from
its unit, an official title without its kind of document, or a text wrapped at one width.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.broken_sentences import broken_sentences
from extractor.normalise.inline_breaks import inline_breaks
from extractor.normalise.text_lines import (
    LABEL,
    OPENERS,
    Line,
    ends_sentence,
    is_indented,
    lines_of,
)
from extractor.normalise.title_breaks import open_breaks, title_breaks

REASON = "line break"

Widths = npt.NDArray[np.intp]

_BEGINS_BADLY = "，。；：、！？）》〉】〕”’%‰,;:!?)"
_CANNOT_BEGIN = deferred(r"[，。；：、！？）》〉】〕”’%‰]|[,;:!?)](?!\d)")
_HEADING = deferred("[一二三四五六七八九十]{1,3}、[^。；：！？0-9]{5,45}")
_LONE_NUMBER = deferred("[一二三四五六七八九十]{1,3}、")
_LONGEST_HEADING = 34
_AROUND = 40
"""Characters before a break that tell whether a number is cut there."""
_LOST_ITS_FIRST_WORDS = deferred("[，,][^，,]{2}.{60}")
"""A paragraph under a heading whose first words, a date or a name, were taken out."""
_NUMBER_CUT = deferred(
    r"[\u4e00-\u9fff][^\n]{0,200}[\u4e00-\u9fff、，](?:\d{1,6}|\d{1,6}\.\d{1,4})$"
)
_POINT_CUT = deferred(r"[\u4e00-\u9fff、，]\d{1,5}\.$")
_UNIT = deferred(r"[个项名人户件家万亿余多元亩条处所座台辆次批倍岁年月日天公平千百米吨]")
_NARROWEST, _WIDEST = 24, 160
"""Columns (a Chinese character has two): text is wrapped at no other widths."""
_RAGGED = 4
"""Columns by which a full line may fall short: marks that may not begin a line, half widths."""
_FULL_LINES = 4
_FULL_SHARE = 0.3
"""Of the lines wider than half the width; lists of names and headings do not count."""
_LONGER_SHARE = 0.08
_OPEN_LINES, _OPEN_SHARE = 3, 0.6
"""So many full lines hold marks yet end in mid-sentence; lines of tables and lists do not."""
_CLAUSE_ENDS = "；;"
"""A full line with such an end goes on: items of a list are hardly all as wide as the page."""
_COMMA = deferred("[，,]")
_INNER_MARK = deferred("[，。；、,;]")


def unwrapped(text: AlignedText) -> AlignedText:
    """Drop line breaks inside sentences, with the blanks around them; keep real paragraphs.

    >>> unwrapped(AlignedText.of("被评为“千强镇”、“\\n书香之镇”。\\n二、法治\\n增编391\\n名")).text
    '被评为“千强镇”、“书香之镇”。\\n二、法治\\n增编391名'
    """
    lines = lines_of(text.text)
    full = full_lines(text.text, lines)
    certain = full | title_breaks(lines) | open_breaks(text.text, lines, "《》")
    if full:
        certain |= open_breaks(text.text, lines, "“”")
    certain.update(n for n, both in enumerate(pairwise(lines)) if _continues(*both))
    certain |= broken_sentences(text.text, lines)
    breaks = sorted(certain | inline_breaks(lines, certain))
    return joined(text, [(lines[n].end, lines[n + 1].start) for n in breaks])


def joined(text: AlignedText, places: list[tuple[int, int]]) -> AlignedText:
    """Drop the breaks; between two Latin words the first becomes the space that parts them."""
    latin = [start for start, end in places if _parts_words(text.text, start, end)]
    if latin:
        spelt = list(text.text)
        for start in latin:
            spelt[start] = " "
        text = text.respelled("".join(spelt))
    kept = frozenset(latin)
    return text.without(REASON, [(start + (start in kept), end) for start, end in places])


def _parts_words(text: str, start: int, end: int) -> bool:
    return text[start - 1].isascii() and text[start - 1].isalpha() and text[end : end + 1].isascii()


def _continues(line: Line, following: Line) -> bool:
    """Tell whether the marks or the number at the break show that the sentence runs on."""
    last = line.words[-1]
    if _HEADING.fullmatch(line.words) and _LOST_ITS_FIRST_WORDS.match(following.words):
        return False
    if _LONE_NUMBER.fullmatch(line.words) and _is_text(following.words):
        return False
    if last in OPENERS or (
        following.words[0] in _BEGINS_BADLY and _CANNOT_BEGIN.match(following.words)
    ):
        return True
    if last in "，、":
        return not LABEL.match(following.words)
    return last in ".0123456789" and _number_goes_on(line.words, following.words)


def _number_goes_on(words: str, following: str) -> bool:
    """Tell whether a number of a sentence is cut at its point (5.|1万) or before its unit."""
    if _POINT_CUT.search(words[-_AROUND:]) and following[0].isdecimal():
        return True
    if LABEL.match(following) or not _UNIT.match(following):
        return False
    return _NUMBER_CUT.search(words[-_AROUND:]) is not None


def _is_text(words: str) -> bool:
    """Tell a paragraph that a lone number stands over from a heading that was cut from it."""
    first, stop, _ = words.partition("。")
    return _COMMA.search(first) is not None and (bool(stop) or len(words) > _LONGEST_HEADING)


def full_lines(text: str, lines: list[Line]) -> set[int]:
    """Return the lines after which a text wrapped at one width runs on, by their index.

    Editors count a digit as half as wide as a Chinese character, programs as one like any other.
    """
    longest = sum([line.end - line.start > _WIDEST for line in lines])
    if len(lines) <= _FULL_LINES or longest > _LONGER_SHARE * len(lines):
        return set()
    full = max((_full_lines(text, lines, width) for width in (_columns, _characters)), key=len)
    open_sentences = sum([_is_open_sentence(lines[n].words) for n in full])
    if open_sentences < max(_OPEN_LINES, _OPEN_SHARE * len(full)):
        return set()
    return {n for n in full if _runs_on(text, lines[n], lines[n + 1])}


def _full_lines(text: str, lines: list[Line], width_of: Callable[[Line], int]) -> list[int]:
    """Return the lines that end where most do, of which hardly any is longer."""
    widths = np.array([_indent(text, line) + width_of(line) for line in lines])
    width = _wrap_width(widths)
    return [] if width is None else np.flatnonzero(widths[:-1] > width - _RAGGED).tolist()


def _is_open_sentence(words: str) -> bool:
    return not ends_sentence(words) and _INNER_MARK.search(words) is not None


def _runs_on(text: str, line: Line, following: Line) -> bool:
    is_complete = ends_sentence(line.words) and line.words[-1] not in _CLAUSE_ENDS
    return not (is_indented(text, following) or is_complete or LABEL.match(following.words))


def _indent(text: str, line: Line) -> int:
    return line.start - text.rfind("\n", 0, line.start) - 1


def _columns(line: Line) -> int:
    """Return the columns of a line; GB 18030 has two bytes for two columns."""
    return len(line.words.encode("gb18030"))


def _characters(line: Line) -> int:
    """Return what the columns would be if all characters were as wide as Chinese ones."""
    return 2 * len(line.words)


def _wrap_width(widths: Widths) -> int | None:
    """Return the width at which many lines end and beyond which hardly any goes."""
    counts = np.bincount(np.minimum(widths, _WIDEST + 1), minlength=_WIDEST + 2)
    below = np.cumsum(counts)
    ends = np.arange(_NARROWEST, _WIDEST + 1)
    full = below[ends] - below[ends - _RAGGED]
    width = int(ends[np.argmax(full)])
    longer = len(widths) - int(below[min(width + 2, _WIDEST)])
    prose = np.count_nonzero(widths > width // 2)
    is_wrapped = full.max() >= max(_FULL_LINES, _FULL_SHARE * prose)
    return width if is_wrapped and longer <= _LONGER_SHARE * len(widths) else None
