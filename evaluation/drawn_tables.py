"""Tables drawn with bars, as web pages: what stands in the picture is what a reader sees."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple


class DrawnCell(NamedTuple):
    """A cell of a picture with the rows and columns it spans; the first column is 1."""

    words: str
    column: int
    row_span: int
    column_span: int


def grid_of(picture: str) -> list[list[DrawnCell]]:
    """Return the rows of cells in a picture; `<` and `^` go on with the left and the upper one.

    >>> grid_of("乡镇 | 人口 | <\\n合计 | 35 | 73")[0][1]
    DrawnCell(words='人口', column=2, row_span=1, column_span=2)
    """
    rows = [[cell.strip() for cell in line.split("|")] for line in _lines(picture) if "|" in line]
    return [
        [
            DrawnCell(words, column + 1, *_spans(rows, row, column))
            for column, words in enumerate(cells)
            if words not in ("<", "^")
        ]
        for row, cells in enumerate(rows)
    ]


def captions_of(picture: str) -> list[str]:
    """Return the lines of a picture above its table."""
    return [line for line in _lines(picture) if "|" not in line]


def page_of(table: Mapping[str, Any]) -> str:
    """Return a web page with the lines and the table of a picture between two paragraphs."""
    rows = "".join(f"<tr>{''.join(map(_td, row))}</tr>" for row in grid_of(table["picture"]))
    captions = "".join(f"<p>{escape(line)}</p>" for line in captions_of(table["picture"]))
    before, after = "<p>现将有关情况汇总如下。</p>", "<p>以上情况，请予审核。</p>"
    body = f"{before}{captions}<table border=1>{rows}</table>{after}"
    return f"<html><meta charset=utf-8><title>情况汇总</title><body>{body}</body></html>"


def _td(cell: DrawnCell) -> str:
    spans = f"rowspan={cell.row_span} colspan={cell.column_span}"
    return f"<td {spans}>{escape(cell.words)}</td>"


def _lines(picture: str) -> list[str]:
    return [line.strip() for line in picture.strip("\n").split("\n")]


def _spans(rows: Sequence[Sequence[str]], row: int, column: int) -> tuple[int, int]:
    right, below = column + 1, row + 1
    while right < len(rows[row]) and rows[row][right] == "<":
        right += 1
    while below < len(rows) and column < len(rows[below]) and rows[below][column] == "^":
        below += 1
    return below - row, right - column
