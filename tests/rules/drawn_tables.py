"""Tables drawn with bars, as documents: what a test shows is what a reader of the page sees."""

from extractor.document import Block, Cell, Document
from extractor.span import Span


def drawn(picture, header_rows=0):
    """Return the document of a picture of a table and the lines above it.

    A line with | is a row; `<` goes on with the cell to the left, `^` with the one above; other
    lines are captions, but for those that end a sentence.
    """
    lines = [line.strip() for line in picture.strip().split("\n")]
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if "|" in line]
    pieces, row = [], 0
    for line in lines:
        if "|" in line:
            pieces += _row(rows, row, is_header=row < header_rows)
            row += 1
        else:
            pieces.append((line, "paragraph" if line.endswith("。") else "caption", None))
    return document_of(pieces)


def document_of(pieces):
    """Return the document of (words, kind, cell), a line each."""
    blocks, start = [], 0
    for words, kind, cell in pieces:
        blocks.append(Block(kind, Span(start, start + len(words)), cell=cell))
        start += len(words) + 1
    text = "\n".join(words for words, _, _ in pieces)
    return Document(text, "a.docx", "made", None, "0" * 64, "made", "1", None, tuple(blocks))


def _row(rows, row, *, is_header):
    for column, words in enumerate(rows[row]):
        if words not in ("", "<", "^"):
            cell = Cell(1, row + 1, column + 1, *_spans(rows, row, column), is_header)
            yield words, "cell", cell


def _spans(rows, row, column):
    right, below = column + 1, row + 1
    while right < len(rows[row]) and rows[row][right] == "<":
        right += 1
    while below < len(rows) and rows[below][column] == "^":
        below += 1
    return below - row, right - column
