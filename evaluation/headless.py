"""A report and its gold without the headings that stand on lines of their own.

What a heading such as 三、存在的问题 says of the text under it must then be told from the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from evaluation.scoring.gold import GoldEntry, GoldReport, quoted
from evaluation.scoring.headed import DETAILS, details_of
from extractor.span import Span


def headless(gold: GoldReport) -> GoldReport:
    """Return the report without its headings, those that state a problem kept.

    Only problems are carried over: what they quote stands where it stood.
    """
    problems = gold.entries.get("problems", ())
    cut = list(_lines_to_cut(gold, problems))
    shift = _Shift(cut, len(gold.source))
    source = shift.cut(gold.source)
    moved = tuple(_moved(entry, gold.source, shift) for entry in problems)
    return replace(gold, source=source, entries={"problems": moved})


def _lines_to_cut(gold: GoldReport, problems: Sequence[GoldEntry]) -> Iterator[Span]:
    stated = [
        span for entry in problems for span in (*entry.spans, *details_of(gold.source, entry))
    ]
    for heading in gold.entries.get("outline", ()):
        place = heading.spans[0]
        start = gold.source.rfind("\n", 0, place.start) + 1
        end = gold.source.find("\n", place.end)
        line = Span(start, len(gold.source) if end < 0 else end + 1)
        label = str(heading.fields.get("label") or "")
        alone = len(line.of(gold.source).strip()) <= len(place) + len(label) + 2
        if alone and not any(line.overlaps(span) for span in stated):
            yield line


class _Shift:
    """How far each place moves when some stretches are cut out."""

    def __init__(self, cut: Sequence[Span], length: int) -> None:
        kept = [True] * length
        for span in cut:
            kept[span.start : span.end] = [False] * len(span)
        self._kept = kept
        self._before = [0, *accumulate(kept)]

    def cut(self, text: str) -> str:
        return "".join(c for c, kept in zip(text, self._kept, strict=True) if kept)

    def moved(self, span: Span) -> Span:
        return Span(self._before[span.start], self._before[span.end])


def _moved(entry: GoldEntry, source: str, shift: _Shift) -> GoldEntry:
    spans = tuple(shift.moved(span) for span in entry.spans)
    shorter = shift.cut(source)
    fields: dict[str, Any] = dict(entry.fields)
    for name in DETAILS:
        if fields.get(name):
            places = [shift.moved(place) for place in quoted(source, fields[name])]
            fields[name] = [_quote(shorter, place) for place in places]
    return GoldEntry(entry.quote, spans, entry.optional, fields)


def _quote(source: str, place: Span) -> dict[str, Any]:
    words = place.of(source)
    nth, at = 0, -1
    while at < place.start:
        at = source.find(words, at + 1)
        nth += 1
    return {"text": words, "nth": nth}
