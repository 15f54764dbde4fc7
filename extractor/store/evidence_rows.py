"""All evidence of a report's facts as rows of one table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from extractor.schema import Box, Evidence, Measure, Report
from extractor.store import tables
from extractor.store.blocks import Block, Values
from extractor.store.columns import ROOM

_WORDS: Final = ("start", "end", "quote", "source_start", "source_end", "source_quote")
_IN_TEXT: Final = (
    *("id", "report_id", "fact_id", "fact_kind", "role", "heading_path"),
    *(*_WORDS, "paragraph"),
)
_ON_PAGES: Final = (*_IN_TEXT, "page", "table_number", "row_number", "column_number", "boxes")
_in_text = attrgetter(*_WORDS, "locator.paragraph")
_on_page = attrgetter(*(f"locator.{part}" for part in ("page", "table", "row", "column")), "boxes")
_Further = Callable[[Any], Sequence[Evidence]]


def _of_components(measure: Measure) -> Sequence[Evidence]:
    return [part.evidence for part in measure.components if part.evidence]


_FURTHER: Final[Mapping[str, Sequence[tuple[str, _Further]]]] = {
    "figure": [("support", attrgetter("support"))],
    "measure": [("mention", attrgetter("mentions")), ("component", _of_components)],
    "problem": [("detail", attrgetter("details"))],
    "time": [],
}
"""For each kind of fact, what else rests on words, and what these are to the fact."""


def evidence(report: Report, key: int) -> Block:
    """Return the evidence of all facts of the report with id `key`; the main one comes first.

    A text without pages and tables leaves their columns out: a database is slow to learn that
    a value is absent.
    """
    found = list(_all(report))
    rows: list[Values] = [
        (
            number,
            key,
            fact,
            kind,
            role,
            " › ".join(one.locator.heading_path) or None,
            *_in_text(one),
        )
        for number, (fact, kind, role, one) in enumerate(found, key * ROOM)
    ]
    places = [_on_page(one) for *_, one in found]
    if not any(map(any, places)):
        return Block(tables.evidence, _IN_TEXT, rows)
    whole = [
        (*row, *place, _as_json(boxes)) for row, (*place, boxes) in zip(rows, places, strict=True)
    ]
    return Block(tables.evidence, _ON_PAGES, whole)


def _all(report: Report) -> Iterator[tuple[str, str, str, Evidence]]:
    """Yield all evidence with the id and the kind of its fact, and what it is to the fact."""
    kinds: Mapping[str, Sequence[Any]] = {
        "figure": report.figures,
        "measure": report.measures,
        "problem": report.problems,
        "time": report.times,
    }
    for kind, facts in kinds.items():
        further = _FURTHER[kind]
        for fact in facts:
            yield fact.id, kind, "main", fact.evidence
            for role, others in further:
                for one in others(fact):
                    yield fact.id, kind, role, one


_box = attrgetter("page", "x0", "y0", "x1", "y1")
_BOX: Final = '{"page": %d, "x0": %r, "y0": %r, "x1": %r, "y1": %r}'


def _as_json(boxes: Sequence[Box]) -> str | None:
    """Return boxes as JSON, None for none; by hand, since a PDF has one for each line of a fact.

    >>> _as_json([Box(3, 72.0, 90.5, 110.25, 102.0)])
    '[{"page": 3, "x0": 72.0, "y0": 90.5, "x1": 110.25, "y1": 102.0}]'
    """
    return f"[{', '.join(_BOX % _box(box) for box in boxes)}]" if boxes else None
