"""In which county or city a report's place lies, by what its text and its site say beside it."""

import re
from collections.abc import Iterable, Sequence

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.issuer import ends_in_office
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.places.finder import PlaceFinder
from extractor.span import Span
from extractor.values.divisions import Division
from extractor.values.places import PlaceName

_SITE = deferred(
    r"^[^\n>»:：欢]{0,40}(?:欢迎(?:您)?(?:访问|光临|来到|进入)|"
    r"(?<=[来來]源|机构|机关|单位|主办)[:：]|[>»])"
    r"[^\n]{2,80}",
    re.MULTILINE,
)
"""What a site says of itself: a welcome, the path to the page, who publishes."""
_OF_ITS_OWN = "(?:[全我本]{0}|{0}(?:委|政府|领导|直|级|人大|政协|纪委))"
"""How a report speaks of the county that it takes for granted: 我县, 县委, 县领导."""

_IS_VISITED = deferred("(?<=[在到赴往从向与同和])")
"""What stands before a place where something else takes place: 在昆明举行的论坛."""

_BY_ORDER = deferred("(?<=[据按照彻实省])")
_ORDERS = deferred(
    "(?:[市县区州盟旗]?委)?、?(?:[市县区州盟旗]?政府|编办)?的?(?:统一|有关)?(?:部署|安排|要求)"
)
"""Whose orders a report carries out is the place above its own, or its own: 按某市统一部署."""

_BEFORE_ISSUER = frozenset("\n由：共《")


def around(
    parts: Frontmatter, named: Sequence[Mention[PlaceName]], township: str | None
) -> Division | None:
    """Return the county or city of a report whose own words name none as its place.

    A township lies in the county that its report names (遂溪县先进集体), if the report names no
    other; a report on the county that the site is of speaks of 我县 or 县委. Else it lies in the
    place whose orders it carries out.
    """
    lies_there = (
        place.value for place in named if not _IS_VISITED.match(parts.text, place.span.start)
    )
    if township and (division := _inmost(lies_there)):
        return division
    found = (PlaceFinder().find(line[0]) for line in _SITE.finditer(parts.furniture))
    division = _inmost(place.value for places in found for place in places)
    if division is None:
        ordered = (place.value for place in named if _is_obeyed(parts.text, place.span))
        return _inmost(ordered)
    own = re.search(_OF_ITS_OWN.format(division.name[-1]), parts.text)
    return division if township or own else None


def _is_obeyed(text: str, place: Span) -> bool:
    """Tell whether what is done is done as a place orders: 根据绍兴市委部署."""
    return bool(_BY_ORDER.match(text, place.start) and _ORDERS.match(text, place.end))


def issuing(parts: Frontmatter, issuer: str | None) -> list[PlaceName]:
    """Return the places in the name of the office that issued a report; papers are no offices.

    An office that is told of in the middle of a line may be an example.
    """
    office = issuer or ""
    if not ends_in_office(office):
        return []
    before, stated, _ = parts.text.partition(office)
    if stated and before and before[-1] not in _BEFORE_ISSUER:
        return []
    return [place.value for place in PlaceFinder().find(office) if place.value.sort == "named"]


def _inmost(places: Iterable[PlaceName]) -> Division | None:
    """Return the inmost of the divisions named, a city or a county, if all others hold it."""
    divisions = {place.division for place in places if place.division}
    inmost = max(divisions, key=lambda one: len(one.parents), default=None)
    if inmost is None or inmost.level == "province":
        return None
    return inmost if all(inmost.lies_in(one) for one in divisions) else None
