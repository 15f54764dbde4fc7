"""Facts as rows: each fact's own columns, and the region and year it holds for.

Most rows of the database are made here, so they are tuples, in the order of the columns named
beside each function; what stands in a fact as it is wanted is fetched all at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final, NamedTuple

from extractor.schema import Figure, Measure, Place, Problem, Report, Time
from extractor.store.indicators import indicator_of
from extractor.store.regions import path_of, place_path
from extractor.store.rows import as_float, as_json
from extractor.values.base_units import base_unit, in_base_unit

Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the facts of a report that do not say otherwise: its region and year.

    `years` is the year of each time expression that names one: figures keep their time as words.
    """

    region_code: str | None
    region_path: str | None
    year: int | None
    years: Mapping[str, int]


class Kind(NamedTuple):
    """A kind of facts: its columns beside those that all facts have, and what fills them."""

    columns: tuple[str, ...]
    values: Callable[[Any, Setting], Values]


def setting_of(report: Report) -> Setting:
    """Return what holds for the facts of `report`."""
    region = report.document.region
    return Setting(region.code, path_of(region), report.document.year, _years(report))


def _years(report: Report) -> Mapping[str, int]:
    """Return the year of each time that lies in one; what holds until a day is of that day's."""
    years: dict[str, int] = {}
    for time in report.times:
        start = time.start or (time.end if time.granularity == "until" else None)
        if start and time.end and start[:4] == time.end[:4]:
            years[time.quote] = int(start[:4])
    return years


_SETTING: Final = (
    *(f"place_{part}" for part in ("quote", "name", "code", "level", "how")),
    *("region_code", "region_path", "year", "year_how"),
)
_OF_FIGURE: Final = (
    *("quote", "kind", "unit", "qualifier", "role", "direction", "metric", "condition"),
    *("statistic", "per", "time", "missing"),
)
_NUMBERS: Final = ("value", "low", "high", "base_value", "base_low", "base_high", "base_unit")
_of_figure = attrgetter(*_OF_FIGURE)
_place = attrgetter("quote", "name", "code", "level", "how")


def _figure(figure: Figure, setting: Setting) -> Values:
    return (
        *_of_figure(figure),
        *_numbers(figure),
        base_unit(figure.unit),
        indicator_of(figure),
        *_where_and_when(figure.place, figure.time, setting),
    )


def _numbers(figure: Figure) -> Values:
    value, low, high, unit = figure.value, figure.low, figure.high, figure.unit
    if low is None and high is None:  # nearly always
        return (as_float(value), None, None, in_base_unit(value, unit), None, None)
    ends = (value, low, high)
    return (*map(as_float, ends), *(in_base_unit(end, unit) for end in ends))


def _measure(measure: Measure, setting: Setting) -> Values:
    return (
        measure.kind,
        measure.name,
        as_json(measure.formula),
        measure.declared_count,
        len(measure.components) or None,
        measure.status,
        measure.topic,
        measure.actor,
        *_where_and_when(measure.place, None, setting),
    )


_OF_PROBLEM: Final = ("title", "topic", "cause", "effect", "setting", "status")
_of_problem = attrgetter(*_OF_PROBLEM)


def _problem(problem: Problem, setting: Setting) -> Values:
    return (*_of_problem(problem), *_where_and_when(problem.place, None, setting))


_OF_TIME: Final = ("quote", "start", "end", "granularity")
_of_time = attrgetter(*_OF_TIME)


def _time(time: Time, _: Setting) -> Values:
    values: Values = _of_time(time)
    return values


def _where_and_when(place: Place | None, time: str | None, setting: Setting) -> Values:
    stated = setting.years.get(time) if time else None
    year = setting.year if stated is None else stated
    year_how = "stated" if stated is not None else "report" if year is not None else None
    if place is None:
        around = (setting.region_code, setting.region_path)
        return (None, None, None, None, None, *around, year, year_how)
    path = place_path(place.name, place.code, setting.region_path)
    return (*_place(place), place.code or setting.region_code, path, year, year_how)


FIGURE = Kind((*_OF_FIGURE, *_NUMBERS, "indicator", *_SETTING), _figure)
MEASURE = Kind(
    (
        *("kind", "name", "formula", "declared_count", "listed_count", "status", "topic", "actor"),
        *_SETTING,
    ),
    _measure,
)
PROBLEM = Kind((*_OF_PROBLEM, *_SETTING), _problem)
TIME = Kind(_OF_TIME, _time)
