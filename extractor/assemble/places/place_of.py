"""For which place a figure holds: the one stated before it, else its section's, else the report's.

A county that a provincial report gives as an example keeps its figures, and the words for the
whole (全县) are completed from the place that the report speaks for.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.assemble.places.home import Home
from extractor.assemble.places.names import PlaceNames
from extractor.assemble.places.reach import StatedPlaces
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Outline
from extractor.schema import Place
from extractor.segment import Spans
from extractor.span import Span
from extractor.values.places import PlaceName

_RULED = deferred("《[^《》]{2,30}(?:法|条例)》[^，。；]{0,12}规定[，：]")
"""What a law rules holds wherever it is in force, not only where it is quoted."""
_HAS_PARTS = deferred("\n?(?:现|共|下|管)?辖|总面积|总人口|幅员|国土面积|户籍人口|常住人口")
"""How a sentence begins that goes on with the place before it."""
_BULLET = deferred("[\n ]{0,3}[-•·●■◆▪–—]")
_LONGEST_LIST = 12
"""Sentences of the items of one list."""
_PASSING = ("units", "nation", "region")
"""Sorts of places that a story names in passing; none goes on being told of."""
_TURNS_TO = deferred("(?:^|[^一-鿿、]|[在从到由对据让为]|走进|[来自])$")


class FigurePlaces:
    """Answers for which place the figures of one report hold."""

    def __init__(
        self,
        text: str,
        outline: Outline,
        sentences: Spans,
        places: Sequence[Mention[PlaceName]],
        home: Home,
    ) -> None:
        """`places` are those of the normalised `text`, in order, none overlapping another."""
        self._text = text
        self._sentences = sentences
        self._outline = outline
        self._home = home
        self._stated = StatedPlaces(text, places, home)
        self._names = PlaceNames(text, self._stated.places, outline, home)
        self._told: dict[int, Place] = {}
        self._turns: list[int] | None = None
        self._inherited: dict[int | None, Place | None] = {}
        self._before: dict[int, int | None] = {}

    def of(self, figure: Span, sentence: Span) -> Place | None:
        """Return the place that `figure`, which stands in `sentence`, holds for.

        The nearest one before it in the sentence counts, then one in the first sentence of the
        paragraph, then (in news) the last one of the section, then one in a heading above it,
        then the report's own. What is said of several places holds for all of them together, of
        parts (下辖…) for the place of the sentence before, what a law rules for no place at all.
        """
        since = sentence.start, figure.start
        states = self._stated.nearest(*since) is not None
        nearest = self._stated.governing(*since) if states else None
        if nearest is None:
            if _RULED.search(self._text, *since):
                return None
            if states and (several := self._stated.several(*since)):
                return self._of_several(several, figure.start)
            nearest = self._told_before(sentence.start)
        if nearest is not None:
            return self._names.of(nearest)
        return self._in_story(sentence.start) or self._inherited_at(figure.start)

    def _of_several(self, several: range, end: int) -> Place | None:
        """Return the one of several places that 分别 gives what is at `end`, else all together."""
        own = self._stated.respective(several, end)
        if own is not None:
            return self._names.of(own)
        together = self._stated.are_told_of(several, end)
        return self._names.together(several) if together else self._inherited_at(end)

    def _told_before(self, sentence: int) -> int | None:
        """Return the place that a sentence without one goes on with, the same for all of it."""
        if sentence not in self._before:
            divided = self._divided(sentence)
            self._before[sentence] = self._in_lead(sentence) if divided is None else divided
        return self._before[sentence]

    def _divided(self, sentence: int) -> int | None:
        """Return the place of the sentence before one that begins with what a place has: 下辖.

        The items of a list go on with the sentence that announces them with a colon.
        """
        whole = self._sentences.before(sentence)
        if _BULLET.match(self._text, sentence):
            whole = self._announcing(sentence)
        elif not _HAS_PARTS.match(self._text, sentence):
            return None
        return self._stated.governing(whole.start, whole.end) if whole else None

    def _announcing(self, item: int) -> Span | None:
        """Return the sentence that announces the list in which an item begins at an offset."""
        before = self._sentences.before(item)
        for _ in range(_LONGEST_LIST):
            if before is None or not _BULLET.match(self._text, before.start):
                break
            before = self._sentences.before(before.start)
        announces = before and self._text[before.start : before.end].rstrip().endswith("：")
        return before if announces else None

    def _in_lead(self, sentence_start: int) -> int | None:
        """Return the place that the first sentence of the paragraph ends with, None if none."""
        section = self._outline.at(sentence_start)
        paragraph = self._text.rfind("\n", 0, sentence_start) + 1
        lead = max(paragraph, section.body.start) if section else paragraph
        if lead >= sentence_start:
            return None
        stop = self._text.find("。", lead, sentence_start)
        found = self._stated.governing(lead, stop if stop >= 0 else sentence_start)
        is_set = found is not None and self._stated.places[found].value.sort == "units"
        return None if is_set else found

    def _in_story(self, offset: int) -> Place | None:
        if not self._home.told_in_stories:
            return None
        section = self._outline.at(offset)
        start = section.body.start if section and self._home.place() else 0
        nearest = self._last_told(start, offset)
        if nearest is None:
            return None
        if nearest not in self._told:
            self._told[nearest] = replace(self._names.of(nearest), how="inherited")
        return self._told[nearest]

    def _last_told(self, start: int, end: int) -> int | None:
        """Return the last place between two offsets to which a story turned."""
        if self._turns is None:
            self._turns = [
                index for index in range(len(self._stated.ends)) if self._is_told_of(index)
            ]
        last = bisect_left(self._stated.ends, end + 1)
        found = bisect_left(self._turns, last) - 1
        told = self._turns[found] if found >= 0 else None
        return told if told is not None and self._stated.places[told].span.start >= start else None

    def _is_told_of(self, index: int) -> bool:
        """Tell whether a story turns to a place: it begins a clause, or something goes there."""
        place = self._stated.places[index]
        if place.value.sort in _PASSING or self._stated.is_listed(index):
            return False
        return bool(_TURNS_TO.search(self._text, max(0, place.span.start - 2), place.span.start))

    def _inherited_at(self, offset: int) -> Place | None:
        section = self._outline.index_at(offset)
        if section not in self._inherited:
            self._inherited[section] = self._of_heading(section) or self._home.place()
        return self._inherited[section]

    def _of_heading(self, section: int | None) -> Place | None:
        for index in () if section is None else self._outline.path_to(section):
            heading = self._outline.sections[index].heading
            nearest = self._stated.nearest(heading.start, heading.end)
            if nearest is not None:
                return replace(self._names.of(nearest), how="inherited")
        return None
