"""From text to its outline: headings, levels, roles and the text that belongs to each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from extractor.document import Block
from extractor.outline import Outline
from extractor.segment.bracketed import bracketed_leads
from extractor.segment.candidates import Candidate
from extractor.segment.crossheads import crossheads_of
from extractor.segment.headings import numbered_headings
from extractor.segment.headline import headline_of
from extractor.segment.heads import (
    lead_heads,
    line_heads,
    numbered_heads,
    one_a_place,
    styled_heads,
)
from extractor.segment.labels import Label, Style, label_at, labels_of
from extractor.segment.leads import inner_leads_of, leads_of, topics_over_lists
from extractor.segment.nesting import sections_of
from extractor.segment.sentences import paragraphs_of
from extractor.segment.spans import Spans, spans_of
from extractor.segment.styled import (
    Styled,
    closed_to_others,
    styled_headings,
    styled_title,
)
from extractor.span import Span


def outline_of(text: str, blocks: Sequence[Block] = ()) -> Outline:
    """Return the headline and the sections of a normalised report.

    `blocks` are those of its file, placed in the text: headings that the file marks are headings,
    and table cells, captions and footnotes are none.

    >>> text = "某镇改革汇报\\n一、主要做法\\n（一）放权。下放百项。\\n（二）减负。清理考核。"
    >>> for section in outline_of(text).sections:
    ...     print(section.label, section.heading.of(text), section.level, section.role)
    一、 主要做法 1 measures
    （一） 放权 2 measures
    （二） 减负 2 measures
    """
    paragraphs = paragraphs_of(text)
    marked = styled_headings(text, blocks)
    title, first = _headline(text, paragraphs, blocks, styled_title(marked))
    body = paragraphs.starts[first] if first < len(paragraphs) else len(text)
    marked = [heading for heading in marked if heading.start >= body]
    closed = closed_to_others(marked, blocks)
    numbered = numbered_headings(text, _open(_labels(text, title, body), closed))
    lines = _lines(text, paragraphs, first, title) if _unmarked_too(marked) else []
    lines = [index for index in lines if not closed.at(paragraphs.starts[index])]
    groups = _groups(paragraphs, first, _bounds(paragraphs, numbered, lines))
    leads = _open(_leads(text, paragraphs, groups, numbered), closed)
    heads = [
        *numbered_heads(text, numbered),
        *line_heads(text, paragraphs, lines, numbered),
        *lead_heads(text, (lead for lead in leads if lead.start >= body)),
        *styled_heads(text, marked),
    ]
    return Outline(title, tuple(sections_of(text, one_a_place(heads))))


_DIFFERS = str.maketrans("", "", "年度“”《》（）\n ")
"""What one copy of a title has and another leaves out."""

_Placed = TypeVar("_Placed", Label, Span)


def _open(placed: Iterable[_Placed], closed: Spans) -> Iterator[_Placed]:
    """Yield what begins outside the closed stretches."""
    return (each for each in placed if not closed.at(each.start))


def _labels(text: str, title: Span | None, body: int) -> Iterator[Label]:
    """Yield the labels of the body, behind the one that is glued to the title."""
    glued = label_at(text, title.end) if title else None
    if glued:
        yield glued
    yield from (label for label in labels_of(text) if label.start >= body)


def _unmarked_too(marked: Sequence[Styled]) -> bool:
    """Tell whether headings may stand unmarked: who marks those without numbers marks them all."""
    return sum(heading.label is None for heading in marked) < 2


def _leads(
    text: str, paragraphs: Spans, groups: Iterable[range], numbered: Sequence[Candidate]
) -> set[Span]:
    """Return the sentences that head their paragraph, what follows them in it, or a list."""
    spoken = (each.label for each in numbered if each.label.style is Style.SPOKEN)
    lists = [label.start for label in spoken if label.number == 1]
    return {
        *leads_of(text, paragraphs, groups),
        *inner_leads_of(text),
        *bracketed_leads(text, paragraphs),
        *topics_over_lists(text, paragraphs, lists),
    }


def _headline(
    text: str, paragraphs: Spans, blocks: Sequence[Block], marked: Span | None
) -> tuple[Span | None, int]:
    """Return the headline, which no table holds, and the index of the first paragraph after it.

    Where the words tell of none, it is the heading `marked` as highest by the file.
    """
    cells = spans_of(block.span for block in blocks if block.kind == "cell")
    lines = paragraphs
    if cells:
        lines = spans_of(line for line in paragraphs if not cells.at(line.start))
    title, after = headline_of(text, lines)
    if title is None and marked:
        return marked, (paragraphs.index_at(marked.start) or 0) + 1
    if after >= len(lines):
        return title, len(paragraphs)
    return title, paragraphs.index_at(lines.starts[after]) or 0


def _lines(text: str, paragraphs: Spans, first: int, title: Span | None) -> list[int]:
    """Return the lines that head sections, without the title said again, in full or in part."""
    named = _bare(title.of(text)) if title else ""
    lines = ((i, _bare(paragraphs[i].of(text))) for i in crossheads_of(text, paragraphs, first))
    return [
        i for i, words in lines if words != named and not (i == first and named.endswith(words))
    ]


def _bare(title: str) -> str:
    """Return a title without what its copies differ in: 2023年某镇总结 and 2023某镇总结."""
    return title.translate(_DIFFERS).removesuffix("范文")


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
