"""Which of a report's figures to show first, and the sentence each stands in."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.render.facts import needs_review
from extractor.schema import Figure, Report
from extractor.segment.sentences import sentences_of
from extractor.segment.spans import Spans
from extractor.span import Span

LOST = "□"
"""Stands where the report lost its digits."""

_WIDTH = 26
"""Characters of the sentence shown on each side of the figure."""


def telling(report: Report, limit: int) -> list[Figure]:
    """Return up to `limit` figures worth reading first, in reading order.

    Changes and targets tell more than amounts, shares and money more than counts, and a figure
    tells nothing before one knows what it measures. Each sentence gives one before any gives two.
    """
    sentences = sentences_in(report)
    known = [figure for figure in report.figures if figure.metric and not figure.missing]
    ranked = sorted(known, key=_weight, reverse=True)
    firsts: list[Figure] = []
    others: list[Figure] = []
    told: set[int | None] = set()
    for figure in ranked:
        sentence = sentences.index_at(figure.evidence.start)
        (others if sentence in told else firsts).append(figure)
        told.add(sentence)
    return sorted([*firsts, *others][:limit], key=lambda figure: figure.evidence.start)


def sentences_in(report: Report) -> Spans:
    """Return the sentences of the normalised text, which the report must carry."""
    if report.text is None:
        raise ValueError("sentences need the text: extract the report with its text")
    return sentences_of(report.text.normalised)


def context(figure: Figure, report: Report, sentences: Spans) -> tuple[str, str, str]:
    """Return what stands in the sentence before the figure, the figure, and what follows.

    Each place where digits were lost is shown by LOST.
    """
    text = report.text.normalised if report.text else ""
    start, end = figure.evidence.start, figure.evidence.end
    sentence = sentences.at(start) or Span(start, end)
    left, right = max(sentence.start, start - _WIDTH), min(sentence.end, end + _WIDTH)
    gaps = [each.evidence.start for each in report.figures if each.missing]
    before = ("…" if left > sentence.start else "") + _with_gaps(text, left, start, gaps)
    after = _with_gaps(text, end, right, gaps) + ("…" if right < sentence.end else "")
    return before, _with_gaps(text, start, end, gaps), after


def _with_gaps(text: str, start: int, end: int, gaps: Sequence[int]) -> str:
    """Return text[start:end] with LOST put in at each of the `gaps`."""
    cuts = [start, *(gap for gap in gaps if start <= gap < end), end]
    return LOST.join(text[left:right] for left, right in pairwise(cuts))


def _weight(figure: Figure) -> int:
    return (
        4 * (not needs_review(figure))
        + 2 * (figure.role in ("change", "target"))
        + 2 * (figure.kind in ("percent", "money"))
        + (figure.statistic == "cumulative")
    )
