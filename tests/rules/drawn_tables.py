"""Tables drawn with bars, as documents: what a test shows is what a reader of the page sees."""

from evaluation.drawn_tables import grid_of
from extractor.document import Block, Cell, Document
from extractor.span import Span


def drawn(picture, header_rows=0):
    """Return the document of a picture of a table and the lines above it.

    A line with | is a row; `<` goes on with the cell to the left, `^` with the one above; other
    lines are captions, but for those that end a sentence.
    """
    rows = enumerate(grid_of(picture), 1)
    pieces = []
    for line in picture.strip().split("\n"):
        if "|" in line:
            row, cells = next(rows)
            pieces += _row(cells, row, is_header=row <= header_rows)
        else:
            words = line.strip()
            pieces.append((words, "paragraph" if words.endswith("。") else "caption", None))
    return document_of(pieces)


def document_of(pieces):
    """Return the document of (words, kind, cell), a line each."""
    blocks, start = [], 0
    for words, kind, cell in pieces:
        blocks.append(Block(kind, Span(start, start + len(words)), cell=cell))
        start += len(words) + 1
    text = "\n".join(words for words, _, _ in pieces)
    return Document(text, "a.docx", "made", None, "0" * 64, "made", "1", None, tuple(blocks))


def _row(cells, row, *, is_header):
    for words, column, row_span, column_span in cells:
        if words:
            yield words, "cell", Cell(1, row, column, row_span, column_span, is_header)
