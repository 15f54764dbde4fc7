"""Line breaks inside titles and quotations: the marks or the words show that more must come."""

from extractor.normalise.site_lines import is_prose
from extractor.normalise.text_lines import CLOSERS, LABEL, TITLE_KIND, Line, ends_sentence

_TITLE_LINES = 30
_TITLE_PARTS = 4
_LONGEST_TITLE = 40


def is_in_title(line: Line, following: Line) -> bool:
    """Tell whether 《 stands open at the break and the next line closes it."""
    opened = line.words.rfind("《")
    if opened < 0 or line.words.find("》", opened) >= 0:
        return False
    return _closes("《》", line.words[opened:], following.words)


def is_in_quotation(line: Line, following: Line) -> bool:
    """Tell whether “ stands open at the break and the next line closes it."""
    opened = line.words.rfind("“")
    if opened < 0 or line.words.find("”", opened) >= 0:
        return False
    return _closes("“”", line.words[opened:], following.words)


def _closes(marks: str, inside: str, following: str) -> bool:
    """Tell whether what opened in `inside` is closed, before it opens again, soon after."""
    head = following[:_LONGEST_TITLE]
    closed, opened = head.find(marks[1]), head.find(marks[0])
    is_short = len(inside) <= _LONGEST_TITLE and closed >= 0 and not 0 <= opened < closed
    return is_short and "。" not in inside and "。" not in head[:closed] and not LABEL.match(head)


def title_breaks(lines: list[Line]) -> set[int]:
    """The breaks in an official title: 关于… is complete only with its kind of document."""
    for n, line in enumerate(lines[:_TITLE_LINES]):
        if ends_sentence(line.words) and is_prose(line.words):
            break
        if "关于" in line.words and _is_title_part(line) and not TITLE_KIND.search(line.words):
            last = _title_end(lines, n)
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
