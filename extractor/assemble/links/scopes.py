"""How far a heading's word goes: one that opens a paragraph holds for that paragraph alone."""

from collections import defaultdict
from collections.abc import Iterator

from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.kept import kept
from extractor.outline import Section

_NUMERALS = "[一二三四五六七八九十]"
_SPOKEN = deferred(f"{_NUMERALS}+[是要]|第{_NUMERALS}+|其{_NUMERALS}|首先|其次|再次|最后")
_LEAST_ROW = 2
"""Sections of one paragraph each that make the last of their row one, too."""


class Scopes:
    """The sections of a report with the text in which each heading holds.

    Section bodies leave no gap, so the last of a row of short points would hold all that follows.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def around(self, offset: int) -> Iterator[Section]:
        """Yield the sections whose headings hold at `offset`, inmost first."""
        outline = self._reading.outline
        index = outline.index_at(offset)
        if index is None:
            return
        if index not in self._last_of_short_rows or offset < self._paragraph_end(index):
            yield from self._holding(index, offset)
        else:
            parent = outline.sections[index].parent
            yield from () if parent is None else self._holding(parent, offset)

    def _holding(self, index: int, offset: int) -> Iterator[Section]:
        """Yield the section and those around it but for the points whose paragraph has ended."""
        outline = self._reading.outline
        for at in outline.path_to(index):
            if offset < self._ends[at]:
                yield outline.sections[at]

    @kept
    def _ends(self) -> list[int]:
        """Where each heading ceases to hold: a point's at the end of its paragraph, no other."""
        never = len(self._reading.text.text)
        return [
            self._paragraph_end(index) if self._is_point(section) else never
            for index, section in enumerate(self._reading.outline.sections)
        ]

    def _is_point(self, section: Section) -> bool:
        """Tell whether a section is told in its heading's paragraph: a lead, 一是…."""
        spoken = section.label is None or _SPOKEN.match(section.label.strip("，、 "))
        return bool(spoken) and self._opens_paragraph(section)

    def _paragraph_end(self, index: int) -> int:
        section = self._reading.outline.sections[index]
        paragraph = self._reading.paragraphs.at(section.heading.start)
        return section.body.end if paragraph is None else paragraph.end

    def _opens_paragraph(self, section: Section) -> bool:
        """Tell whether text follows the heading in its own paragraph."""
        paragraph = self._reading.paragraphs.at(section.heading.start)
        return paragraph is not None and paragraph.end > section.heading.end + 1

    @kept
    def _last_of_short_rows(self) -> frozenset[int]:
        """The last sections of rows whose others are a paragraph each."""
        rows: dict[int | None, list[int]] = defaultdict(list)
        for index, section in enumerate(self._reading.outline.sections):
            rows[section.parent].append(index)
        return frozenset(row[-1] for row in rows.values() if self._are_short(row[:-1]))

    def _are_short(self, row: list[int]) -> bool:
        sections = [self._reading.outline.sections[index] for index in row]
        return len(row) >= _LEAST_ROW - 1 and all(
            self._opens_paragraph(section) and self._is_one_paragraph(section)
            for section in sections
        )

    def _is_one_paragraph(self, section: Section) -> bool:
        paragraph = self._reading.paragraphs.at(section.heading.start)
        return paragraph is not None and paragraph.end >= section.body.end - 1
