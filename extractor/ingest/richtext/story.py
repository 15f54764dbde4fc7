"""The paragraphs of a text in rich text as they are finished one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.document import Cell
from extractor.ingest.grid import Merge, Row, gridded
from extractor.ingest.lines import Line
from extractor.ingest.word.paragraphs import lines_of

Paragraph = tuple[str, Line]
"""The words of a paragraph, and a line without words that says what it is."""


@dataclass(slots=True)
class RowForm:
    """What has been said so far about the row to come."""

    left: int = 0
    edges: list[int] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    merge: Merge = Merge()
    is_header: bool = False

    def merge_cell(self, *, beside: bool = False, above: bool = False) -> None:
        """Say that the cell to come continues the one before it, or the one above it."""
        self.merge = Merge(beside or self.merge.beside, above or self.merge.above)

    def end_cell(self, edge: int) -> None:
        """Take the right edge of a cell."""
        self.edges.append(edge)
        self.merges.append(self.merge)
        self.merge = Merge()


@dataclass(slots=True)
class Story:
    """A text that is being read: the body, a note, or a text box."""

    is_note: bool = False
    words: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    waiting: list[Line] = field(default_factory=list)
    """The lines of notes and boxes that follow the paragraph or table at hand."""
    cells: list[list[Paragraph]] = field(default_factory=lambda: [[]])
    rows: list[Row[list[Paragraph]]] = field(default_factory=list)
    tables: int = 0

    def end_paragraph(self, kind: Line, *, in_table: bool) -> None:
        """Take the words so far as a paragraph of this kind."""
        words, self.words = "".join(self.words), []
        if in_table:
            self.cells[-1].append((words, kind))
            return
        self.end_table()
        self.lines += _said(words, kind, None)
        self._end_waiting()

    def end_cell(self, kind: Line) -> None:
        """Take the words so far as the last paragraph of a cell."""
        self.end_paragraph(kind, in_table=True)
        self.cells.append([])

    def end_row(self, form: RowForm) -> None:
        """Take the cells so far as a row."""
        edges = [min(form.left, form.edges[0] - 1), *form.edges] if form.edges else []
        self.rows.append(Row(self.cells[:-1], edges, form.merges, form.is_header))
        self.cells = [[]]

    def end_table(self) -> None:
        """Take the rows so far as a table; one with a single cell is only a frame."""
        if any(self.cells):
            self.rows.append(Row([cell for cell in self.cells if cell]))
        found = gridded(self.rows, self.tables + 1)
        self.tables += len(found) > 1
        for cell, paragraphs in found:
            for words, kind in paragraphs:
                self.lines += _said(words, kind, cell if len(found) > 1 else None)
        self.rows, self.cells = [], [[]]
        if found:
            self._end_waiting()

    def _end_waiting(self) -> None:
        self.lines += self.waiting
        self.waiting = []


def _said(words: str, kind: Line, cell: Cell | None) -> Iterator[Line]:
    if words.strip():
        yield from lines_of(words.strip(), kind, cell)
