"""What office programs leave to the eye: which rows are headers, which lines are captions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.ingest.lines import Line

_CAPTION = re.compile(
    r"[（(]?(?:(?:附|续|續)?表\s*[\d一二三四五六七八九十]|"
    r"(?:计量|計量|金额|金額)?(?:单位|單位)\s*[:：])"
)
_LONGEST_CAPTION = 60
_CAPTION_LINES = 3
"""How many lines before a table may be its captions: number, title, unit."""
_NUMBER = re.compile(r"[-+±≥≤><≈－—]?\d[\d,，.．\s]*(?:[%％‰]|[万亿]?[元人户亩个]?)$")
_YEAR = re.compile(r"(?:19|20)\d\d$")


def with_headers(lines: Sequence[Line]) -> list[Line]:
    """Mark the header cells of each table, and the captions before it.

    Where the file does not name them, the first row is a header if it has several cells and none
    of them is a number (years are headers); cells that reach further down take the rows beside
    them along.

    >>> from extractor.document import Cell
    >>> words = ["乡镇", "2023年", "梅岭镇", "35"]
    >>> cells = [Cell(1, n // 2 + 1, n % 2 + 1) for n in range(4)]
    >>> lines = [Line(word, "cell", cell=cell) for word, cell in zip(words, cells)]
    >>> [line.words for line in with_headers(lines) if line.cell.is_header]
    ['乡镇', '2023年']
    """
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell:
            tables.setdefault(line.cell.table, []).append(line)
    heights = {table: _header_height(cells) for table, cells in tables.items()}
    marked: list[Line] = []
    for line in lines:
        if line.cell and line.cell.table in tables:
            del tables[line.cell.table]
            marked[-_CAPTION_LINES:] = _captions(marked[-_CAPTION_LINES:])
        marked.append(_marked(line, heights))
    return marked


def _captions(before: Iterable[Line]) -> Iterator[Line]:
    for line in before:
        is_short = line.kind == "paragraph" and len(line.words) <= _LONGEST_CAPTION
        yield line._replace(kind="caption") if is_short and _CAPTION.match(line.words) else line


def _marked(line: Line, heights: Mapping[int, int]) -> Line:
    if line.cell is None or line.cell.row > heights[line.cell.table]:
        return line
    return line._replace(cell=line.cell._replace(is_header=True))


def _header_height(cells: list[Line]) -> int:
    """Return down to which row the headers reach, 0 where there are none."""
    places = [line.cell for line in cells if line.cell]
    if any(place.is_header for place in places):
        others = min((place.row for place in places if not place.is_header), default=1 << 30)
        reach = (place.row + place.row_span - 1 for place in places if place.row < others)
        return max(reach, default=0)
    first = min(place.row for place in places)
    last = max(place.row + place.row_span - 1 for place in places)
    top = [line for line in cells if line.cell and line.cell.row == first]
    columns = {line.cell.column for line in top if line.cell}
    if len(columns) < 2 or any(is_number(line.words) for line in top):
        return 0
    height = max(line.cell.row + line.cell.row_span - 1 for line in top if line.cell)
    return height if height < last else 0


def is_number(words: str) -> bool:
    """Tell whether a cell holds a number and nothing else; a year is a name.

    >>> [is_number(words) for words in ("1,234.5", "35%", "2023", "2023年", "12人")]
    [True, True, False, False, True]
    """
    return bool(_NUMBER.match(words)) and not _YEAR.match(words)
