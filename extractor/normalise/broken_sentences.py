"""Line breaks that fall anywhere inside sentences, in lines of no common width.

A paragraph ends with a full stop. A line that holds one and does not end with one is cut, or its
last stop was forgotten: where a break parts the characters of a word it is cut; where several do,
and many lines end so, the page is broken and every such line goes on.
"""

from collections.abc import Sequence
from itertools import accumulate

from extractor.deferred import deferred
from extractor.dictionary import words
from extractor.normalise.broken_paragraphs import MARK
from extractor.normalise.text_lines import CLOSERS, LABEL, Line, ends_sentence, is_indented

_STOPS = deferred("[。！？]")
_COMMA = deferred("[，,]")
_CREDIT = deferred("(?:摄|供图|制图|编辑|记者[^，。]{0,8})[）)]?$")
_PARTS_OF_WORDS = deferred("[0-9\u4e00-\u9fff]")
_AROUND = 8
"""Characters on either side of a break that tell how its words are cut."""
_LONGEST_HEADING = 30
"""Characters: an unfinished line so long with a comma in it is no heading."""
_SEVERAL = 2
"""So many broken words show that it is the page which breaks them."""
_SHARE = 0.1
"""So many of the lines of prose end in mid-sentence where a page is broken."""


def broken_sentences(text: str, lines: Sequence[Line]) -> set[int]:
    """Return the breaks (index of the line before) that fall inside sentences.

    >>> from extractor.normalise.text_lines import lines_of
    >>> text = "全县有12个乡镇。改革下放的审\\n批事项有118项，都能办结。"
    >>> broken_sentences(text, lines_of(text))
    {0}
    """
    last = len(lines) - 1
    unended = [n for n in range(last) if not ends_sentence(lines[n].words)]
    cut = [n for n in unended if _is_cut(text, lines[n], lines[n + 1])]
    if not cut:
        return set()
    torn = {n for n in cut if tears_word(lines[n].words, lines[n + 1].words)}
    prose = sum(_STOPS.search(line.words) is not None for line in lines)
    return set(cut) if len(torn) >= _SEVERAL and len(cut) >= _SHARE * prose else torn


def _is_cut(text: str, line: Line, following: Line) -> bool:
    """Tell a line that may go on in the next one from a heading, a credit, an item of a list."""
    words = line.words
    if words[-1] in CLOSERS or LABEL.match(following.words) or _CREDIT.search(words):
        return False
    if is_indented(text, following) or not MARK.search(following.words):
        return False
    is_long = len(words) >= _LONGEST_HEADING and _COMMA.search(words) is not None
    return is_long or _STOPS.search(words) is not None


def tears_word(before: str, after: str) -> bool:
    """Tell whether a word stands across the break.

    >>> tears_word("全镇通过竞争上", "岗的方式"), tears_word("任务已经完成", "全镇通过竞争")
    (True, False)
    """
    if not (_PARTS_OF_WORDS.match(before[-1]) and _PARTS_OF_WORDS.match(after)):
        return False
    around = before[-_AROUND:] + after[:_AROUND]
    ends = accumulate(map(len, words(around)))
    return min(len(before), _AROUND) not in set(ends)
