"""Facts as rows, each with its own columns beside those that all facts have.

Most rows of the database are made here, so what stands in a fact as it is wanted is fetched all at
once.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from operator import attrgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Table

from extractor.schema import Figure, FormulaPart, Measure, Problem, Report, Time
from extractor.store import tables
from extractor.store.blocks import Block, Values
from extractor.store.columns import ROOM
from extractor.store.indicators import indicator_of
from extractor.store.numbers import as_float
from extractor.store.setting import SETTING, Setting, setting_of, where_and_when
from extractor.values.base_units import scale_of


class Kind(NamedTuple):
    """A kind of facts: the columns that tell its facts, and what fills them."""

    columns: tuple[str, ...]
    values: Callable[[Any, Setting], Values]


_OF_ALL: Final = ("id", "section", "confidence", "found_by")
_OF_FIGURE: Final = (
    *("quote", "kind", "unit", "qualifier", "role", "direction", "metric", "condition"),
    *("statistic", "per", "time", "missing", "metric_confidence"),
)
_NUMBERS: Final = ("value", "low", "high", "base_value", "base_low", "base_high")
_of_figure = attrgetter(*_OF_ALL, *_OF_FIGURE)


def _figure(figure: Figure, setting: Setting) -> Values:
    value, low, high = figure.value, figure.low, figure.high
    scale, base = scale_of(figure.unit)
    told: Values = _of_figure(figure)
    if value is not None and low is None and high is None:  # nearly always
        number = float(value)
        numbers: Values = (number, None, None, number * scale, None, None)
    else:
        ends = [as_float(end) for end in (value, low, high)]
        numbers = (*ends, *(None if end is None else end * scale for end in ends))
    place = where_and_when(figure.place, figure.time, setting)
    return told + numbers + (base, indicator_of(figure)) + place


_OF_MEASURE: Final = ("kind", "name", "declared_count", "status", "topic", "actor")
_of_measure = attrgetter(*_OF_ALL, *_OF_MEASURE)


def _measure(measure: Measure, setting: Setting) -> Values:
    told: Values = _of_measure(measure)
    parts = _as_json(measure.formula), len(measure.components) or None
    return (*told, *parts, *where_and_when(measure.place, None, setting))


def _as_json(formula: Sequence[FormulaPart]) -> str | None:
    if not formula:
        return None
    return json.dumps([asdict(part) for part in formula], ensure_ascii=False)


_OF_PROBLEM: Final = ("title", "topic", "cause", "effect", "setting", "status")
_of_problem = attrgetter(*_OF_ALL, *_OF_PROBLEM)


def _problem(problem: Problem, setting: Setting) -> Values:
    told: Values = _of_problem(problem)
    return told + where_and_when(problem.place, None, setting)


_OF_TIME: Final = ("id", "quote", "start", "end", "granularity")
_of_time = attrgetter(*_OF_TIME)


def _time(time: Time, _: Setting) -> Values:
    told: Values = _of_time(time)
    return told


_ALL: Final = ("id", "section_id", "confidence", "found_by")
FIGURE = Kind((*_ALL, *_OF_FIGURE, *_NUMBERS, "base_unit", "indicator", *SETTING), _figure)
MEASURE = Kind((*_ALL, *_OF_MEASURE, "formula", "listed_count", *SETTING), _measure)
PROBLEM = Kind((*_ALL, *_OF_PROBLEM, *SETTING), _problem)
TIME = Kind(_OF_TIME, _time)

_PLACE: Final = ("key", "report_id", "ordinal", "passage_id")


def facts(report: Report, starts: Sequence[int], key: int) -> Iterator[Block]:
    """Yield the facts of each kind; the report with id `key` has passages that begin at `starts`.

    The keys of facts, like those of passages, tell their report and their place in it.
    """
    setting, first = setting_of(report), key * ROOM
    kinds: Sequence[tuple[Table, Kind, Sequence[Any]]] = (
        (tables.figure, FIGURE, report.figures),
        (tables.measure, MEASURE, report.measures),
        (tables.problem, PROBLEM, report.problems),
        (tables.time, TIME, report.times),
    )
    for table, (columns, values), found in kinds:
        rows = [
            (first + ordinal, key, ordinal, first + bisect_right(starts, fact.evidence.start) - 1)
            + values(fact, setting)
            for ordinal, fact in enumerate(found)
        ]
        yield Block(table, (*_PLACE, *columns), rows)
