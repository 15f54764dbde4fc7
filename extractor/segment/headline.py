"""The headline of a report, where its first lines state one."""

import re

from extractor.deferred import deferred
from extractor.segment.glued_headline import glued_headline
from extractor.segment.headline_additions import column_end, without_tail
from extractor.segment.headline_lines import (
    COMPLETE,
    GENRE_LAST,
    LONGEST,
    SHORTEST,
    below_contents,
    is_above,
    is_periodical,
    repeated_line,
)
from extractor.segment.labelled_headline import labelled_headline
from extractor.segment.labels import label_at
from extractor.segment.lines import (
    BULLETS,
    is_credit,
    is_introduction,
    is_line,
    is_organ,
)
from extractor.segment.spans import Spans
from extractor.span import Span

MOST_LINES_ABOVE = 8
"""Lines of furniture and file data that may stand above a headline."""
LONGEST_LETTER = 2000
"""Characters of a covering letter that may stand above the document that it issues."""
MOST_LINES = 4
LONGEST_SUBJECT = 120
"""Characters of the line below an office that says what its notice is about: 关于印发…."""

LONGEST_AUTHORS = 12
"""Characters of a line of authors."""

_ISSUES = deferred("(?:印发|发布|转发)[《〈]?(.{1,120}?)[》〉]?的通知$")
_DATA = deferred("【[^】]{0,8}(?:码|号|时间|日期|级别|机关|类别|部门|来源)】")
_SAID = "的[\u4e00-\u9fff]{0,4}?(?:讲话|发言|汇报|报告|致辞|总结)(?:稿|提纲|材料)?"
_SPEECH = deferred(f"(?![—－（(在0-9一二])[\u4e00-\u9fff]{{1,20}}会议?上{_SAID}")
"""How the second line of a headline ends that is broken at the page's width."""
_SPOKEN = deferred(f"在[\u4e00-\u9fff0-9“”、]{{4,40}}会议?上{_SAID}")
"""A title that says where a speech was held."""
_REPEATED = deferred("([^\n]{6,60}?)\\1{1,9}")
"""A headline that a site gives several times in a row."""
_HAN = deferred("[\u4e00-\u9fff]")
_FEWEST = 2
"""Characters of Chinese in a line that may be a headline."""
_MANY = 5
"""Commas in a line without any other mark that is a row of words."""


def headline_of(text: str, paragraphs: Spans) -> tuple[Span | None, int]:
    """Return the headline and the index of the first paragraph after it.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "某镇关于改革试点\\n情况的汇报\\n尊敬的各位领导："
    >>> headline_of(text, paragraphs_of(text))
    (Span(start=0, end=14), 2)
    """
    first = repeated_line(text, paragraphs)
    if first is None:
        first = _first_line(text, paragraphs)
    if first is None:
        first = below_contents(text, paragraphs)
    if first is None:
        return _unlined(text, paragraphs)
    last = _last_line(text, paragraphs, first)
    start, end = paragraphs.starts[first], paragraphs.ends[last]
    if repeated := _REPEATED.fullmatch(text, start, end):
        return Span(*repeated.span(1)), last + 1
    start += text[start] in "-•" and end - start > SHORTEST
    start = column_end(text, Span(start, end))
    issued = _issued(text, Span(start, end))
    if issued:
        holder = paragraphs.index_at(issued.start) or 0
        return issued, holder + (paragraphs.ends[holder] == issued.end)
    # The first heading follows in the same line, where a line break was lost.
    glued = text.find("一、", start, end)
    if GENRE_LAST.search(text, start, max(glued, start)):
        return Span(start, glued), last + 1
    return without_tail(text, Span(start, end)), last + 1


def _unlined(text: str, paragraphs: Spans) -> tuple[Span | None, int]:
    """Return a headline that has no line of its own: run into the text, or given as data."""
    for index in range(min(len(paragraphs), MOST_LINES_ABOVE)):
        glued = glued_headline(text, paragraphs.starts[index])
        if glued:
            repeated = _REPEATED.fullmatch(text, glued.start, glued.end)
            return Span(*repeated.span(1)) if repeated else glued, index
        if not is_above(paragraphs[index].of(text)):
            break
    given = labelled_headline(text)
    return given, 0 if given is None else (paragraphs.index_at(given.start) or 0) + 1


