"""A text of a Word file of 1997 to 2003, paragraph by paragraph, as lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.document import Cell
from extractor.ingest.grid import Row, gridded
from extractor.ingest.lines import Line
from extractor.ingest.word.counters import Counters
from extractor.ingest.word.fields import OpenFields
from extractor.ingest.word.numbering import List
from extractor.ingest.word.paragraphs import kind_of, lines_of
from extractor.ingest.word.styles import level_of
from extractor.ingest.word97.file import WordFile
from extractor.ingest.word97.properties import (
    IN_TABLE,
    LIST,
    LIST_LEVEL,
    NONE,
    OUTLINE,
    ROW_END,
    Properties,
    Run,
    Runs,
    number,
)
from extractor.ingest.word97.styles import Style
from extractor.ingest.word97.tables import row_of
from extractor.ingest.word97.words import shown, whole, words_of

_PARAGRAPH = re.compile("[^\r\x07\x0c]*[\r\x07\x0c]|[^\r\x07\x0c]+$")
_CELL_END = "\x07"
_LISTS = range(1, 0x7FF)


@dataclass(frozen=True, slots=True)
class Definitions:
    """What the other parts of a file say about its text."""

    styles: Sequence[Style]
    lists: Mapping[str, List]
    paragraphs: Runs
    characters: Runs
    notes: Mapping[int, tuple[int, int]]
    """Where the note stands whose mark is at a place of the body."""


class _Paragraph(NamedTuple):
    """A paragraph: its place, its characters, its mark, its kind and its label."""

    start: int
    text: str
    mark: str
    properties: Properties
    kind: Line
    label: str
    words: str


class Story:
    """Reads the texts of a file from their beginning to their end; numbers are counted on."""

    def __init__(self, file: WordFile, definitions: Definitions) -> None:
        self._file = file
        self._definitions = definitions
        self._counters = Counters(definitions.lists)
        self._tables = 0

    def lines(self, start: int, end: int) -> Iterator[Line]:
        """Yield the lines of the text from `start` to `end`; a note follows its paragraph."""
        rows: list[Row[list[_Paragraph]]] = []
        cells: list[list[_Paragraph]] = [[]]
        for paragraph in self._paragraphs(start, end):
            if not number(paragraph.properties, IN_TABLE):
                yield from self._table(rows, cells)
                rows, cells = [], [[]]
                yield from _said(paragraph, None)
                yield from self._noted([paragraph])
            elif number(paragraph.properties, ROW_END):
                rows.append(row_of(cells[:-1], paragraph.properties))
                cells = [[]]
            else:
                cells[-1].append(paragraph)
                if paragraph.mark == _CELL_END:
                    cells.append([])
        yield from self._table(rows, cells)

    def _table(
        self, rows: list[Row[list[_Paragraph]]], rest: list[list[_Paragraph]]
    ) -> Iterator[Line]:
        """Yield a table's cells, its notes after it; one with a single cell is only a frame."""
        if any(rest):
            rows = [*rows, Row([cell for cell in rest if cell])]
        found = gridded(rows, self._tables + 1)
        self._tables += len(found) > 1
        for cell, paragraphs in found:
            for paragraph in paragraphs:
                yield from _said(paragraph, cell if len(found) > 1 else None)
        for _, paragraphs in found:
            yield from self._noted(paragraphs)

    def _noted(self, paragraphs: Sequence[_Paragraph]) -> Iterator[Line]:
        notes = self._definitions.notes
        for paragraph in paragraphs:
            for match in re.finditer("\x02", paragraph.text):
                if place := notes.get(paragraph.start + match.start()):
                    for line in self.lines(*place):
                        yield Line(line.words, "footnote")

    def _paragraphs(self, start: int, end: int) -> Iterator[_Paragraph]:
        text = shown(self._file, self._definitions.characters, start, end)
        fields = OpenFields()
        for match in _PARAGRAPH.finditer(text):
            run = self._definitions.paragraphs.at(self._file.offset(start + match.end() - 1))
            in_contents = fields.in_contents
            words = words_of(match[0], fields)
            in_contents = in_contents or fields.in_contents
            yield self._paragraph(start + match.start(), match[0], run, (words, in_contents))

    def _paragraph(
        self, start: int, text: str, run: Run | None, said: tuple[str, bool]
    ) -> _Paragraph:
        words, in_contents = said
        styles = self._definitions.styles
        style = styles[run.style] if run and run.style < len(styles) else Style()
        own = run.properties if run else NONE
        outline = level_of(number(own, OUTLINE))
        level = style.level if outline is None else outline
        kind = kind_of(level, style.role, in_contents=in_contents)
        properties = {**style.properties, **own}
        label = self._label(properties)
        return _Paragraph(start, text, text[-1], properties, kind, label, whole(words))

    def _label(self, properties: Properties) -> str:
        list_id = number(properties, LIST) or 0
        if list_id not in _LISTS or number(properties, ROW_END):
            return ""
        return self._counters.label(str(list_id), number(properties, LIST_LEVEL) or 0)


def _said(paragraph: _Paragraph, cell: Cell | None) -> Iterator[Line]:
    """Yield the lines of a paragraph; a number alone is one only in a cell."""
    if cell is not None or paragraph.words.strip():
        yield from lines_of(paragraph.label + paragraph.words.strip(), paragraph.kind, cell)
