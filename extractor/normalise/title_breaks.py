"""Line breaks inside titles and quotations: the marks or the words show that more must come."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.normalise.site_lines import is_prose
from extractor.normalise.text_lines import CLOSERS, LABEL, TITLE_KIND, Line, ends_sentence

_TITLE_LINES = 30
_TITLE_PARTS = 4
_LONGEST_TITLE = 40


def open_breaks(text: str, lines: Sequence[Line], marks: str) -> set[int]:
    """The breaks at which a pair of marks (《》 or “”) stands open that the next line closes.

    >>> from extractor.normalise.text_lines import lines_of
    >>> open_breaks("印发《办法", lines_of("印发《办法"), "《》")
    set()
    >>> text = "印发《某镇\\n办法》的通知"
    >>> open_breaks(text, lines_of(text), "《》")
    {0}
    """
    opened, closed = marks[0], marks[1]
    is_open = re.compile(rf"{opened}[^{marks}。\n]{{0,{_LONGEST_TITLE}}}(?= *\n)")
    ends = {match.end() for match in is_open.finditer(text)}
    if not ends:
        return set()
    is_closed = re.compile(rf"[^{marks}。]{{0,{_LONGEST_TITLE}}}{closed}")
    return {
        n
        for n, (line, following) in enumerate(pairwise(lines))
        if line.end in ends
        and is_closed.match(following.words)
        and not LABEL.match(following.words)
    }


def title_breaks(lines: list[Line]) -> set[int]:
    """The breaks in an official title: 关于… is complete only with its kind of document."""
    for n, line in enumerate(lines[:_TITLE_LINES]):
        if ends_sentence(line.words) and is_prose(line.words):
            break
        begins = "关于" in line.words and _is_title_part(line)
        if begins and not TITLE_KIND.search(line.words) and (last := _title_end(lines, n)) > n:
            return set(range(n, last))
    return set()


def _title_end(lines: list[Line], first: int) -> int:
    """Return the index of the line that ends the title with a kind of document, else `first`."""
    for last in range(first + 1, min(first + _TITLE_PARTS, len(lines))):
        if not _is_title_part(lines[last]):
            break
        if TITLE_KIND.search(lines[last].words.replace(" ", "")):
            return last
    return first


def _is_title_part(line: Line) -> bool:
    words = line.words.replace(" ", "")
    return (
        len(words) <= _LONGEST_TITLE
        and not ends_sentence(words.rstrip(CLOSERS) or words)
        and LABEL.match(words) is None
        and "，" not in words
    )
