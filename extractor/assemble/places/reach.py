"""How far the places that a text states reach: which of them what stands behind is said of."""

from bisect import bisect_left
from collections.abc import Sequence

from extractor.assemble.places.examples import is_example
from extractor.assemble.places.holders import counts_among, holds_figures, is_compared
from extractor.assemble.places.home import Home
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.places import PlaceName

_COUNTS_UNITS = deferred("[0-9一二三四五六七八九十]{1,4}个?(?:嘎查|村|社区|乡|镇|街道|县)")
_CLAUSE_END = deferred("[，；。！？\n]|、(?=[0-9]{1,2}月)")
_SENTENCE_ENDS = deferred("[。\n]")
_OPENS = deferred(
    "\n?(?:[^，。；\n]{0,14}，){0,2}(?:[^，。；：\n]{1,10}：)?(?:[自从]?[0-9年月日底初末]{2,11})?"
    "(?:[一-鿿]{2,8}的)?(?:第[一二三四五六七八九十]{1,3}师)?"
    "(?:以[^，。；：\n]{1,12}的|[在对为给于如以“])?"
)
"""What may stand before a place that a sentence is about: its day, its attribute, 在."""
_UNITS_OPEN = deferred("[^；：。]*")
_RESPECTIVELY = deferred("分别|依次")
_ITEM = deferred("[0-9][^、和及与，。；0-9]{0,6}[、和及与]")
_JOINTS = "、和与及—至到"
_ALSO = frozenset("、和与及")
_COUNTS = deferred("[省市县区镇乡州]{0,2}[0-9一二两三四五六七八九十]")
_IN_BRACKET = deferred("[^，。；（）]{0,12}（[^（）。；]{0,20}")
_SUM_OF_ALL = deferred("(?<![公一])共|累计|合计|总计")
_SUMS = deferred("共计|合计|总计|总共")
_FEW = 6
"""So many places of a list may still be told of as one."""
_LONGEST_LIST = 200
"""How far a list of places or of what 分别 gives them may run on, in characters."""
_SEARCHED_BACK = 8
"""Places among which the one that reaches to a figure, or the first of a list, is looked for."""


