"""Which lines of a page are the title of its article."""

import re
from collections.abc import Iterator, Sequence

from extractor.ingest.html.flow import PageLine
from extractor.ingest.html.site_text import is_link_line, is_source_line, reason_of
from extractor.ingest.html.tree import Head

_META_TITLES = ("articletitle", "og:title", "dc.title", "twitter:title", "title")
_PARTS = re.compile(r"\s{0,9}(?:[_|｜»>]+|\s[-–—]+\s|-{2,}|-(?=[^\d\s-]+$))\s*")
"""Between the title and the names of section and site in `<title>`."""
_FIELD = re.compile(r"(?:标|名|信息名|文件名)\s*[题称]\s*[:：]\s*(\S.*)")
_OUTSIDE = re.compile(r"[\W_]+")
_CHINESE = re.compile("[一-鿿]")
_UNTITLED = re.compile("无标题|未命名|新建|首页|正文$|内容页|文章内容|详情页?$|信息公开$")
_SHORTEST, _LONGEST = 4, 80
_SHORTEST_PART, _MUCH = 6, 0.4
_MOST_LINES = 4
"""Lines over which a title is spread."""


def headline_of(lines: Sequence[PageLine], head: Head) -> range | None:
    """Return which of `lines`, those before the first paragraph, are the title.

    The page's own metadata decides; of lines that it names the last ones, closest to the text. Else
    a line that it names among others, the last heading, or None.

    >>> words = ("首页 > 动态", "某县推进", "镇街改革", "来源：县委编办")
    >>> headline_of([PageLine(line) for line in words], Head("某县推进镇街改革_某县政府网", {}))
    range(1, 3)
    """
    told = [_bare(title) for title in (*_recorded(lines), *_told(head))]
    found = [place for start in range(len(lines)) for place in _matching(lines, start, told)]
    if found:
        return max(found, key=lambda place: (_length(lines, place), place.start))
    named = [index for index, line in enumerate(lines) if _may_be(line) and _is_told(line, told)]
    if named:
        return range(named[-1], named[-1] + 1)
    headings = [index for index, line in enumerate(lines) if line.level and _may_be(line)]
    highest = min((lines[index].level or 0 for index in headings), default=0)
    last = [index for index in headings if lines[index].level == highest]
    return range(last[-1], last[-1] + 1) if last else None


def _recorded(lines: Sequence[PageLine]) -> Iterator[str]:
    """Yield the title that the fields of the document give."""
    matches = (_FIELD.match(line.text) for line in lines)
    return (match[1] for match in matches if match)


def told_title(head: Head) -> str | None:
    """Return the title that the metadata gives, without the site's name, None where it is none.

    >>> told_title(Head("某县推进镇街改革-某县政府网", {})), told_title(Head("无标题文档", {}))
    ('某县推进镇街改革', None)
    """
    for title in _told(head):
        enough = len(_CHINESE.findall(title)) >= _SHORTEST and len(title) <= _LONGEST
        if enough and not _UNTITLED.search(title):
            return title
    return None


def _told(head: Head) -> Iterator[str]:
    """Yield what may be the title: metadata whole, `<title>` by its parts, the first first."""
    yield from (_PARTS.split(head.meta[name])[0] for name in _META_TITLES if name in head.meta)
    yield from (head.meta[name] for name in _META_TITLES if name in head.meta)
    yield from _PARTS.split(head.title)[:1]
    yield head.title


def _matching(lines: Sequence[PageLine], start: int, told: Sequence[str]) -> Iterator[range]:
    """Yield the lines from `start` on that together begin a told title."""
    joined = ""
    for stop in range(start, min(start + _MOST_LINES, len(lines))):
        if not _may_be(lines[stop]):
            return
        joined += _bare(lines[stop].text)
        if not any(title.startswith(joined) for title in told):
            return
        if len(joined) >= _SHORTEST:
            yield range(start, stop + 1)


def _is_told(line: PageLine, told: Sequence[str]) -> bool:
    """Tell whether a line holds a told title or is much of one, among names of site and section."""
    words = _bare(line.text)
    return len(words) >= _SHORTEST_PART and any(
        title in words or (words in title and len(words) >= _MUCH * len(title))
        for title in told
        if len(title) >= _SHORTEST_PART
    )


def _may_be(line: PageLine) -> bool:
    is_words = not (line.is_site or line.cell or is_link_line(line) or reason_of(line))
    return is_words and len(line.text) <= _LONGEST and not is_source_line(line.text)


def _length(lines: Sequence[PageLine], place: range) -> int:
    return sum(len(lines[index].text) for index in place)


def _bare(text: str) -> str:
    return _OUTSIDE.sub("", text)
