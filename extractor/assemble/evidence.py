"""Evidence of facts: spans of the normalised text with their source and their locator."""

from bisect import bisect_right

from extractor.aligned_text import AlignedText
from extractor.outline import Outline
from extractor.schema import Evidence, Locator
from extractor.segment import Spans
from extractor.span import Span


class Witness:
    """Makes the evidence of facts in one report."""

    def __init__(self, text: AlignedText, outline: Outline, paragraphs: Spans) -> None:
        self._text = text
        self._outline = outline
        self._paragraphs = paragraphs
        bodies = (section.body.start for section in outline.sections)
        self._borders = sorted({0, *paragraphs.starts, *bodies})
        self._locators: dict[int, Locator] = {}

    def of(self, span: Span) -> Evidence:
        """Return the evidence for the facts that `span` of the normalised text states."""
        text, source = self._text, self._text.source_span(span)
        return Evidence(
            span.start,
            span.end,
            text.text[span.start : span.end],
            source.start,
            source.end,
            text.source[source.start : source.end],
            self._locator(span.start),
        )

    def _locator(self, offset: int) -> Locator:
        """Return the locator of a place; all places between two borders share one."""
        border = bisect_right(self._borders, offset) - 1
        if border not in self._locators:
            paragraph = bisect_right(self._paragraphs.starts, offset)
            self._locators[border] = Locator(heading_path=self._path(offset), paragraph=paragraph)
        return self._locators[border]

    def _path(self, offset: int) -> tuple[str, ...]:
        section = self._outline.index_at(offset)
        if section is None:
            return ()
        sections, text = self._outline.sections, self._text.text
        return tuple(sections[i].heading.of(text) for i in self._outline.path_to(section))[::-1]
