"""Where a fact holds, as columns that queries filter and group by: a code, and a path of names."""

from collections.abc import Mapping
from functools import cache

from extractor.schema import Place, Region
from extractor.values.divisions import register


def path_of(region: Region) -> str | None:
    """Return the names of a report's region, outermost first.

    >>> path_of(Region(province="山东省", city="烟台市", county="莱阳市", code="370682"))
    '山东省/烟台市/莱阳市'
    """
    names = (region.province, region.city, region.county, region.township)
    return "/".join(name for name in names if name) or None


def place_path(place: Place) -> str | None:
    """Return the names of a fact's place, outermost first, as far as its code tells them.

    >>> place_path(Place(quote="莱阳", name="莱阳市", code="370682", level="county", how="stated"))
    '山东省/烟台市/莱阳市'
    >>> place_path(Place(quote="东镇", name="东镇", code="370682", level="town", how="stated"))
    '山东省/烟台市/莱阳市/东镇'
    """
    outer = _paths().get(place.code or "", "")
    if not place.name or outer.rpartition("/")[2] == place.name:
        return outer or None
    return f"{outer}/{place.name}" if outer else place.name


@cache
def _paths() -> Mapping[str, str]:
    """Return the path of names of every code; the division that stands outranks former ones."""
    paths: dict[str, str] = {}
    for found in register().full.values():
        for one in found:
            names = "/".join(division.name for division in (*one.parents, one))
            if one.until is None or one.code not in paths:
                paths[one.code] = names
    return paths
