"""Evidence of facts: spans of the normalised text with their source and their locator."""

from bisect import bisect_right
from dataclasses import replace

from extractor.aligned_text import AlignedText
from extractor.assemble.layout import Layout
from extractor.outline import Outline
from extractor.schema import Evidence, Locator
from extractor.segment import Spans
from extractor.span import Span

_NO_LAYOUT = Layout()


class Witness:
    """Makes the evidence of facts in one report."""

    def __init__(
        self,
        text: AlignedText,
        outline: Outline,
        paragraphs: Spans,
        layout: Layout = _NO_LAYOUT,
    ) -> None:
        self._layout, self._boxed = layout, layout.has_boxes
        self._text = text
        self._outline = outline
        self._paragraphs = paragraphs
        bodies = (section.body.start for section in outline.sections)
        self._borders = sorted({0, *paragraphs.starts, *bodies, *layout.starts})
        self._locators: dict[int, Locator] = {}
        self._paths: dict[int, tuple[str, ...]] = {}
        self._words: dict[str, str] = {}

    def of(self, span: Span) -> Evidence:
        """Return the evidence for the facts that `span` of the normalised text states."""
        text, start, end, kept = self._text, span.start, span.end, self._words.setdefault
        first, last = text.source_bounds(start, end)
        quote, written = text.text[start:end], text.source[first:last]
        quote = kept(quote, quote)
        written = quote if written == quote else kept(written, written)
        locator = self._locator(start)
        if not self._boxed:
            return Evidence(start, end, quote, first, last, written, locator)
        boxes = self._layout.boxes_of(Span(first, last))
        if boxes and boxes[0].page != locator.page:
            locator = replace(locator, page=boxes[0].page)
        return Evidence(start, end, quote, first, last, written, locator, boxes)

    def _kept(self, words: str) -> str:
        """Return the one string that is kept for `words`.

        Most quotes are written as they are, many recur, and headings stand in many paths.
        """
        return self._words.setdefault(words, words)

    def certainty_of(self, *places: Evidence) -> float:
        """Return how surely the words of `places` were recognised; 1 where they were text."""
        if self._layout.is_certain:
            return 1.0
        spans = (Span(place.source_start, place.source_end) for place in places)
        return min(map(self._layout.certainty_of, spans), default=1.0)

    def _locator(self, offset: int) -> Locator:
        """Return the locator of a place; all places between two borders share one."""
        border = bisect_right(self._borders, offset) - 1
        locator = self._locators.get(border)
        if locator is None:
            paragraph = bisect_right(self._paragraphs.starts, offset)
            block = self._layout.block_at(offset)
            table, row, column = block.cell[:3] if block and block.cell else (None, None, None)
            page = block.page if block else None
            locator = Locator(page, self._path(offset), paragraph, table, row, column)
            self._locators[border] = locator
        return locator

    def _path(self, offset: int) -> tuple[str, ...]:
        section = self._outline.index_at(offset)
        if section is None:
            return ()
        if section not in self._paths:
            sections, text = self._outline.sections, self._text.text
            path = [sections[index].heading.of(text) for index in self._outline.path_to(section)]
            self._paths[section] = tuple(map(self._kept, reversed(path)))
        return self._paths[section]
