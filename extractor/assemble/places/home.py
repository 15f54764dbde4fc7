"""The place a report speaks for, and what words such as 全县 and ambiguous names mean in it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from extractor.mention import Mention
from extractor.schema import Place, Region
from extractor.values.divisions import Division
from extractor.values.places import PlaceName, region_of

How = Literal["stated", "inherited", "resolved"]
TOWNSHIP_SUFFIXES = frozenset("镇乡道")
"""How words for the whole end in the report of a township: 全镇, 我乡, 本街道."""
_RANKS = (None, "province", "city", "county", "township", "village", "units")


@dataclass(frozen=True, slots=True)
class Home:
    """The report's own division and township, as far as they are known.

    `masked` is its own name where that was made unreadable (**镇), `suffix` the last character
    of the words it uses for the whole (全县), `called` such a word by which it surely means its own
    place, and `context` counts the divisions it names, by code.
    In what is `told_in_stories` (news) a place holds until another one is named.
    """

    division: Division | None = None
    township: str | None = None
    masked: PlaceName | None = None
    suffix: str | None = None
    called: PlaceName | None = None
    context: Mapping[str, int] = field(default_factory=dict)
    told_in_stories: bool = False

    @property
    def region(self) -> Region:
        """Return the region as the contract has it."""
        return region_of(self.division, self.township)

    def place(self) -> Place | None:
        """Return the report's own place, inherited, None where only a larger one is known.

        A report that names it nowhere but tells of 全镇 or 我区 speaks for that.
        """
        if self.masked:
            name = self.masked.name
            return Place(name, name, None, self.masked.level, "inherited")
        if self.township:
            code = _code(self.division)
            return Place(self.township, self.township, code, "township", "inherited")
        if self.is_unnamed:
            word = self.called
            return Place(word.name, word.name, None, word.level, "inherited") if word else None
        if self.division is None:
            return None
        name = self.division.name
        return Place(name, name, _code(self.division), self.division.level, "inherited")

    @property
    def is_unnamed(self) -> bool:
        """Tell whether the report speaks for a place that it does not name, only a larger one."""
        if self.masked or self.township:
            return False
        if self.division is None or self.suffix in TOWNSHIP_SUFFIXES:
            return True
        chain = (*self.division.parents, self.division)
        if self.called is None or any(one.name.endswith(self.called.name[-1]) for one in chain):
            return False
        return _RANKS.index(self.called.level) > _RANKS.index(self.division.level)

    def _lies_in(self, division: Division) -> bool:
        own = self.division
        inside = own is not None and own.lies_in(division)
        return inside and bool(own != division or self.township or self.masked)

    def is_named_by(self, place: PlaceName) -> bool:
        """Tell whether `place` is a name of the report's own place, or a word for it."""
        if place.sort == "masked":
            return self.masked is None or place.name == self.masked.name
        if place.sort == "whole":
            return True
        return place.division is not None and place.division == self.division and not place.township

    def is_inside(self, place: PlaceName) -> bool:
        """Tell whether the report's place is a smaller one in `place` (a name or 全省)."""
        if place.sort == "whole":
            own, whole = self.place(), self.whole(place)
            if own is None or (whole and whole.name == own.name):
                return False
            return _RANKS.index(place.level) < _RANKS.index(own.level)
        return place.division is not None and self._lies_in(place.division)

    def read(self, place: PlaceName) -> Place:
        """Return a place named in the report as a fact has it; 全国 has no level and no code."""
        division = meant(place, self.context)
        tail = (place.township or "") + (place.village or "")
        name = (division.name if division else "") + tail or place.name
        how: How = "stated" if division is None or place.division else "resolved"
        return Place(place.name, name, _code(division), place.level, how)

    def whole(self, place: PlaceName) -> Place | None:
        """Complete 全县 from the report's own place, if that is a 县 or lies in one."""
        suffix = place.name[-1]
        own = self.place()
        if suffix in TOWNSHIP_SUFFIXES or self.masked:
            fits = own is not None and own.name.endswith(suffix) and not self.is_unnamed
            return replace(own, quote=place.name, how="resolved") if own and fits else None
        chain = (*self.division.parents, self.division) if self.division else ()
        for division in reversed(chain):
            if division.name.endswith(suffix):
                return Place(place.name, division.name, _code(division), division.level, "resolved")
        return None


def _code(division: Division | None) -> str | None:
    return division.code if division and division.listed else None


def context_of(places: Sequence[Mention[PlaceName]]) -> Counter[str]:
    """Count the divisions named beyond doubt, each with those it lies in, by code."""
    counts: Counter[str] = Counter()
    for place in places:
        division = place.value.division
        if division:
            counts.update(one.code for one in (*division.parents, division))
    return counts


def meant(place: PlaceName, context: Mapping[str, int]) -> Division | None:
    """Return the division a name means; where several bear it, the one whose city is spoken of."""
    if len(place.candidates) <= 1:
        return place.division
    ranked = sorted(place.candidates, key=lambda division: _weight(division, context))
    second, first = ranked[-2:]
    return first if _weight(first, context) > _weight(second, context) else None


def _weight(division: Division, context: Mapping[str, int]) -> tuple[int, int]:
    """Return how often the report names the division's city, then its province."""
    counts = [context.get(parent.code, 0) for parent in division.parents]
    return (counts[-1], counts[0]) if counts else (0, 0)
