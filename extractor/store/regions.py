"""Where a fact holds, as columns that queries filter and group by: a code, and a path of names."""

from collections.abc import Mapping
from functools import cache

from extractor.deferred import deferred
from extractor.schema import Place, Region
from extractor.values.divisions import register

_WHOLE = deferred("[全我本该][国省市州县区旗乡镇村]")


def path_of(region: Region) -> str | None:
    """Return the names of a report's region, outermost first.

    >>> path_of(Region(province="山东省", city="烟台市", county="莱阳市", code="370682"))
    '山东省/烟台市/莱阳市'
    """
    names = (region.province, region.city, region.county, region.township)
    return "/".join(name for name in names if name) or None


def place_path(place: Place, around: str | None) -> str | None:
    """Return the names of a fact's place, outermost first; `around` is the path of its report.

    What stands for the report's own region (全县) has that path. A place without a code of its own,
    such as a town or 9个乡镇, lies in the place with its code, or in the report's region.

    >>> def path(name, code, around="山东省/烟台市/莱阳市"):
    ...     place = Place(quote=name, name=name, code=code, level=None, how="stated")
    ...     return place_path(place, around)
    >>> path("烟台市", "370600"), path("全市", None), path("全县", None, "安徽省/阜阳市/临泉县")
    ('山东省/烟台市', '山东省/烟台市/莱阳市', '安徽省/阜阳市/临泉县')
    >>> path("东镇", "370682"), path("9个乡镇", None), path("全镇", None)
    ('山东省/烟台市/莱阳市/东镇', '山东省/烟台市/莱阳市/9个乡镇', '山东省/烟台市/莱阳市/全镇')
    """
    outer = _paths().get(place.code or "") or around or ""
    own = outer.rpartition("/")[2]
    if own == place.name or (_WHOLE.fullmatch(place.name) and place.name[1:] == own[-1:]):
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
