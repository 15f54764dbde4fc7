"""A text of a Word file, paragraph by paragraph and table by table, as lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.document import Cell
from extractor.ingest.lines import Line
from extractor.ingest.word.counters import Counters
from extractor.ingest.word.fields import Fields
from extractor.ingest.word.names import MC, W, child, number, value
from extractor.ingest.word.numbering import List
from extractor.ingest.word.paragraphs import CONTENTS, kind_of, lines_of
from extractor.ingest.word.runs import Words, chosen
from extractor.ingest.word.styles import Style, Styles, level_of
from extractor.ingest.word.tables import cells_of
from extractor.ingest.xml_part import Element

_AROUND = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)


@dataclass(frozen=True, slots=True)
class Definitions:
    """What the other parts of a file say about its text: styles, lists, notes by kind and id."""

    styles: Styles
    lists: Mapping[str, List]
    notes: Mapping[tuple[str, str], Element]


class Story:
    """Reads the body of a file from its beginning to its end.

    Numbers, fields and tables are counted on from paragraph to paragraph, so that a story can be
    read only once.
    """

    def __init__(self, definitions: Definitions, root: Element) -> None:
        self._definitions = definitions
        self._counters = Counters(definitions.lists)
        self._fields = Fields(root)
        self._tables = 0
        self._waiting = ""
        self._notes: dict[tuple[str, str], None] = {}

    def lines(self, body: Element) -> Iterator[Line]:
        """Yield the lines of the body; a footnote follows its paragraph, endnotes the text."""
        for block in body:
            yield from self._block(block, None)
            yield from self._noted("footnote")
        yield from self._noted("endnote")

    def _noted(self, kind: str) -> Iterator[Line]:
        for name in [name for name in self._notes if name[0] == kind]:
            del self._notes[name]
            note = self._definitions.notes.get(name)
            for line in self._blocks(note, None) if note is not None else ():
                yield Line(line.words, "footnote")

    def _blocks(self, parent: Element, cell: Cell | None) -> Iterator[Line]:
        for block in parent:
            yield from self._block(block, cell)

    def _block(self, block: Element, cell: Cell | None) -> Iterator[Line]:
        if block.tag == W + "p":
            yield from self._paragraph(block, cell)
        elif block.tag == W + "tbl":
            yield from self._table(block, cell)
        elif block.tag in _AROUND:
            is_contents = _is_gallery(block)
            for line in self._blocks(block, cell):
                yield Line(line.words, "furniture", reason=CONTENTS) if is_contents else line
        elif block.tag == MC + "AlternateContent":
            yield from self._blocks(chosen(block), cell)

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Line]:
        """Yield a table's cells; one that has a single cell is only a frame around its text."""
        cells = list(cells_of(table, self._tables + 1))
        if len(cells) == 1:
            yield from self._blocks(cells[0][1], outer)
            return
        self._tables += 1
        for cell, element in cells:
            yield from self._blocks(element, cell)

    def _paragraph(self, paragraph: Element, cell: Cell | None) -> Iterator[Line]:
        properties = paragraph.find(W + "pPr")
        style_id = value(properties, "pStyle")
        style = self._definitions.styles.get(style_id)
        in_contents = self._fields.in_contents
        words = Words(self._definitions.styles, self._fields, is_hidden=style.is_hidden is True)
        words.add(paragraph)
        self._notes.update(dict.fromkeys(words.notes))
        text, self._waiting = self._waiting + words.text, ""
        if _is_joined(properties):
            self._waiting = text
            return
        label = self._label(properties, style, style_id)
        if text.strip() or (cell and not words.boxes):
            own = level_of(number(properties, "outlineLvl"))
            level = style.level if own is None else own
            in_contents = in_contents or self._fields.in_contents
            kind = kind_of(level, style.role, in_contents=in_contents)
            yield from lines_of(label + text.strip(), kind, cell)
        for box in words.boxes:
            yield from self._blocks(box, cell)

    def _label(self, properties: Element | None, style: Style, style_id: str | None) -> str:
        """Count the paragraph in its list and return its label, empty where it is in none."""
        own = value(properties, "numPr", "numId")
        list_id = style.list_id if own is None else own
        if list_id is None or list_id == "0":
            return ""
        level = number(properties, "numPr", "ilvl")
        if level is None and own is None:
            found = self._definitions.lists.get(list_id)
            level = found.level_of_style(style_id) if found else None
        if level is None:
            level = style.list_level
        return self._counters.label(list_id, level or 0)


def _is_joined(properties: Element | None) -> bool:
    """Tell whether the paragraph's end was deleted: it goes on in the next one."""
    mark = child(properties, "rPr")
    return mark is not None and (
        mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None
    )


def _is_gallery(block: Element) -> bool:
    gallery = child(block, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and gallery.get(W + "val") == "Table of Contents"
