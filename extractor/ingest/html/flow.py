"""A page's tree becomes lines: what a reader sees between two breaks."""

import re
from collections import Counter
from typing import NamedTuple

from lxml import etree

from extractor.document import Cell
from extractor.ingest.html.elements import UNREAD, Element, is_block
from extractor.ingest.html.inline import Pieces
from extractor.ingest.html.lists import marker
from extractor.ingest.html.records import is_record_label, is_record_value
from extractor.ingest.html.regions import is_hidden
from extractor.ingest.html.state import State, inside_of
from extractor.ingest.html.tables import grid

_PARAGRAPH = re.compile(r"(?<=[。！？；：])[ \t]*\n[ \t]*\n\s*")
"""Where a text without tags shows a paragraph: an empty line after the end of a sentence."""


class PageLine(NamedTuple):
    """A line of a page: its text, how many characters are links or bold, where it stands.

    `level` is that of the heading element around it, `cell` its place in a data table, `is_site`
    tells that the page keeps it apart from its article, `after_image` that an image comes before,
    `is_indented` that it begins with blanks.
    """

    text: str
    linked: int = 0
    bold: int = 0
    level: int | None = None
    cell: Cell | None = None
    is_centred: bool = False
    is_site: bool = False
    is_note: bool = False
    is_caption: bool = False
    after_image: bool = False
    is_indented: bool = False


class Flow(NamedTuple):
    """The lines of a page in order, and for each element that holds lines, which ones."""

    lines: list[PageLine]
    places: dict[Element, range]


def flow_of(root: Element, shown: frozenset[Element] = frozenset()) -> Flow:
    """Return the lines of the page under `root`; `shown` are hidden elements to read all the same.

    >>> from lxml.html import fromstring
    >>> flow = flow_of(fromstring("<div>全县共有<b>10个</b>乡镇。<br>其中镇8个。<!-- 略 --></div>"))
    >>> [line.text for line in flow.lines]
    ['全县共有10个乡镇。', '其中镇8个。']
    """
    walker = etree.iterwalk(root, events=("start", "end"))
    walk = _Walk(shown)
    for event, element in walker:
        if event == "end":
            walk.leave(element)
        elif not walk.enter(element):
            walker.skip_subtree()
    walk.end_line()
    return Flow(walk.lines, walk.places)


_KEPT = ("level", "cell", "is_centred", "is_site", "is_note", "is_caption")
"""What a line takes from the state in which its text begins."""


class _Walk:
    """The walk through the tree: the line being collected and the states of open elements."""

    def __init__(self, shown: frozenset[Element]) -> None:
        self.lines: list[PageLine] = []
        self.places: dict[Element, range] = {}
        self._shown = shown
        self._states = [State()]
        self._pieces = Pieces()
        self._line_state: State | None = None
        self._after_image = False
        self._marker = ""
        self._items: Counter[Element] = Counter()
        self._cells: dict[Element, Cell] = {}
        self._captions: set[Element] = set()
        self._tables = 0

    def enter(self, element: Element) -> bool:
        """Take in the start of an element; return whether its inside is to be read."""
        if element.tag in UNREAD or (element not in self._shown and is_hidden(element)):
            self._states.append(self._states[-1])
            return False
        if element.tag == "br":
            self._break()
        elif element.tag == "img":
            self._after_image = True
        elif element.tag == "table":
            self._number(element)
        outer, is_value = self._states[-1], False
        if is_block(element):
            is_value = element not in self._cells and is_record_value(element)
            if is_value:
                self._reopen()
            else:
                self.end_line()
            self.places[element] = range(len(self.lines), len(self.lines))
        state = inside_of(element, outer, self._cells.get(element))
        is_caption = state.is_caption or element in self._captions
        self._states.append(
            state._replace(is_value=state.is_value or is_value, is_caption=is_caption)
        )
        if element.tag == "li":
            self._marker = marker(element, self._items[element.getparent()])
            self._items[element.getparent()] += 1
        self._add(element.text)
        return True

    def leave(self, element: Element) -> None:
        """Take in the end of an element, and the text after it."""
        self._states.pop()
        if element in self.places:
            self.end_line()
            self.places[element] = range(self.places[element].start, len(self.lines))
        self._add(element.tail)

    def end_line(self) -> None:
        """End the line being collected; paragraphs inside a cell stay in the cell's line."""
        if self._states[-1].cell or self._states[-1].is_value:
            self._pieces.add_joint()
            return
        words, state = self._pieces.taken(), self._line_state or State()
        self._line_state = None
        if words.text:
            place = {name: getattr(state, name) for name in _KEPT}
            self.lines.append(
                PageLine(
                    words.text,
                    words.linked,
                    words.bold,
                    **place,
                    after_image=self._after_image,
                    is_indented=words.is_indented,
                )
            )
            self._after_image = False

    def _reopen(self) -> None:
        """Go on with the line before, which names the field of the value that begins."""
        if self.lines and is_record_label(self.lines[-1].text):
            self._add_part(self.lines.pop().text, self._states[-1])
        else:
            self.end_line()

    def _break(self) -> None:
        """A break in a heading only parts its lines."""
        if self._states[-1].level:
            self._pieces.add_joint()
        else:
            self.end_line()

    def _number(self, table: Element) -> None:
        found = grid(table, self._tables + 1)
        self._tables += bool(found.cells)
        self._cells.update(found.cells)
        self._captions |= found.captions

    def _add(self, text: str | None) -> None:
        if not text:
            return
        state = self._states[-1]
        if state.is_literal:
            parts = text.split("\n")
        else:
            parts = _PARAGRAPH.split(text) if "\n" in text else [text]
        for number, part in enumerate(parts):
            if number:
                self.end_line()
            self._add_part(part, state)

    def _add_part(self, text: str, state: State) -> None:
        if self._line_state is None and text.strip():
            self._line_state = state
            self._pieces.add(self._marker)
            self._marker = ""
        if state.is_reading:
            self._pieces.add_reading(text)
        elif state.is_raised:
            self._pieces.add_raised(text)
        else:
            self._pieces.add(text, is_link=state.is_link, is_bold=state.is_bold)
