"""Which lines belong to one paragraph."""

import re

from extractor.ingest.layout.bounds import Bounds
from extractor.ingest.layout.lines import Line

_INDENT = 0.8
# A last line ends this many characters or more before the edge; a line that a long word or a
# full-width mark was not let onto ends nearer.
_SHORT = 2.2
# A line that begins beyond this share of the column goes on only with what stands there too.
_INWARDS = 0.3
_SIZE_STEP = 0.1
_GAP = 1.35
# The lines of a title, one centred below the other, are set further apart.
_TITLE_GAP = 2.0
_ENDS = re.compile(r"[。！？!?；;：:…](?:[”’」』）)】\]]*)\s*$")
_UNBREAKABLE = re.compile(r"[!-~]+")
_LABEL = re.compile(
    r"\s*(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[)）]"
    r"|第[一二三四五六七八九十百零〇\d]{1,5}[章节条编部]|附件\s*\d*[:：])"
)
_LEADERS = re.compile(r"[.．·…]\s?[.．·…]\s?[.．·…]")
_DAY = re.compile(
    r"\s{0,40}[\d〇○零一二三四五六七八九十][\d〇○零一二三四五六七八九十\s]{0,12}年"
    r"[\d一二三四五六七八九十\s]{1,8}月[^月日]{1,6}日\s{0,40}"
)
_ITEM = re.compile(
    r"\s*(?:\d{1,3}(?:[.．](?!\d)|、)|[（(]\d{1,3}[)）]|[①-⑳●■◆▲★○□◇➢•]"
    r"|[一二三四五六七八九十]{1,2}(?:是|要))"
)


def begins(before: Line, line: Line, bounds: tuple[Bounds, Bounds], joins_titles: float) -> bool:
    """Tell whether `line` begins a paragraph after the line `before`.

    `bounds` are those of the columns of the two, and `joins_titles` is the size from which on
    lines below each other are one title.
    """
    if abs(before.size - line.size) > _SIZE_STEP * max(before.size, line.size):
        return True
    if before.segments > 1 or line.segments > 1:
        return True
    is_title = line.size >= joins_titles
    if _far(before, line, bounds, _TITLE_GAP if is_title and _is_centred(before, line) else _GAP):
        return True
    if is_title:
        return bool(_LABEL.match(line.text) or _ENDS.search(before.text))
    if _is_short(before, line, bounds[0]) or _stands_apart(before, line, bounds[1]):
        return True
    ended = _ENDS.search(before.text) is not None
    indented = line.x0 - bounds[1].left > _INDENT * line.size
    labelled = _LABEL.match(line.text) or _ITEM.match(line.text)
    return ended and (indented or labelled is not None)


def begins_in_cell(before: Line, line: Line) -> bool:
    """Tell whether `line` begins a paragraph of a table cell, whose lines are short in any case."""
    label = _LABEL.match(line.text) or _ITEM.match(line.text)
    # A number in brackets alone is a remark on the line above.
    labelled = label is not None and label.end() < len(line.text.rstrip())
    return labelled or _ENDS.search(before.text) is not None


def _is_centred(before: Line, line: Line) -> bool:
    """Tell whether two lines have the same middle, as those of a title; contents have leaders."""
    shift = (before.x0 + before.x1 - line.x0 - line.x1) / 2
    return abs(shift) <= line.size / 2 and not _LEADERS.search(before.text)


def _far(before: Line, line: Line, bounds: tuple[Bounds, Bounds], gap: float) -> bool:
    same_column = before.page == line.page and bounds[0] == bounds[1] and line.y0 > before.y0
    leading = bounds[1].leading
    return same_column and leading > 0 and line.y0 - before.y0 > gap * max(leading, line.size)


def _stands_apart(before: Line, line: Line, bounds: Bounds) -> bool:
    """Tell whether a line is set to the right or the middle, as who signs and the date are."""
    inwards = line.x0 - bounds.left > _INWARDS * (bounds.right - bounds.left)
    beneath = abs(line.x0 - before.x0) <= line.size
    return inwards and (not beneath or _DAY.fullmatch(line.text) is not None)


def _is_short(before: Line, line: Line, bounds: Bounds) -> bool:
    room = bounds.right - before.x1
    word = _UNBREAKABLE.match(line.text)
    # A Latin letter or digit is about half as wide as the type is large.
    wanted = len(word[0]) * line.size / 2 if word else line.size
    return room > max(_SHORT * before.size, wanted + before.size)