def _issued(text: str, headline: Span) -> Span | None:
    """Return where the document proper is headed that 关于印发…的通知 issues."""
    named = _ISSUES.search(headline.of(text).replace("\n", ""))
    if named is None:
        return None
    heads = re.compile(f"(?<=[\n日]){re.escape(named[1])}")
    match = heads.search(text, headline.end, headline.end + LONGEST_LETTER)
    return Span(*match.span()) if match else None


def _first_line(text: str, paragraphs: Spans) -> int | None:
    """Return the index of the first line that is neither furniture nor a sentence."""
    for index in range(min(len(paragraphs), MOST_LINES_ABOVE)):
        words = paragraphs[index].of(text)
        if _is_furniture(words) and not _is_speech(text, paragraphs, index):
            continue
        if _stands_around(text, paragraphs, index) or is_periodical(text, paragraphs, index):
            continue
        if (
            len(words) > LONGEST
            or "。" in words
            or is_introduction(words)
            or label_at(text, paragraphs.starts[index])
        ):
            return None
        if _continues(text, paragraphs, index):
            return index
        if not is_line(words) and words[-1] not in ("？" if index else "！？"):
            return None
        bare = words.lstrip(BULLETS)
        if not is_organ(words) and (len(bare) >= SHORTEST or COMPLETE.search(bare)):
            return index
    return None


def _stands_around(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether a short line stands over the headline and once more under it, as authors do."""
    below = index + 2
    line = paragraphs[index]
    if below >= len(paragraphs) or len(line) > LONGEST_AUTHORS:
        return False
    return paragraphs[below].of(text) == line.of(text)


def _is_speech(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell a speech whose title is its occasion: what follows is who gave it, when, or the text."""
    if not _SPOKEN.fullmatch(paragraphs[index].of(text)):
        return False
    below = [paragraphs[i].of(text) for i in range(index + 1, min(index + 3, len(paragraphs)))]
    return any(map(is_credit, below)) or not all(map(is_line, below[:1]))


def _is_furniture(words: str) -> bool:
    """Tell whether a line is none of the headline's, as the lines above it on a page are."""
    if _DATA.match(words) or len(_HAN.findall(words)) < _FEWEST or _lists_keywords(words):
        return True
    bare = words[column_end(words, Span(0, len(words))) :]
    return is_above(bare) or (bare == words and words.startswith("【"))


def _lists_keywords(words: str) -> bool:
    """Tell whether a line is no sentence but a row of words, as sites hide in their pages."""
    return len(words) > LONGEST and words.count("，") >= _MANY and not set(words) & set("。：；")


def _continues(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether the line is an office with 关于… in the next: 国务院办公厅 / 关于…的函."""
    follows = paragraphs.ends[index] + 1
    return is_organ(paragraphs[index].of(text)) and text.startswith("关于", follows)


def _last_line(text: str, paragraphs: Spans, first: int) -> int:
    """Return the index of the last line: that which names the genre, and a subtitle after it."""
    lines = [first]
    while len(lines) < MOST_LINES and _may_go_on(text, paragraphs, lines[-1] + 1):
        lines.append(lines[-1] + 1)
    subtitle = next((i for i in lines[1:] if text[paragraphs.starts[i]] == "—"), None)
    if subtitle:
        return subtitle
    return next((i for i in lines if COMPLETE.search(paragraphs[i].of(text))), first)


def _may_go_on(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether the paragraph is a line that may belong to the headline above it."""
    if index >= len(paragraphs):
        return False
    words = paragraphs[index].of(text)
    longest = LONGEST_SUBJECT if words.startswith("关于") else LONGEST
    short = len(words) <= longest and is_line(words)
    apart = is_credit(words) and not _SPEECH.fullmatch(words)
    return short and not apart and not label_at(text, paragraphs.starts[index])
