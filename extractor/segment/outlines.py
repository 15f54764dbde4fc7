"""From text to its outline: headings, levels, roles and the text that belongs to each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.outline import Outline, Section
from extractor.segment.candidates import Candidate
from extractor.segment.crossheads import crosshead_words, crossheads_of
from extractor.segment.headings import numbered_headings
from extractor.segment.headline import headline_of, heads_document, is_introduction
from extractor.segment.labels import Style, label_at, labels_of
from extractor.segment.leads import inner_leads_of, leads_of
from extractor.segment.roles import role_of, stated_role
from extractor.segment.sentences import paragraphs_of
from extractor.segment.spans import Spans
from extractor.span import Span

_LEVELS = {
    Style.PART: 1,
    Style.CHAPTER: 1,
    Style.CROSSHEAD: 1,
    Style.CHINESE: 1,
    Style.PASSAGE: 2,
    Style.ENCLOSED: 2,
    Style.LEAD: 3,
    Style.SPOKEN: 3,
}


class _Head(NamedTuple):
    """A heading: `start` of its label or words, its words, and how deep it ranks."""

    start: int
    words: Span
    label: str | None
    style: Style
    depth: int = 0


def outline_of(text: str) -> Outline:
    """Return the headline and the sections of a normalised report.

    >>> text = "某镇改革汇报\\n一、主要做法\\n（一）放权。下放百项。\\n（二）减负。清理考核。"
    >>> for section in outline_of(text).sections:
    ...     print(section.label, section.heading.of(text), section.level, section.role)
    一、 主要做法 1 measures
    （一） 放权 2 measures
    （二） 减负 2 measures
    """
    paragraphs = paragraphs_of(text)
    title, first = headline_of(text, paragraphs)
    body = paragraphs.starts[first] if first < len(paragraphs) else len(text)
    glued = label_at(text, title.end) if title else None
    labels = (label for label in labels_of(text) if label.start >= body)
    numbered = numbered_headings(text, [glued, *labels] if glued else labels)
    named = title.of(text) if title else None
    lines = [i for i in crossheads_of(text, paragraphs, first) if paragraphs[i].of(text) != named]
    groups = _groups(paragraphs, first, _bounds(paragraphs, numbered, lines))
    leads = {*leads_of(text, paragraphs, groups), *inner_leads_of(text)}
    heads = [
        *(_numbered_head(text, candidate) for candidate in numbered),
        *_line_heads(text, paragraphs, lines, numbered),
        *(_lead_head(text, lead) for lead in leads if lead.start >= body),
    ]
    return Outline(title, tuple(_sections(text, sorted(heads))))


def _numbered_head(text: str, candidate: Candidate) -> _Head:
    label = candidate.label
    words = Span(candidate.start, candidate.end)
    written = text[label.start : label.end]
    return _Head(label.start, words, written, label.style, len(label.path))


def _lead_head(text: str, lead: Span) -> _Head:
    opening = lead.start - text.startswith("——", lead.start - 2) * 2
    return _Head(opening, lead, None, Style.LEAD)


def _line_heads(
    text: str, paragraphs: Spans, lines: Sequence[int], numbered: Sequence[Candidate]
) -> Iterator[_Head]:
    """Rank lines above 一、 where they come first or head an annex, else below （一）."""
    outer = [h.label.start for h in numbered if h.label.style <= Style.CHINESE]
    words = [crosshead_words(text, paragraphs[index]) for index in lines]
    apart = [_stands_apart(line.of(text)) for line in words]
    first = next((i for i, lone in zip(lines, apart, strict=True) if not lone), None)
    above = first is not None and (not outer or paragraphs.starts[first] < outer[0])
    for index, line, lone in zip(lines, words, apart, strict=True):
        outmost = Style.CHINESE if is_introduction(line.of(text)) else Style.CROSSHEAD
        style = outmost if above or lone else Style.LINE
        yield _Head(paragraphs.starts[index], line, None, style)


def _stands_apart(line: str) -> bool:
    """Tell whether a line heads an annex or one of several documents."""
    return stated_role(line) == "furniture" or heads_document(line)


def _bounds(
    paragraphs: Spans, numbered: Sequence[Candidate], lines: Iterable[int]
) -> Iterator[int]:
    """Yield the indexes of the paragraphs that a heading opens or ends, or that hold an outer one.

    一是 in the middle of a paragraph does not part the paragraph from its neighbours.
    """
    yield from lines
    for candidate in numbered:
        start = candidate.label.start
        index = paragraphs.index_at(start)
        if index is not None and (
            candidate.label.style is not Style.SPOKEN
            or start == paragraphs.starts[index]
            or candidate.stop >= paragraphs.ends[index]
        ):
            yield index


def _groups(paragraphs: Spans, first: int, bounds: Iterable[int]) -> Iterator[range]:
    """Yield the runs of paragraphs between bounds."""
    edges = sorted({first - 1, *bounds, len(paragraphs)})
    return (range(left + 1, right) for left, right in pairwise(edges))


def _sections(text: str, heads: Sequence[_Head]) -> list[Section]:
    """Nest the headings by rank; a section's text ends where the next heading begins."""
    sections: list[Section] = []
    enclosing: list[tuple[tuple[Style, int], int]] = []
    ends = [*(head.start for head in heads[1:]), len(text)]
    for index, (head, end) in enumerate(zip(heads, ends, strict=False)):
        rank = (head.style, head.depth)
        while enclosing and enclosing[-1][0] >= rank:
            enclosing.pop()
        parent = enclosing[-1][1] if enclosing else None
        enclosing.append((rank, index))
        body = Span(head.start, end - (text[end - 1] == "\n"))
        sections.append(_section(text, head, body, parent, sections))
    return sections


def _section(
    text: str, head: _Head, body: Span, parent: int | None, sections: Sequence[Section]
) -> Section:
    outer = None if parent is None else sections[parent]
    level = _level(head.style, outer.level if outer else 0)
    role = role_of(head.words.of(text), outer.role if outer else None)
    return Section(head.words, body, head.label, level, role, parent)


def _level(style: Style, outer: int) -> int:
    """Return a heading's level: fixed for most styles, for lines, 1. 1.1 and ① by those around."""
    if style in _LEVELS:
        return _LEVELS[style]
    if style in (Style.DECIMAL, Style.ARTICLE, Style.LINE):
        return 2 if outer == 1 else 3
    return max(outer + 1, 2 if style is Style.PATH else 3)
