"""Paragraphs that a page sets line by line: wrapped text in `<pre>`, a `<br>` or `<p>` a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.aligned_text import AlignedText
from extractor.ingest.html.flow import PageLine
from extractor.ingest.html.site_text import is_source_line, length_of, reason_of
from extractor.normalise.wrapped_lines import unwrapped

_BREAK = re.compile("\n")


def rejoined(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines with those made one that only the width of a page parts.

    The evidence is that of bare text: many lines end at one width in mid-sentence, or a mark
    stands where no line may begin or end. Headings, cells and the site's lines stay as they are.

    >>> parts = [PageLine("设立党建、执法、"), PageLine("审批等四个平台。"), PageLine("下一步")]
    >>> [line.text for line in rejoined(parts)]
    ['设立党建、执法、审批等四个平台。', '下一步']
    """
    return [
        line
        for plain, run in groupby(lines, key=_is_plain)
        for line in (_runs_joined(list(run)) if plain else run)
    ]


def _is_plain(line: PageLine) -> bool:
    marked = line.cell or line.level or line.is_note or line.is_caption or line.after_image
    is_bold = line.bold > 0 and line.bold >= length_of(line)
    return not (marked or is_bold or reason_of(line) or is_source_line(line.text))


def _runs_joined(lines: list[PageLine]) -> Iterator[PageLine]:
    texts = ["  " * line.is_indented + line.text for line in lines]
    kept = _kept_breaks("\n".join(texts))
    whole, end = lines[0], len(texts[0])
    for line, words in zip(lines[1:], texts[1:], strict=True):
        if end in kept:
            yield whole
            whole = line
        else:
            whole = _with(whole, line)
        end += 1 + len(words)
    yield whole


def _kept_breaks(source: str) -> frozenset[int]:
    """Return where the breaks are that part sentences, paragraphs, items."""
    text = unwrapped(AlignedText.of(source))
    breaks = (match.start() for match in _BREAK.finditer(text.text))
    return frozenset(int(text.origins[place]) for place in breaks)


def _with(line: PageLine, following: PageLine) -> PageLine:
    latin = line.text[-1].isascii() and line.text[-1].isalpha() and following.text[0].isascii()
    return line._replace(
        text=line.text + " " * latin + following.text,
        linked=line.linked + following.linked,
        bold=line.bold + following.bold,
    )
