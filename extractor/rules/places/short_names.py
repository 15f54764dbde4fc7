"""Finds counties and townships by their short names: 慈溪 for 慈溪市, 义亭 for 义亭镇.

Many short names are everyday words, so a text must show what it means: it names the place in full
elsewhere, or it begins with the short name of a county and uses it again and again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.places.context import is_name
from extractor.rules.places.division_names import Hit
from extractor.rules.places.words import CLEAR_LEFT, EVERYDAY_SHORT, EVERYDAY_STEMS
from extractor.span import Span
from extractor.values.divisions import Register
from extractor.values.places import PlaceName

_HEAD = 200
"""Characters in which a text that goes by a county's short name uses it first."""
_MOST = 8
"""Names looked for in one text, the most frequent first: a list of counties is no story of one."""
_TWICE, _OFTEN = 2, 3
_SUFFIXES = "县市旗镇乡"
_LENGTHS = (2, 3)
_NOT_NEXT = deferred(
    "[县市区旗镇乡村州盟路街江河湖山站桥]|(?:街道|社区|大道|机场|港口|经济区|新城|片区)"
)


def short_places(
    text: str, known: Iterable[Mention[PlaceName]], register: Register
) -> Iterator[Mention[PlaceName]]:
    """Yield the short names in `text` of the counties and townships of `known`, in any order.

    >>> from extractor.rules.places.finder import PlaceFinder
    >>> text = "慈溪市推进改革。去年，慈溪办件5件，慈溪市再加力。"
    >>> [m.span.of(text) for m in PlaceFinder().find(text)]
    ['慈溪市', '慈溪', '慈溪市']
    """
    places = {**_at_the_head(text, register), **_named_in_full(known)}
    for name, place in places.items():
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if _stands_for(text, start, end, place):
                yield Mention("place", Span(start, end), "short_name", place)
            start = text.find(name, end)


def _named_in_full(known: Iterable[Mention[PlaceName]]) -> Mapping[str, PlaceName]:
    """Return the places that are named at least twice, by the names without their suffix."""
    counts, values = Counter[str](), dict[str, PlaceName]()
    for value in (one.value for one in known):
        name = value.township or (value.division.name if value.division else "")
        if not value.village and name:
            counts[name] += 1
            values.setdefault(name, value)
    found: dict[str, PlaceName] = {}
    for name, count in counts.most_common():
        if count < _TWICE or len(found) == _MOST:
            break
        short, value = name[:-1], values[name]
        if name[-1] in _SUFFIXES and _may_be_short(short):
            if value.township:
                found[short] = PlaceName(short, "named", "township", value.candidates, name)
            elif value.level == "county":
                found[short] = PlaceName(short, "named", "county", value.candidates)
    return found


def _at_the_head(text: str, register: Register) -> Mapping[str, PlaceName]:
    """Return the county whose short name begins a clause of the head and recurs in the text."""
    tried = set[str]()
    for start in range(min(len(text), _HEAD)):
        for length in _LENGTHS:
            name = text[start : start + length]
            if name not in register.short:
                continue
            counties = [one for one in register.named_short(name) if one.level == "county"]
            if not counties or counties[0].name[-1] not in _SUFFIXES or not _may_be_short(name):
                continue
            if name in tried or not CLEAR_LEFT.search(text, max(0, start - 1), start):
                continue
            if text.count(name) >= _OFTEN:
                return {name: PlaceName(name, "named", "county", tuple(counties))}
            tried.add(name)
            if len(tried) == _MOST:
                return {}
    return {}


def _may_be_short(name: str) -> bool:
    return len(name) > 1 and name not in EVERYDAY_STEMS and name not in EVERYDAY_SHORT


def _stands_for(text: str, start: int, end: int, place: PlaceName) -> bool:
    """Tell whether the name is cut out here and begins no other name: 慈溪路, 慈溪街道."""
    if _NOT_NEXT.match(text, end):
        return False
    if place.township and not CLEAR_LEFT.search(text, max(0, start - 2), start):
        return False
    return is_name(text, Hit(start, end, place.candidates, short=True), after_parent=False)
