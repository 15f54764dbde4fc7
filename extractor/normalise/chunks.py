"""Numbers of page chunks: document-sharing sites cut a text into pieces and number them `2、`.

A chunk number looks like a heading's label. What gives it away is the document as a whole: the
numbers run 1, 2, 3 … through it, each at the start of a line, the pieces are long, and most of the
cuts fall in the middle of a sentence, which no author's numbering does. By itself a number shows to
be one only where it parts a count from its sentence, `增加`, then `4、391 名`, or a word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.chunk_cuts import LONG_LINE, Marker, is_inside, parts_count, parts_word
from extractor.normalise.text_lines import LABEL, ends_sentence, lines_of

REASON = "page chunk number"

_MARKER = deferred(r"\n *([0-9]{1,3}) ?、 ?")
_FIRST = deferred(r"\s*([0-9]{1,3}) ?、 ?")
_ONLY_PIECE = deferred(r"(?:资源描述|文档简介|文档介绍|内容描述)[ \n]+1 ?、 ?(?=[^\n]{120})")
_MANY_CUTS, _LONG_ALONE = 3, 200
"""Fewer cuts than so many must each end a piece so long; an author may forget a full stop once."""
_CUT_SHARE = 0.5
"""At least so many of the cuts fall inside a sentence (by chance about 19 of 20 do)."""


def without_chunk_numbers(text: AlignedText) -> AlignedText:
    """Drop the numbers of page chunks, and the line ends before those that cut a sentence.

    >>> pieces = ["推进改革，" * 50 + "编制增加", "39 名。" + "成立队伍，" * 50 + "配备", "5 人。"]
    >>> numbered = "\\n\\n".join(f"{n}、{piece}" for n, piece in enumerate(pieces, start=1))
    >>> without_chunk_numbers(AlignedText.of(numbered)).text == "".join(pieces)
    True
    """
    markers = _markers(text.text)
    chunks = _chunk_markers(text.text, markers) or [
        marker
        for marker in markers
        if parts_count(text.text, marker) or parts_word(text.text, marker)
    ]
    return text.without(REASON, [_place(text.text, marker) for marker in chunks])


def _place(text: str, marker: Marker) -> tuple[int, int]:
    """A chunk that begins with a sentence keeps its line end, for it may begin a paragraph."""
    if is_inside(text, marker) or "\n" not in text[marker.start : marker.end]:
        return marker.start, marker.end
    return text.rindex("\n", marker.start, marker.end) + 1, marker.end


def _chunk_markers(text: str, markers: Sequence[Marker]) -> Sequence[Marker]:
    """Return the markers of the page chunks, none where the numbers are the author's."""
    cutting = {marker.number: marker for marker in markers if marker.cuts}
    if len(cutting) < sum(marker.cuts for marker in markers):
        return ()
    # The first piece has no sentence before it that its number could cut, and none is number 0.
    if list(cutting) != sorted(cutting) or cutting.keys() & {0, 1}:
        return ()
    chain = _chain(markers, cutting)
    if not cutting:
        return chain[:1] if len(chain) == 1 and _ONLY_PIECE.search(text) else ()
    if len(chain) < max(cutting) or len(cutting) < _CUT_SHARE * (len(chain) - 1):
        return ()
    if len(cutting) >= _MANY_CUTS or any(parts_word(text, marker) for marker in cutting.values()):
        return chain
    shortest = min(marker.open_piece for marker in cutting.values())
    return chain if shortest >= _LONG_ALONE and not _outlined(text[: chain[0].start]) else ()


def _outlined(above: str) -> bool:
    """Tell whether the author's outline has begun, into which a second numbering would fall."""
    return any(LABEL.match(line.words) for line in lines_of(above))


def _markers(text: str) -> list[Marker]:
    markers: list[Marker] = []
    piece_start = 0
    for match in _matches(text):
        start = _line_ends_before(text, match.start(), piece_start)
        open_piece = _open_length(text[piece_start:start]) if markers else 0
        markers.append(Marker(int(match[1]), start, match.end(), open_piece))
        piece_start = match.end()
    return markers


def _open_length(piece: str) -> int:
    """Return the length of a piece whose last line, no short heading, is unfinished; else 0."""
    last = piece.rpartition("\n")[2]
    return len(piece) if len(last) >= LONG_LINE and not ends_sentence(last) else 0


def _matches(text: str) -> Iterator[re.Match[str]]:
    first = _FIRST.match(text)
    if first:
        yield first
    yield from _MARKER.finditer(text, first.end() if first else 0)


def _line_ends_before(text: str, start: int, bound: int) -> int:
    while start > bound and text[start - 1] in " \n":
        start -= 1
    return start


def _chain(markers: Sequence[Marker], cutting: dict[int, Marker]) -> list[Marker]:
    """Choose a marker for each number from 1 on: the cutting one, else the first that fits."""
    by_number = defaultdict(list)
    for marker in markers:
        by_number[marker.number].append(marker)
    chain: list[Marker] = []
    for number in range(1, len(by_number) + 1):
        after = chain[-1].end if chain else -1
        before = min((m.start for n, m in cutting.items() if n > number), default=1 << 62)
        fitting = [m for m in by_number[number] if after <= m.start < before]
        if number in cutting:
            fitting = [cutting[number]]
        if not fitting:
            break
        chain.append(fitting[0])
    return chain
