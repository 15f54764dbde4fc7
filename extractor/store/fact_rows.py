"""Facts as rows: each fact's own columns, and the region and year it holds for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractor.schema import Figure, Measure, Place, Problem, Report, Time
from extractor.store.indicators import indicator_of
from extractor.store.regions import path_of, place_path
from extractor.store.rows import Row, as_float, as_json
from extractor.values.base_units import base_unit, in_base_unit


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the facts of a report that do not say otherwise: its region and year.

    `years` is the year of each time expression that names one: figures keep their time as words.
    """

    region_code: str | None
    region_path: str | None
    year: int | None
    years: Mapping[str, int]


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


def figure_row(figure: Figure, setting: Setting) -> Row:
    """Return the columns of a figure."""
    unit = figure.unit
    return {
        "quote": figure.quote,
        "kind": figure.kind,
        "value": as_float(figure.value),
        "low": as_float(figure.low),
        "high": as_float(figure.high),
        "unit": unit,
        "base_value": in_base_unit(figure.value, unit),
        "base_low": in_base_unit(figure.low, unit),
        "base_high": in_base_unit(figure.high, unit),
        "base_unit": base_unit(unit),
        "qualifier": figure.qualifier,
        "role": figure.role,
        "direction": figure.direction,
        "metric": figure.metric,
        "condition": figure.condition,
        "statistic": figure.statistic,
        "per": figure.per,
        "indicator": indicator_of(figure),
        "time": figure.time,
        "missing": figure.missing,
        **_where_and_when(figure.place, figure.time, setting),
    }


def measure_row(measure: Measure, setting: Setting) -> Row:
    """Return the columns of a measure."""
    return {
        "kind": measure.kind,
        "name": measure.name,
        "formula": as_json(measure.formula),
        "declared_count": measure.declared_count,
        "listed_count": len(measure.components) or None,
        "status": measure.status,
        "topic": measure.topic,
        "actor": measure.actor,
        **_where_and_when(measure.place, None, setting),
    }


def problem_row(problem: Problem, setting: Setting) -> Row:
    """Return the columns of a problem."""
    return {
        "title": problem.title,
        "topic": problem.topic,
        "cause": problem.cause,
        "effect": problem.effect,
        "setting": problem.setting,
        "status": problem.status,
        **_where_and_when(problem.place, None, setting),
    }


def time_row(time: Time, setting: Setting) -> Row:
    """Return the columns of a time."""
    return {
        "quote": time.quote,
        "start": time.start,
        "end": time.end,
        "granularity": time.granularity,
    }


_NOWHERE: Mapping[str, Any] = dict.fromkeys(
    f"place_{part}" for part in ("quote", "name", "code", "level", "how")
)


def _where_and_when(place: Place | None, time: str | None, setting: Setting) -> Row:
    stated = setting.years.get(time) if time else None
    year = setting.year if stated is None else stated
    year_how = "stated" if stated is not None else "report" if year is not None else None
    if place is None:
        return {
            **_NOWHERE,
            "region_code": setting.region_code,
            "region_path": setting.region_path,
            "year": year,
            "year_how": year_how,
        }
    return {
        "place_quote": place.quote,
        "place_name": place.name,
        "place_code": place.code,
        "place_level": place.level,
        "place_how": place.how,
        "region_code": place.code or setting.region_code,
        "region_path": place_path(place, setting.region_path),
        "year": year,
        "year_how": year_how,
    }
