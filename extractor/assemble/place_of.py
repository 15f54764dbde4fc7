"""For which place a figure holds: the one stated before it, else its section's, else the report's.

A county that a provincial report gives as an example keeps its figures, and the words for the
whole (全县) are completed from the place that the report speaks for.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.assemble.home import Home
from extractor.assemble.place_holders import holds_figures
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Outline
from extractor.schema import Place
from extractor.span import Span
from extractor.values.places import PlaceName

_EXAMPLES = deferred("[^，。；、]{0,30}、[^，。；]{0,60}等(?![级于待候])")
_LAST_EXAMPLE = deferred("[^，。；、]{1,12}等(?![级于待候])")
"""Between a place and a number: the place is in the name of one of several things counted."""
_NAMES = deferred("[^，。；、0-9最达为有增减]{2,6}、[^，。；0-9最达为有增减占居到]{2,40}")
_LAST_NAME = deferred("[^，。；、0-9最达为有增减全共各]{2,6}")
"""Behind a short name: it is the first word of one of several names (沈阳航空、沈大母机3个)."""
_COUNTS_UNITS = deferred("[0-9一二三四五六七八九十]{1,4}个?(?:嘎查|村|社区|乡|镇|街道|县)")
_CLAUSE_END = deferred("[，；。！？\n]|、(?=[0-9]{1,2}月)")
_RULED = deferred("《[^《》]{2,30}(?:法|条例)》[^，。；]{0,12}规定")
"""What a law rules holds wherever it is in force, not only where it is quoted."""
_OPENS = deferred("\n?(?:[^，。；\n]{0,14}，)?(?:[^，。；：\n]{1,10}：)?[在对为给于如以“]?")
_UNITS_OPEN = deferred("[^；：。]*")
_RESPECTIVELY = deferred("分别|依次")
_ITEM = deferred("[0-9][^、和及与，。；0-9]{0,6}[、和及与]")
_JOINTS = "、和与及—至到"
_PASSING = ("units", "nation", "region")
"""Sorts of places that a story names in passing; none goes on being told of."""
_TURNS_TO = deferred("(?:^|[^一-鿿、]|[在从到由对据让为]|走进|[来自])$")
_LONGEST_LIST = 200
"""How far a list of places or of what 分别 gives them may run on, in characters."""
_SEARCHED_BACK = 8
"""Places among which the 县 of 该县 is looked for."""


class FigurePlaces:
    """Answers for which place the figures of one report hold."""

    def __init__(
        self, text: str, outline: Outline, places: Sequence[Mention[PlaceName]], home: Home
    ) -> None:
        """`places` are those of the normalised `text`, in order, none overlapping another."""
        self._text = text
        self._outline = outline
        self._home = home
        self._places = [place for place in places if holds_figures(text, place, home)]
        self._ends = [place.span.end for place in self._places]
        self._stated: dict[int, Place] = {}
        self._told: dict[int, Place] = {}
        self._turns: list[int] | None = None
        self._inherited: dict[int | None, Place | None] = {}
        self._leads: dict[int, int | None] = {}

    def of(self, figure: Span, sentence: Span) -> Place | None:
        """Return the place that `figure`, which stands in `sentence`, holds for.

        The nearest one before it in the sentence counts, then one in the first sentence of the
        paragraph, then (in news) the last one of the section, then one in a heading above it,
        then the report's own. What is said of several places holds for none that was told of
        before, and what a law rules for no place at all.
        """
        nearest = self._governing(sentence.start, figure.start)
        if nearest is None:
            if _RULED.search(self._text, sentence.start, figure.start):
                return None
            if self._is_of_several(sentence.start, figure.start):
                own = self._respective(sentence.start, figure.start)
                return self._inherited_at(figure.start) if own is None else self._place(own)
            nearest = self._in_lead(sentence.start)
        if nearest is not None:
            return self._place(nearest)
        return self._in_story(sentence.start) or self._inherited_at(figure.start)

    def _nearest(self, start: int, end: int) -> int | None:
        """Return the index of the last place between two offsets."""
        index = bisect_left(self._ends, end + 1) - 1
        return index if index >= 0 and self._places[index].span.start >= start else None

    def _governing(self, start: int, end: int) -> int | None:
        """Return the last place since `start`, where a sentence begins, that reaches to `end`."""
        nearest = self._nearest(start, end)
        for _ in range(_SEARCHED_BACK):
            if nearest is None or self._reaches(nearest, start, end):
                return nearest
            nearest = self._nearest(start, self._places[nearest].span.start)
        return None

    def _reaches(self, index: int, sentence: int, end: int) -> bool:
        """Tell whether what is said at `end` may still be said of a place.

        The report's own place reaches through its sentence, another one through its clause, or
        further if the sentence begins with it (在18个镇街设岗，配备专员33名). What is said of
        several (广州、深圳、珠海3个) or of examples (甲市农机、乙区医药等4个) is said of none.
        """
        place = self._places[index]
        if self._is_listed(index):
            return False
        if self._home.is_named_by(place.value) and not self._home.is_inside(place.value):
            return True
        if self._is_example(index, end):
            return False
        mark = _CLAUSE_END.search(self._text, place.span.end, end)
        if mark is None or (place.value.name.startswith("各") and mark[0] == "，"):
            return True
        if place.value.sort == "units" and (
            _COUNTS_UNITS.match(self._text, end)
            or not _UNITS_OPEN.fullmatch(self._text, mark.start(), end)
        ):
            return False
        alone = not (self._opens_clause(index + 1, end) or self._opens_clause(index, end))
        return alone and bool(_OPENS.fullmatch(self._text, sentence, place.span.start))

    def _opens_clause(self, index: int, end: int) -> bool:
        """Tell whether a place begins a clause before `end`, behind one of another place."""
        if not 0 < index < len(self._places):
            return False
        start, before = self._places[index].span.start, self._places[index - 1].span.end
        near = start < end and start - before < _LONGEST_LIST
        between = self._text[before:start] if near else ""
        return between.endswith("，") and "。" not in between

    def _is_of_several(self, start: int, end: int) -> bool:
        """Tell whether the last place before `end` is one of a list in the same clause."""
        last = self._nearest(start, end)
        if last is None or not self._is_listed(last):
            return False
        return not _CLAUSE_END.search(self._text, self._places[last].span.end, end)

    def _respective(self, start: int, end: int) -> int | None:
        """Return the place of a list to which 分别 gives what is said at `end`: the k-th thing."""
        last = first = self._nearest(start, end)
        if last is None or first is None:
            return None
        match = _RESPECTIVELY.search(self._text, self._ends[last], end)
        if match is None or end - match.end() > _LONGEST_LIST:
            return None
        while self._joins(first - 1) and last - first < _SEARCHED_BACK:
            first -= 1
        own = first + len(_ITEM.findall(self._text, match.end(), end))
        return own if own <= last else None

    def _is_example(self, index: int, end: int) -> bool:
        """Tell whether a place is in the name of one of several things: 甲市农机、乙区医药等."""
        place, value = self._places[index].span, self._places[index].value
        last = self._text[place.start - 1 : place.start] == "、"
        if _is_short(value) and (
            _NAMES.fullmatch(self._text, place.end, end)
            or (last and _LAST_NAME.fullmatch(self._text, place.end, end))
        ):
            return True
        return bool(
            _EXAMPLES.match(self._text, place.end, end)
            or (last and _LAST_EXAMPLE.match(self._text, place.end, end))
        )

    def _is_listed(self, index: int) -> bool:
        return self._joins(index - 1) or self._joins(index)

    def _joins(self, index: int) -> bool:
        """Tell whether only a mark or 和 stands between a place and the next."""
        if not 0 <= index < len(self._places) - 1:
            return False
        end = self._ends[index]
        return self._places[index + 1].span.start == end + 1 and self._text[end] in _JOINTS

    def _in_lead(self, sentence_start: int) -> int | None:
        """Return the place that the first sentence of the paragraph ends with, None if none."""
        if sentence_start not in self._leads:
            self._leads[sentence_start] = self._found_in_lead(sentence_start)
        return self._leads[sentence_start]

    def _found_in_lead(self, sentence_start: int) -> int | None:
        section = self._outline.at(sentence_start)
        paragraph = self._text.rfind("\n", 0, sentence_start) + 1
        lead = max(paragraph, section.body.start) if section else paragraph
        if lead >= sentence_start:
            return None
        stop = self._text.find("。", lead, sentence_start)
        found = self._governing(lead, stop if stop >= 0 else sentence_start)
        is_set = found is not None and self._places[found].value.sort == "units"
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
            self._told[nearest] = replace(self._place(nearest), how="inherited")
        return self._told[nearest]

    def _last_told(self, start: int, end: int) -> int | None:
        """Return the last place between two offsets to which a story turned."""
        if self._turns is None:
            self._turns = [index for index in range(len(self._ends)) if self._is_told_of(index)]
        last = bisect_left(self._ends, end + 1)
        found = bisect_left(self._turns, last) - 1
        told = self._turns[found] if found >= 0 else None
        return told if told is not None and self._places[told].span.start >= start else None

    def _is_told_of(self, index: int) -> bool:
        """Tell whether a story turns to a place: it begins a clause, or something goes there."""
        place = self._places[index]
        if place.value.sort in _PASSING or self._is_listed(index):
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
            nearest = self._nearest(heading.start, heading.end)
            if nearest is not None:
                return replace(self._place(nearest), how="inherited")
        return None

    def _place(self, index: int) -> Place:
        if index not in self._stated:
            value = self._places[index].value
            whole = self._whole(index) if value.sort == "whole" else None
            place = whole or self._home.read(value)
            self._stated[index] = replace(place, name="全国") if value.sort == "nation" else place
        return self._stated[index]

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
            if outside and self._home.place():
                return None
            named = self._places[earlier].value
            place = self._home.read(named) if named.sort in ("named", "masked") else None
            if place and place.name.endswith(value.name[-1]):
                return replace(place, quote=value.name, how="resolved")
        return None


def _is_short(place: PlaceName) -> bool:
    """Tell whether a division is named without its 市 or 县: 沈阳."""
    division = place.division
    return division is not None and not place.township and place.name[-1] != division.name[-1]
