"""Places that stand in the names of things told as examples: 甲市农机、乙区医药等4个."""

from extractor.assemble.phrases.flow import has_verb
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.values.places import PlaceName

_EXAMPLES = deferred("[^，。；、]{0,30}、[^，。；]{0,60}等(?![级于待候])")
_OF_SEVERAL = deferred("等[0-9一二三四五六七八九十两]{1,4}[个家]")
"""Behind a place that is one of several: 在某镇等5个中心镇试点."""
_HANDLES = deferred("[了将把对]|包括|涵盖|收回|决定|梳理|聚焦|围绕|推进|推行|整合")
_LAST_EXAMPLE = deferred("[^，。；、]{1,12}等(?![级于待候])")
"""Between a place and a number: the place is in the name of one of several things counted."""
_NAMES = deferred("[^，。；、0-9最达为有增减]{2,6}、[^，。；0-9最达为有增减占居到]{2,40}")
_LAST_NAME = deferred("[^，。；、0-9最达为有增减全共各]{2,6}")
"""Behind a short name: it is the first word of one of several names (沈阳航空、沈大母机3个)."""


def is_example(text: str, place: Mention[PlaceName], end: int) -> bool:
    """Tell whether a place is one of several, or in the name of one, that are counted at `end`."""
    span = place.span
    if _OF_SEVERAL.match(text, span.end):
        return True
    if _acts(text[span.end : end].partition("、")[0]):
        return False
    last = text[span.start - 1 : span.start] == "、"
    if _is_short(place.value) and (
        _NAMES.fullmatch(text, span.end, end)
        or (last and _LAST_NAME.fullmatch(text, span.end, end))
    ):
        return True
    return bool(
        _EXAMPLES.match(text, span.end, end) or (last and _LAST_EXAMPLE.match(text, span.end, end))
    )


def _acts(words: str) -> bool:
    """Tell whether words behind a place say what it does (下放了农药经营), not what it has."""
    return has_verb(words) or _HANDLES.search(words) is not None


def _is_short(place: PlaceName) -> bool:
    """Tell whether a division is named without its 市 or 县: 沈阳."""
    division = place.division
    return division is not None and not place.township and place.name[-1] != division.name[-1]
