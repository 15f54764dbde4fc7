"""Footnotes: small print at the foot of a page that begins with a mark."""

import re
from collections.abc import Sequence

from extractor.ingest.layout.lines import Line

_SMALL = 0.92
_MARK = re.compile(
    r"\s*(?:[①-⑳]|[\[［〔(（]\d{1,3}[\]］〕)）]|[*※†‡＊]"
    r"|\d{1,3}(?![\d.、．年月%％])|注\s*\d?[:：])"
)


def footnotes_at(lines: Sequence[Line], body: float, height: float) -> int:
    """Return where among the `lines` of a page its footnotes begin; their number if it has none.

    `body` is the size of the text and `height` that of the page, both in points.
    """
    start = len(lines)
    while start and lines[start - 1].size < _SMALL * body:
        start -= 1
    while start < len(lines) and not _MARK.match(lines[start].text):
        start += 1
    if start == len(lines) or lines[start].y0 < height / 2:
        return len(lines)
    return start
