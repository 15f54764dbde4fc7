"""Site furniture: what a web page or a document-sharing site puts around a report, and adverts."""

import re

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.site_lines import (
    is_advert,
    is_description,
    is_prose,
    is_recommendation,
    is_share_site,
    is_strong,
    is_weak,
)
from extractor.normalise.text_lines import Line, file_name, lines_of

REASON = "site furniture"
ADVERT = "advert"

_LONGEST = 200
"""Characters: a longer line is prose."""
_COUNTER = deferred(
    r"(?:浏览|阅读|点击|访问|评论|人气)(?:次数|量|数)? ?[:：] ?"
    r"\[?(?:[0-9][0-9.,]*[Kk万]?\]?(?: ?次)?)?"
)
_SITE_NAME = deferred(
    r"[—–_|-]{0,8} ?[\u4e00-\u9fffA-Za-z0-9]{0,8}"
    r"(?:文库|文档网|范文网|资料网|豆丁网|道客巴巴|公文网|论文网)\s*\Z"
)
_FILE_NOTE = deferred(
    r"本(?:文|文档|文件)格式为 ?(?:Word|DOCX?|WPS)版?[，,]?(?:下载后?)?可(?:任意|自由|直接|以)?编辑"
    r"(?:修改)?(?:和复制|和打印|使用)?[。！]?",
    re.IGNORECASE,
)
"""What a sharing site writes into the pages of a file about the file."""
_LONGEST_NAME = 24
_HEAD_LINES = 80
"""Lines: the head of a sharing site is shorter."""


def without_furniture(text: AlignedText) -> AlignedText:
    """Drop the lines around a report that belong to the site it was copied from.

    >>> page = "当前位置：首页 > 动态\\n镇街改革的调研 浏览：72次\\n共有干部35名。\\n上一篇：没有了"
    >>> without_furniture(AlignedText.of(page)).text
    '\\n镇街改革的调研 \\n共有干部35名。\\n'
    """
    lines = lines_of(text.text)
    strong = {n for n, line in enumerate(lines) if _is_short(line) and is_strong(line.words)}
    head, tail = _head_and_tail(lines, strong)
    weak = {n for edge in (head, tail) for n in _weak(lines, strong, edge)}
    site = strong | weak | _share_head(lines, strong) | _links(lines, tail)
    counters = [place for n in (*head, *tail) if n not in site for place in _counters(lines[n])]
    return text.without(REASON, sorted([*_places(lines, site), *counters]))


def without_site_names(text: AlignedText) -> AlignedText:
    """Drop the name of a sharing site that a copy glued to the last sentence.

    >>> without_site_names(AlignedText.of("改革取得成效。某某文库")).text
    '改革取得成效。'
    """
    end = len(text.text.rstrip(" \n"))
    last = max(text.text.rfind(mark, max(0, end - _LONGEST_NAME), end) for mark in "。！\n") + 1
    name = _SITE_NAME.match(text.text, last) if last else None
    return text.without(REASON, [name.span()]) if name else text


def without_file_notes(text: AlignedText) -> AlignedText:
    """Drop what a sharing site wrote about the file into its pages, sentences included.

    >>> note = "本文格式为Word版，下载可任意编辑"
    >>> without_file_notes(AlignedText.of(f"{note}某镇改革的汇报\\n全镇共有干{note}部35名。")).text
    '某镇改革的汇报\\n全镇共有干部35名。'
    """
    if "格式为" not in text.text:
        return text
    return text.without(REASON, [note.span() for note in _FILE_NOTE.finditer(text.text)])


def without_adverts(text: AlignedText) -> AlignedText:
    """Drop lines before and after the prose that are an address, or words with an address.

    >>> page = "某某医院 http://example.com/a/1.html\\n关于镇街改革的调研\\n全镇共有干部35名。"
    >>> without_adverts(AlignedText.of(page)).text
    '\\n关于镇街改革的调研\\n全镇共有干部35名。'
    """
    if "http" not in text.text and "www." not in text.text:
        return text
    lines = lines_of(text.text)
    adverts = {n for n in _edges(lines, set()) if _is_short(lines[n]) and is_advert(lines[n].words)}
    return text.without(ADVERT, _places(lines, adverts))


def _counters(line: Line) -> list[tuple[int, int]]:
    """The counts of readers in a line before or after the prose: 浏览次数：72次."""
    matches = _COUNTER.finditer(line.words)
    return [(line.start + match.start(), line.start + match.end()) for match in matches]


def _is_short(line: Line) -> bool:
    return line.end - line.start <= _LONGEST


def _places(lines: list[Line], chosen: set[int]) -> list[tuple[int, int]]:
    return [(lines[n].start, lines[n].end) for n in sorted(chosen)]


def _head_and_tail(lines: list[Line], strong: set[int]) -> tuple[range, range]:
    """Return the lines before the first and after the last prose; all are head without prose."""
    count = len(lines)
    prose = (n for n in range(count) if n not in strong and is_prose(lines[n].words))
    first = next(prose, count)
    last = (n for n in reversed(range(count)) if n not in strong and is_prose(lines[n].words))
    return range(first), range(next(last, count) + 1, count)


def _edges(lines: list[Line], strong: set[int]) -> list[int]:
    head, tail = _head_and_tail(lines, strong)
    return [*head, *tail]


def _weak(lines: list[Line], strong: set[int], edge: range) -> set[int]:
    if strong.isdisjoint(edge):
        return set()
    return {n for n in edge if _is_short(lines[n]) and is_weak(lines[n].words)}


def _share_head(lines: list[Line], strong: set[int]) -> set[int]:
    """Everything above a sharing site's “resource description”, but for the document's name."""
    head = [n for n in sorted(strong) if n < _HEAD_LINES and is_description(lines[n].words)]
    if not head or not any(is_share_site(lines[n].words) for n in strong if n < head[-1]):
        return set()
    return {n for n in range(head[-1]) if file_name(lines[n].words) is None}


def _links(lines: list[Line], tail: range) -> set[int]:
    """A heading over links to other pages after the last prose, and all that follows it."""
    start = next((n for n in tail if is_recommendation(lines[n].words)), len(lines))
    return set(range(start, len(lines)))
