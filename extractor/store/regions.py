"""Where a fact holds, as columns that queries filter and group by: a code, and a path of names."""

from collections.abc import Mapping
from functools import cache, lru_cache

from extractor.deferred import deferred
from extractor.schema import Region
from extractor.values.divisions import register

_WHOLE = deferred("[全我本该][国省市州县区旗乡镇村]")


def path_of(region: Region) -> str | None:
    """Return the names of a report's region, outermost first.

    >>> path_of(Region(province="山东省", city="烟台市", county="莱阳市", code="370682"))
    '山东省/烟台市/莱阳市'
    """
    names = (region.province, region.city, region.county, region.township)
    return "/".join(name for name in names if name) or None


@lru_cache(10_000)
def place_path(name: str, code: str | None, around: str | None) -> str | None:
    """Return the names of a fact's place, outermost first; `around` is the path of its report.

    What stands for the report's own region (全县) has that path. A place without a code of its own,
    such as a town or 9个乡镇, lies in the place with its code, or in the report's region.

    >>> county = "山东省/烟台市/莱阳市"
    >>> place_path("烟台市", "370600", county), place_path("全市", None, county)
    ('山东省/烟台市', '山东省/烟台市/莱阳市')
    >>> place_path("东镇", "370682", county), place_path("9个乡镇", None, county)
    ('山东省/烟台市/莱阳市/东镇', '山东省/烟台市/莱阳市/9个乡镇')
    """
    outer = _paths().get(code or "") or around or ""
    own = outer.rpartition("/")[2]
    if own == name or (_WHOLE.fullmatch(name) and name[1:] == own[-1:]):
        return outer or None
    return f"{outer}/{name}" if outer else name


@cache
def _paths() -> Mapping[str, str]:
    """Return the path of names of every code; the division that stands outranks former ones."""
    paths: dict[str, str] = {}
    for one in register().divisions():
        if one.until is None or one.code not in paths:
            paths[one.code] = "/".join(division.name for division in (*one.parents, one))
    return paths
