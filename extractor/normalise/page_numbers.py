"""Lines that hold a page number, and the header lines beside them."""

import re
from collections import Counter

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.text_lines import (
    AFTER_NUMBER,
    LABEL,
    Line,
    consecutive,
    ends_sentence,
    lines_of,
)

REASON = "page number"

_CERTAIN = deferred(
    r"[-—–·~]{1,3} ?\d{1,4} ?[-—–·~]{1,3}|第 ?\d{1,4} ?页(?: ?[/,，]? ?共 ?\d{1,4} ?页)?"
    r"|[Pp]age ?\d{1,4}(?: ?of ?\d{1,4})?|共 ?\d{1,4} ?页[,，]? ?第 ?\d{1,4} ?页"
)
_INSIDE = deferred(
    r"第 ?[0-9]{1,4} ?页[ ,，/]{0,2}共 ?[0-9]{1,4} ?页"
    r"|共 ?[0-9]{1,4} ?页[ ,，/]{0,2}第 ?[0-9]{1,4} ?页"
)
_LIKELY = deferred(r"(\d{1,4})(?: ?/ ?\d{1,4})?")
_LONE = deferred("[1-9][0-9]{0,2}")
_LONGEST_LONE = 3
_BETWEEN_WORDS = "和与及或"
_NO_MEASURE = deferred(f"(?![{AFTER_NUMBER}大])[\u4e00-\u9fff]{{2}}")
_LONGEST_NUMBER = 24
_SHORTEST_PAGE = 250
"""Characters between two page numbers; a printed page holds 400 and more."""
_SEQUENCE = 3
"""So many numbers in sequence, a page apart, are pages; two may be a table's."""
_REPEATED = 3
_LONGEST_HEADER = 40
_SHORTEST_OPEN = 15
"""Characters: a shorter line before a page's end may be a heading, which is no open sentence."""


def without_page_numbers(text: AlignedText) -> AlignedText:
    """Drop lines of page numbers and repeated headers; a sentence that they cut is made whole.

    >>> page = "各镇设立综合行政执法队，统一行使各个领域的\\n\\n— 3 —\\n\\n行政处罚权。"
    >>> without_page_numbers(AlignedText.of(page)).text
    '各镇设立综合行政执法队，统一行使各个领域的行政处罚权。'
    """
    lines = lines_of(text.text)
    numbers = {n for n, line in enumerate(lines) if _is_certain(line)} | _sequence(lines)
    dropped = sorted(numbers | _headers(lines, numbers) | _inside_sentences(lines))
    if not dropped:
        return text
    return text.without(
        REASON, [place for run in consecutive(dropped) for place in _places(lines, run)]
    )


def without_page_counts(text: AlignedText) -> AlignedText:
    """Drop `第1页共5页` where a copy left it inside a line.

    >>> without_page_counts(AlignedText.of("第1页 共5页 镇街改革总结")).text
    '镇街改革总结'
    """
    if "页" not in text.text:
        return text
    inside = _INSIDE.finditer(text.text)
    return text.without(
        REASON, [_place(text.text, match) for match in inside if not _is_line(text.text, match)]
    )


def _place(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return what goes: at the start of a line also the blanks, which would look like an indent."""
    start, end = match.span()
    if start == 0 or text[start - 1] == "\n":
        while text.startswith(" ", end):
            end += 1
    return start, end


def _is_line(text: str, match: re.Match[str]) -> bool:
    """Tell whether the number of a page is a line; the sentence that it cuts is then mended."""
    before = text[: match.start()].rstrip(" ")[-1:] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    return before in ("", "\n") and after in ("", "\n")


def _inside_sentences(lines: list[Line]) -> set[int]:
    """The lone numbers after which a list of words goes on: `统筹性和`, `1`, `战略性。`."""
    return {
        n
        for n in range(1, len(lines) - 1)
        if len(lines[n].words) <= _LONGEST_LONE
        and _LONE.fullmatch(lines[n].words)
        and lines[n - 1].words[-1] in _BETWEEN_WORDS
        and _NO_MEASURE.match(lines[n + 1].words)
    }


def _is_certain(line: Line) -> bool:
    return _may_number(line.words) and _CERTAIN.fullmatch(line.words) is not None


def _may_number(words: str) -> bool:
    return len(words) <= _LONGEST_NUMBER and words[-1] in "0123456789-—–·~页"


def _sequence(lines: list[Line]) -> set[int]:
    """The bare numbers that count up by one, a page apart."""
    ending: dict[int, list[int]] = {}
    pages: set[int] = set()
    for n, line in enumerate(lines):
        match = _LIKELY.fullmatch(line.words) if _may_number(line.words) else None
        if match is None:
            continue
        before = ending.get(int(match[1]) - 1, [])
        apart = bool(before) and line.start - lines[before[-1]].end >= _SHORTEST_PAGE
        ending[int(match[1])] = [*before[-_SEQUENCE:], n] if apart else [n]
        if len(ending[int(match[1])]) >= _SEQUENCE:
            pages.update(ending[int(match[1])])
    return pages


def _headers(lines: list[Line], numbers: set[int]) -> set[int]:
    """The short lines that stand beside page numbers again and again."""
    beside = [m for n in numbers for m in (n - 1, n + 1) if 0 <= m < len(lines)]
    words = Counter(lines[n].words for n in beside)
    return {
        n
        for n in beside
        if words[lines[n].words] >= _REPEATED and len(lines[n].words) <= _LONGEST_HEADER
    }


def _places(lines: list[Line], run: list[int]) -> list[tuple[int, int]]:
    if run[0] > 0 and run[-1] + 1 < len(lines):
        before, after = lines[run[0] - 1], lines[run[-1] + 1]
        if is_cut(before.words, after.words):
            return [(before.end, after.start)]
    return [(lines[n].start, lines[n].end) for n in run]


def is_cut(before: str, after: str) -> bool:
    """Tell whether a sentence runs on from one line into the next, whatever stood between.

    >>> is_cut("各镇设立综合行政执法队，统一行使", "行政处罚权。"), is_cut("一、总体要求", "为了")
    (True, False)
    """
    is_open = len(before) >= _SHORTEST_OPEN and not ends_sentence(before)
    is_heading = LABEL.match(before) is not None and "，" not in before and "," not in before
    return is_open and not is_heading and LABEL.match(after) is None
