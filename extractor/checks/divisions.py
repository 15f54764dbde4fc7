"""Sentences that divide the total of the one before: 共4.6万吨。其中，夏粮0.7万吨，秋粮3.9万吨."""

from collections.abc import Iterator

from extractor.checks.completeness import NEVER, agreed, nearness_of_division
from extractor.checks.finding import Finding
from extractor.checks.parts import LEAST_PARTS
from extractor.checks.passage import Passage
from extractor.checks.rows import MOVES, Row, are_alike, is_countable, row_of
from extractor.checks.whole_sets import HANDLED, are_whole_set
from extractor.schema import Figure


def divisions_against_totals(whole: Passage, division: Passage) -> Iterator[Finding]:
    """Yield the totals of a sentence that the parts in a later one confirm or contradict.

    Where the sentence tells several quantities of the kind, the parts may be those of any: they
    can confirm one, and contradict none.
    """
    for row in _rows(division):
        totals = [figure for figure in whole.figures if _can_be_total(figure, row)]
        near = nearness_of_division(division, totals[0], row) if len(totals) == 1 else NEVER
        found = [finding for total in totals for finding in agreed(division, total, row, near)]
        yield from found[:1]


def _rows(division: Passage) -> Iterator[Row]:
    """Yield the lists of a sentence, one for each unit."""
    seen: set[tuple[str | None, str]] = set()
    handled = HANDLED.match(division.text, division.start, division.end)
    for at, figure in enumerate(division.figures):
        key = (figure.unit, figure.kind)
        if key in seen or figure.role == "change" or not is_countable(figure):
            continue
        seen.add(key)
        moves = MOVES.search(division.before(figure))
        row = None if moves else row_of(division, division.figures[at:])
        if row and len(row.figures) >= LEAST_PARTS:
            pair = row.first(LEAST_PARTS)
            yield pair if handled and are_whole_set(pair.labels) else row


def _can_be_total(figure: Figure, row: Row) -> bool:
    return figure.role != "change" and are_alike(row.figures[0], figure)
