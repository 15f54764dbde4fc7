"""What kind of block a paragraph is, and its lines; the same for all of Word's formats."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.document import Cell
from extractor.ingest.lines import Line
from extractor.ingest.word.styles import Role

CONTENTS = "table of contents"
_CONTENTS_TITLES = frozenset({"目录", "目錄", "目次", "contents"})
_LONGEST_HEADING = 120
"""Characters; styles of headings are put on whole paragraphs by mistake."""
_LATIN_BREAK = re.compile(r"(?<=[0-9A-Za-z,;:])\s*\n\s*(?=[0-9A-Za-z])")


def kind_of(level: int | None, role: Role | None, *, in_contents: bool) -> Line:
    """Return a line without words that says what kind of block a paragraph is.

    >>> kind_of(2, None, in_contents=False)
    Line(words='', kind='heading', level=2, cell=None, reason=None)
    """
    if in_contents or role == "contents":
        return Line("", "furniture", reason=CONTENTS)
    if role == "caption":
        return Line("", "caption")
    found = 1 if role == "title" else level
    return Line("", "heading", found) if found else Line("")


def lines_of(text: str, kind: Line, cell: Cell | None) -> Iterator[Line]:
    """Yield the lines of a paragraph, whose breaks are `\\n`: a heading is one line all the same.

    >>> [line.words for line in lines_of("关于改革\\n的报告", Line("", "heading", 1), None)]
    ['关于改革的报告']
    """
    if cell is not None:
        yield from (Line(words.strip(), "cell", cell=cell) for words in text.split("\n"))
    elif kind.kind == "heading" and len(text) <= _LONGEST_HEADING:
        parts = _LATIN_BREAK.sub(" ", text).split("\n")
        yield kind._replace(words="".join(part.strip() for part in parts))
    else:
        plain = Line("") if kind.kind == "heading" else kind
        yield from (plain._replace(words=words.strip()) for words in text.split("\n"))


def with_contents_title(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that have words; 目录 above a table of contents becomes part of it."""
    kept = [line for line in lines if line.words.strip()]
    titles = {
        n
        for n, (line, following) in enumerate(pairwise(kept))
        if following.reason == CONTENTS and _bare(line.words) in _CONTENTS_TITLES
    }
    contents = Line("", "furniture", reason=CONTENTS)
    return [
        contents._replace(words=line.words) if n in titles else line for n, line in enumerate(kept)
    ]


def _bare(words: str) -> str:
    return "".join(words.split()).lower()