class StatedPlaces:
    """The places of a text that figures may hold for, in order.

    `ends` are where they end, in the normalised text.
    """

    def __init__(self, text: str, places: Sequence[Mention[PlaceName]], home: Home) -> None:
        """`places` are those of `text`, in order, none overlapping another."""
        self._text = text
        self._home = home
        self.places = [place for place in places if holds_figures(text, place, home)]
        self.ends = [place.span.end for place in self.places]

    def nearest(self, start: int, end: int) -> int | None:
        """Return the index of the last place between two offsets."""
        index = bisect_left(self.ends, end + 1) - 1
        return index if index >= 0 and self.places[index].span.start >= start else None

    def governing(self, start: int, end: int) -> int | None:
        """Return the last place since `start`, where a sentence begins, that reaches to `end`."""
        nearest = self.nearest(start, end)
        for _ in range(_SEARCHED_BACK):
            if nearest is None or self._reaches(nearest, start, end):
                return nearest
            nearest = self.nearest(start, self.places[nearest].span.start)
        return None

    def _reaches(self, index: int, sentence: int, end: int) -> bool:
        """Tell whether what is said at `end` may still be said of a place.

        The report's own place reaches through its sentence, another one through its clause, or
        further if the sentence begins with it (在18个镇街设岗，配备专员33名). What is said of
        several (广州、深圳、珠海3个) or of examples (甲市农机、乙区医药等4个) is said of none.
        """
        place = self.places[index]
        if self.is_listed(index) or self._is_aside(place, end) or self._is_all_of(index, end):
            return False
        if self._home.is_named_by(place.value) and not self._home.is_inside(place.value):
            return True
        if is_example(self._text, place, end):
            return False
        mark = _CLAUSE_END.search(self._text, place.span.end, end)
        return mark is None or self._goes_on(index, sentence, Span(mark.start(), end))

    def _goes_on(self, index: int, sentence: int, rest: Span) -> bool:
        """Tell whether a place is still told of at the end of `rest`, behind its clause."""
        value = self.places[index].value
        if value.name.startswith("各") and self._text[rest.start] == "，":
            return not _SUMS.search(self._text, rest.start, rest.end)
        if value.sort == "units" and (
            _COUNTS_UNITS.match(self._text, rest.end)
            or not _UNITS_OPEN.fullmatch(self._text, rest.start, rest.end)
        ):
            return False
        alone = not (self._opens_clause(index + 1, rest.end) or self._opens_clause(index, rest.end))
        return alone and self._is_topic(index, sentence, rest.end)

    def _is_topic(self, index: int, sentence: int, end: int) -> bool:
        """Tell whether a place begins the sentence, or the part between semicolons, of `end`.

        The one that begins the sentence is told of until another begins a later part.
        """
        start = self.places[index].span.start
        part = self._text.rfind("；", sentence, start) + 1
        if not _OPENS.fullmatch(self._text, part or sentence, start):
            return False
        mark = self._text.find("；", start, end)
        if mark < 0 or part:
            return mark < 0
        later = (place.span.start for place in self.places[index + 1 : index + _SEARCHED_BACK])
        return not any(
            _OPENS.fullmatch(self._text, self._text.rfind("；", mark, at) + 1, at)
            for at in later
            if mark < at < end
        )

    def _is_aside(self, place: Mention[PlaceName], end: int) -> bool:
        """Tell whether a place is done with before `end`: its bracket is closed, its units counted.

        在全县22个乡镇中居第四位 counts the units of the county, and ranks another place.
        """
        span = place.span
        counts = end > span.end + 1 and counts_among(self._text, span)
        if counts and self._home.is_inside(place.value):
            return True
        if is_compared(self._text, span) and not _IN_BRACKET.fullmatch(self._text, span.end, end):
            return True
        last = min(end, span.end + _LONGEST_LIST)
        closing = self._text.find("）", span.end, last)
        opening = self._text.find("（", span.end, last)
        return closing >= 0 and not 0 <= opening < closing

    def _is_all_of(self, index: int, end: int) -> bool:
        """Tell whether places are all units of the one before, for a sum: 全省[各市]共处理666人."""
        place, whole = self.places[index], self.places[index - 1] if index else None
        if whole is None or whole.span.end != place.span.start or place.value.sort != "units":
            return False
        return _SUM_OF_ALL.search(self._text, place.span.end, end) is not None

    def _opens_clause(self, index: int, end: int) -> bool:
        """Tell whether a place begins a clause before `end`, behind one of another place."""
        if not 0 < index < len(self.places):
            return False
        start, before = self.places[index].span.start, self.places[index - 1].span.end
        near = start < end and start - before < _LONGEST_LIST
        between = self._text[before:start] if near else ""
        return between.endswith("，") and not _SENTENCE_ENDS.search(between)

    def several(self, start: int, end: int) -> range | None:
        """Return the indices of the places, listed in one clause, of which `end` is told."""
        last = self.nearest(start, end)
        if last is None or not self.is_listed(last):
            return None
        if _CLAUSE_END.search(self._text, self.places[last].span.end, end):
            return None
        first = last
        while self._joins(first - 1) and last - first < _SEARCHED_BACK:
            first -= 1
        return range(first, last + 1)

    def respective(self, places: range, end: int) -> int | None:
        """Return the one of `places` to which 分别 gives what is said at `end`: the k-th thing."""
        match = _RESPECTIVELY.search(self._text, self.ends[places[-1]], end)
        if match is None or end - match.end() > _LONGEST_LIST:
            return None
        own = len(_ITEM.findall(self._text, match.end(), end))
        return places[own] if own < len(places) else None

    def are_told_of(self, several: range, end: int) -> bool:
        """Tell whether what is said at `end` is said of just these places together.

        Not so where more of them are meant (甲县、乙县等9个), or the number only counts them.
        """
        first, last = self.places[several[0]].span, self.places[several[-1]].span
        joints = {self._text[self.ends[index]] for index in several[:-1]}
        begins = self._text[first.start - 1 : first.start] not in tuple(_ALSO)
        more = self._text.startswith("等", last.end) or _COUNTS.match(self._text, last.end, end + 1)
        return begins and not more and joints <= _ALSO and len(several) <= _FEW

    def is_listed(self, index: int) -> bool:
        """Tell whether a place is one of several that only marks or 和 part."""
        return self._joins(index - 1) or self._joins(index)

    def _joins(self, index: int) -> bool:
        """Tell whether only a mark or 和 stands between a place and the next."""
        if not 0 <= index < len(self.places) - 1:
            return False
        end = self.ends[index]
        return self.places[index + 1].span.start == end + 1 and self._text[end] in _JOINTS
