"""From what was found to be a heading to its head: where it opens, its words and its rank."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.segment.candidates import Candidate
from extractor.segment.crossheads import crosshead_words
from extractor.segment.labels import Style
from extractor.segment.lines import heads_document, is_introduction
from extractor.segment.nesting import Head
from extractor.segment.roles import stated_role
from extractor.segment.spans import Spans
from extractor.segment.styled import Styled, ranks_of
from extractor.span import Span


def one_a_place(heads: Iterable[Head]) -> list[Head]:
    """Return the headings in reading order, of two at one place the one with a number."""
    placed = {head.start: head for head in sorted(heads, key=lambda head: head.label is not None)}
    return sorted(placed.values())


def styled_heads(text: str, marked: Sequence[Styled]) -> Iterator[Head]:
    """Yield the headings that the file marks; those without a number rank by their style."""
    ranks = ranks_of(marked)
    for heading in marked:
        label = heading.label
        style, depth = (label.style, len(label.path)) if label else ranks[heading.level]
        written = text[label.start : label.end] if label else None
        yield Head(heading.start, heading.words, written, style, depth)


def numbered_heads(text: str, numbered: Iterable[Candidate]) -> Iterator[Head]:
    """Yield the headings with a number, ranked by its style and the depth of its path."""
    for candidate in numbered:
        label = candidate.label
        words = Span(candidate.start, candidate.end)
        written = text[label.start : label.end]
        yield Head(label.start, words, written, label.style, len(label.path))


def lead_heads(text: str, leads: Iterable[Span]) -> Iterator[Head]:
    """Yield the leads, which the dash or the bracket before them opens."""
    for lead in leads:
        dash = text.startswith("——", lead.start - 2) * 2
        yield Head(lead.start - (dash or text[lead.start - 1] == "【"), lead, None, Style.LEAD)


def line_heads(
    text: str, paragraphs: Spans, lines: Sequence[int], numbered: Sequence[Candidate]
) -> Iterator[Head]:
    """Rank lines above 一、 where they come first or head an annex, else below （一）."""
    outer = [h.label.start for h in numbered if h.label.style <= Style.CHINESE]
    words = [crosshead_words(text, paragraphs[index]) for index in lines]
    apart = [_stands_apart(line.of(text)) for line in words]
    first = next((i for i, lone in zip(lines, apart, strict=True) if not lone), None)
    above = first is not None and (not outer or paragraphs.starts[first] < outer[0])
    for index, line, lone in zip(lines, words, apart, strict=True):
        outmost = Style.CHINESE if is_introduction(line.of(text)) else Style.CROSSHEAD
        style = outmost if above or lone else Style.LINE
        yield Head(paragraphs.starts[index], line, None, style)


def _stands_apart(line: str) -> bool:
    """Tell whether a line heads an annex or one of several documents."""
    return stated_role(line) == "furniture" or heads_document(line)
