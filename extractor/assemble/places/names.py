"""What the places that a text states are: names, 全县 and 该镇 completed, lists of several."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.assemble.places.home import Home
from extractor.mention import Mention
from extractor.outline import Outline
from extractor.schema import Place
from extractor.values.places import PlaceName

_SEARCHED_BACK = 8
"""Places among which the 县 of 该县 is looked for."""


class PlaceNames:
    """Answers what the places of one text are, as facts have them."""

    def __init__(
        self, text: str, places: Sequence[Mention[PlaceName]], outline: Outline, home: Home
    ) -> None:
        """`places` and `outline` are those of `text`, the places in order."""
        self._text = text
        self._places = places
        self._outline = outline
        self._home = home
        self._stated: dict[int, Place] = {}

    def of(self, index: int) -> Place:
        """Return the place with this index."""
        if index not in self._stated:
            value = self._places[index].value
            whole = self._whole(index) if value.sort == "whole" else None
            place = whole or self._home.read(value)
            self._stated[index] = replace(place, name="全国") if value.sort == "nation" else place
        return self._stated[index]

    def together(self, several: range) -> Place:
        """Return places of one level that are told of together, as one: 广东省、福建省."""
        places = [self.of(index) for index in several]
        first, last = self._places[several[0]].span, self._places[several[-1]].span
        quote = self._text[first.start : last.end]
        same = len({place.level for place in places}) == 1
        name = "、".join(place.name for place in places)
        return Place(quote, name, None, places[0].level if same else None, "stated")

    def _whole(self, index: int) -> Place | None:
        """Complete 全县 from the report's own place, 该县 from the one spoken of last."""
        value = self._places[index].value
        if value.name.startswith("该"):
            return self._spoken_of(index) or self._home.whole(value)
        return self._home.whole(value) or self._spoken_of(index)

    def _spoken_of(self, index: int) -> Place | None:
        value = self._places[index].value
        section = self._outline.at(self._places[index].span.start)
        for earlier in range(index - 1, max(-1, index - _SEARCHED_BACK), -1):
            outside = section and self._places[earlier].span.start < section.body.start
            if outside and self._home.place() and not self._home.is_unnamed:
                return None
            named = self._places[earlier].value
            place = self._home.read(named) if named.sort in ("named", "masked") else None
            if place and place.name.endswith(value.name[-1]):
                return replace(place, quote=value.name, how="resolved")
        return None
