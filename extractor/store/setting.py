"""The region and year that each fact of a report holds for, in the columns of its own row."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from extractor.schema import Place, Report
from extractor.store.blocks import Values
from extractor.store.regions import path_of, place_path

SETTING: Final = (
    *(f"place_{part}" for part in ("quote", "name", "code", "level", "how")),
    *("region_code", "region_path", "year", "year_how"),
)
"""The columns that `where_and_when` fills."""

_place = attrgetter("quote", "name", "code", "level", "how")
_NOWHERE: Final = (None,) * 5


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the facts of a report that do not say otherwise: its region and year.

    `code` and `path` are the region's, `when` the last two values of `SETTING` for such a fact.
    `years` is the year of each time expression that names one: figures keep their time as words.
    """

    code: str | None
    path: str | None
    when: Values
    years: Mapping[str | None, int]


def setting_of(report: Report) -> Setting:
    """Return what holds for the facts of `report`."""
    region, year = report.document.region, report.document.year
    when = (year, None if year is None else "report")
    return Setting(region.code, path_of(region), when, _years(report))


def _years(report: Report) -> Mapping[str | None, int]:
    """Return the year of each time that lies in one; what holds until a day is of that day's."""
    years: dict[str | None, int] = {}
    for time in report.times:
        start = time.start or (time.end if time.granularity == "until" else None)
        if start and time.end and start[:4] == time.end[:4]:
            years[time.quote] = int(start[:4])
    return years


def where_and_when(place: Place | None, time: str | None, setting: Setting) -> Values:
    """Return the values of `SETTING` for a fact that names `place` and `time`, or does not."""
    stated = setting.years.get(time)
    when = setting.when if stated is None else (stated, "stated")
    if place is None:
        return (*_NOWHERE, setting.code, setting.path, *when)
    path = place_path(place.name, place.code, setting.path)
    return (*_place(place), place.code or setting.code, path, *when)
