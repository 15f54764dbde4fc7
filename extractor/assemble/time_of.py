"""For which time a figure holds: the nearest one stated before it, else its paragraph's.

Not every time that stands before a figure is the figure's. What a figure is compared with
(比上年增长6%), when something else happened (该镇（2018年设立）现有20个村) and news of the day
(日前) are passed over, and a list of times before 分别 is left open.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.segment import Spans
from extractor.span import Span
from extractor.values.times import TimeValue, YearPart

_COMPARED_WITH = deferred(
    "(?:比起?|相?较于?|对比|高于|低于|多于|少于|快于|优于|好于|超过|不及|[与和同])$"
)
_THAN = deferred("同期|的?(?:相比|对比|比较|水平)|的[0-9.一二三四五六七八九十]+(?:倍|%)")
_NEWS = deferred("最近|日前|近[日期来]|[今昨][天日]|以前|此前|以往")
_OPENED = deferred("[（“][^（“）”，。；\n]*$")
_CLOSING = deferred("[）”\n]")
_LONGEST_ASIDE, _FAR = 30, 300
_LISTED = deferred("[、和及与]")
_RESPECTIVELY = deferred("分别|依次|各自")
_SAID_AFTER = deferred("（[^，。；（）]{0,4}|[^，。；：！？、（）\n]{0,6}[是为系]")
_LEADING = deferred("[（(0-9一二三四五六七八九十.、）)是第：据统计，自从在截至]*")


@dataclass(frozen=True, slots=True)
class _Holder:
    """A time that figures may hold for, up to `reach` (offset in the text)."""

    mention: Mention[TimeValue]
    quote: str
    reach: int
    listed: bool


class FigureTimes:
    """Answers for which time the figures of one report hold.

    >>> from extractor.rules.times import TimeFinder
    >>> from extractor.segment import paragraphs_of
    >>> text = "目前共有执法人员113人，其中法学专业35人。"
    >>> found = FigureTimes(text, TimeFinder().find(text), paragraphs_of(text))
    >>> found.of(Span(18, 21), Span(0, 22))
    '目前'
    """

    def __init__(
        self, text: str, times: Iterable[Mention[TimeValue | str]], paragraphs: Spans
    ) -> None:
        """`times` are those of the normalised `text` in reading order; labels are passed over."""
        self._text = text
        self._paragraphs = paragraphs
        self._holders = _holders(text, times)
        self._starts = [holder.mention.span.start for holder in self._holders]

    def of(self, figure: Span, sentence: Span) -> str | None:
        """Return the words of the time that `figure`, which stands in `sentence`, holds for.

        The nearest one before it in the sentence counts, then one said of it right after it,
        then the one that opens its paragraph, as long as no other came up since.
        """
        next_one = bisect_left(self._starts, figure.start)
        for index in range(next_one - 1, -1, -1):
            holder = self._holders[index]
            if holder.mention.span.start < sentence.start:
                break
            if holder.reach >= figure.end:
                return None if self._is_distributed(index, figure) else holder.quote
        return self._after(next_one, figure, sentence) or self._of_paragraph(sentence)

    def _is_distributed(self, index: int, figure: Span) -> bool:
        """Tell whether 分别 shares out a list of times of which this is the last."""
        holder = self._holders[index]
        between = (holder.mention.span.end, figure.start)
        return holder.listed and _RESPECTIVELY.search(self._text, *between) is not None

    def _after(self, index: int, figure: Span, sentence: Span) -> str | None:
        if index == len(self._holders) or self._starts[index] >= sentence.end:
            return None
        said = _SAID_AFTER.fullmatch(self._text, figure.end, max(figure.end, self._starts[index]))
        return self._holders[index].quote if said else None

    def _of_paragraph(self, sentence: Span) -> str | None:
        """Return the time that opens the paragraph, unless another came up before `sentence`."""
        index = bisect_left(self._starts, sentence.start) - 1
        paragraph = self._paragraphs.at(sentence.start)
        if paragraph is None or index < 0 or self._starts[index] < paragraph.start:
            return None
        holder = self._holders[index]
        opens = _LEADING.fullmatch(self._text, paragraph.start, self._starts[index])
        spreads = _spreads(holder.mention.value) and holder.reach >= sentence.end
        return holder.quote if opens and spreads else None


def _spreads(value: TimeValue) -> bool:
    """Tell whether a time may hold for a whole paragraph: 2022年 may, a day or 目前 may not."""
    named = value.first or value.last
    return value.granularity != "day" and isinstance(named, YearPart)


def _holders(text: str, times: Iterable[Mention[TimeValue | str]]) -> list[_Holder]:
    holders: list[_Holder] = []
    for mention in times:
        if isinstance(mention.value, TimeValue) and _may_hold(text, mention.span):
            time = Mention("time", mention.span, mention.rule, mention.value)
            before = holders[-1].mention.span.end if holders else 0
            listed = _LISTED.fullmatch(text, before, mention.span.start) is not None
            quote = mention.span.of(text)
            holders.append(_Holder(time, quote, _reach(text, mention.span), listed))
    return holders


def _may_hold(text: str, span: Span) -> bool:
    if _COMPARED_WITH.search(text, max(0, span.start - 3), span.start):
        return False
    return not (_THAN.match(text, span.end) or _NEWS.fullmatch(text, span.start, span.end))


def _reach(text: str, span: Span) -> int:
    """Return the offset up to which a time counts: the end of its parenthesis or quotation."""
    if not _OPENED.search(text, max(0, span.start - _LONGEST_ASIDE), span.start):
        return len(text)
    closing = _CLOSING.search(text, span.end, span.end + _FAR)
    return closing.start() if closing else len(text)
