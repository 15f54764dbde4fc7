"""Evidence of facts: spans of the normalised text with their source and their locator."""

from bisect import bisect_right

from extractor.aligned_text import AlignedText
from extractor.outline import Outline
from extractor.schema import Evidence, Locator
from extractor.segment.spans import Spans
from extractor.span import Span


class Witness:
    """Makes the evidence of facts in one report."""

    def __init__(self, text: AlignedText, outline: Outline, paragraphs: Spans) -> None:
        self._text = text
        self._outline = outline
        self._paragraphs = paragraphs
        self._locators: dict[tuple[int | None, int], Locator] = {}

    def of(self, span: Span) -> Evidence:
        """Return the evidence for the facts that `span` of the normalised text states."""
        source = self._text.source_span(span)
        return Evidence(
            span.start,
            span.end,
            span.of(self._text.text),
            source.start,
            source.end,
            source.of(self._text.source),
            self._locator(span.start),
        )

    def _locator(self, offset: int) -> Locator:
        """Return the locator of a place; places of one section and paragraph share it."""
        section = self._outline.index_at(offset)
        paragraph = bisect_right(self._paragraphs.starts, offset)
        key = (section, paragraph)
        if key not in self._locators:
            self._locators[key] = Locator(heading_path=self._path(section), paragraph=paragraph)
        return self._locators[key]

    def _path(self, section: int | None) -> tuple[str, ...]:
        if section is None:
            return ()
        sections, text = self._outline.sections, self._text.text
        return tuple(sections[i].heading.of(text) for i in self._outline.path_to(section))[::-1]
