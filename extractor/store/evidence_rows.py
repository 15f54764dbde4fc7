"""All evidence of a report's facts as rows of one table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, count
from operator import attrgetter
from typing import Any, Final

from extractor.schema import Box, Evidence, Measure, Report
from extractor.store import tables
from extractor.store.blocks import Block, Values
from extractor.store.columns import ROOM

_WORDS: Final = ("start", "end", "quote", "source_start", "source_end", "source_quote")
_COLUMNS: Final = (
    *("id", "report_id", "fact_id", "fact_kind", "role"),
    *("heading_path", "boxes"),
    *_WORDS,
    *("page", "paragraph", "table_number", "row_number", "column_number"),
)
_places: Final = (f"locator.{part}" for part in ("page", "paragraph", "table", "row", "column"))
_told = attrgetter(*_WORDS, *_places)
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
    """Return the evidence of all facts of the report with id `key`; the main one comes first."""
    numbers = count(key * ROOM)
    kinds = {
        "figure": report.figures,
        "measure": report.measures,
        "problem": report.problems,
        "time": report.times,
    }
    rows = chain.from_iterable(_rows(kind, facts) for kind, facts in kinds.items())
    values = [(next(numbers), key, *row) for row in rows]
    return Block(tables.evidence, _COLUMNS, values)


def _rows(kind: str, facts: Sequence[Any]) -> Iterator[Values]:
    further = _FURTHER[kind]
    for fact in facts:
        main = fact.evidence
        yield (fact.id, kind, "main", *_heading_and_boxes(main), *_told(main))
        for role, others in further:
            for one in others(fact):
                yield (fact.id, kind, role, *_heading_and_boxes(one), *_told(one))


def _heading_and_boxes(one: Evidence) -> tuple[str | None, str | None]:
    path = " › ".join(one.locator.heading_path) or None
    return path, _as_json(one.boxes) if one.boxes else None


_box = attrgetter("page", "x0", "y0", "x1", "y1")
_BOX: Final = '{"page": %d, "x0": %r, "y0": %r, "x1": %r, "y1": %r}'


def _as_json(boxes: Sequence[Box]) -> str:
    """Return boxes as JSON; written by hand, since a PDF has one for every line of a fact.

    >>> _as_json([Box(3, 72.0, 90.5, 110.25, 102.0)])
    '[{"page": 3, "x0": 72.0, "y0": 90.5, "x1": 110.25, "y1": 102.0}]'
    """
    return f"[{', '.join(_BOX % _box(box) for box in boxes)}]"
