"""For which time a figure holds: the nearest one stated before it, else its paragraph's.

Not every time that stands before a figure is the figure's: when something else happened
(该镇2018年设立，现有20个村) is passed over, and a list of times before 分别 is left open.
"""

from bisect import bisect_left
from collections.abc import Iterable

from extractor.assemble.phrases.last_match import last_match
from extractor.assemble.times.holders import holders_of
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.segment import Spans
from extractor.span import Span
from extractor.values.times import TimeValue

_RESPECTIVELY = deferred("分别|依次|各自")
_SAID_AFTER = deferred("（[^，。；（）]{0,4}|[^，。；：！？、（）\n]{0,6}[是为系]")
_LEADING = deferred(
    "[（(0-9一二三四五六七八九十.、）)是第：据统计，自从在截至]*"
    "(?:[^，。；：\n0-9]{2,20}。[据统计，自从在截至]{0,6})?"
)
"""What may stand before the time that opens a paragraph: its number, its topic in few words."""
_FOUNDED = deferred("成立|设立|组建|挂牌|建成|创办|始建|兴建")
_NOW = deferred("现(?:有|共|辖|设|任|存|下辖|管辖|为)")
_LIES = deferred("位于|地处|坐落|[，下管]辖(?!区)")
"""What tells of a place itself, which no year that opens the paragraph holds for."""
_FORMERLY = deferred(
    "(?:以前|过去(?![了的]?[一二两三四五六七八九十几0-9])|从前|原先|原(?=[估预核规]))"
)
_SINCE_THEN = deferred("[缩压减增提升降扩调][^，。；]{0,3}[到至为成]|现|如今|目前|后来")
_OF_THEM = deferred("其中|其余")
_FAR = 300
"""How far back a sentence is read, in characters."""
_OLD_SIDE = deferred("[由从](?:原来的|当时的|[^，。；0-9]{1,6}前的?)?$")
_OLD_SIDE_LENGTH = 9
_BY_NOW = ("截至", "截止", "目前", "到", "至", "如今", "现在")


class FigureTimes:
    """Answers for which time the figures of one report hold.

    >>> from extractor.rules.times.finder import TimeFinder
    >>> from extractor.segment import paragraphs_of, sentences_of
    >>> text = "目前共有执法人员113人，其中法学专业35人。"
    >>> found = FigureTimes(text, TimeFinder().find(text), paragraphs_of(text), sentences_of(text))
    >>> found.of(Span(18, 21), Span(0, 22))
    '目前'
    """

    def __init__(
        self,
        text: str,
        times: Iterable[Mention[TimeValue | str]],
        paragraphs: Spans,
        sentences: Spans,
    ) -> None:
        """`times` are those of the normalised `text` in reading order; labels are passed over."""
        self._text = text
        self._paragraphs, self._sentences = paragraphs, sentences
        self.holders = holders_of(text, times)
        self._starts = [holder.span.start for holder in self.holders]

    def of(self, figure: Span, sentence: Span) -> str | None:
        """Return the words of the time that `figure`, which stands in `sentence`, holds for.

        The nearest one before it in the sentence counts, then one said of it right after it,
        then the one that opens its paragraph, as long as no other came up since.
        """
        next_one = bisect_left(self._starts, figure.start)
        for index in range(next_one - 1, -1, -1):
            holder = self.holders[index]
            if holder.span.start < sentence.start:
                break
            if holder.reach >= figure.end and (not holder.former or self._is_old(figure)):
                elsewhere = self._is_distributed(index, figure) or self._is_past(index, figure)
                before = holder.quote.startswith(_BY_NOW) and (
                    self._is_old(figure) or self._is_formerly(index, figure)
                )
                return None if elsewhere or before else holder.quote
        after = self._after(next_one, figure, sentence)
        if told := after or self._of_whole(figure, sentence):
            return told
        lies = _LIES.search(self._text, sentence.start, figure.start)
        return None if lies else self._of_paragraph(sentence)

    def _is_old(self, figure: Span) -> bool:
        """Tell whether a figure is the old value of a from-to: 由3万增至5万."""
        before = max(0, figure.start - _OLD_SIDE_LENGTH)
        return _OLD_SIDE.search(self._text, before, figure.start) is not None

    def _is_formerly(self, index: int, figure: Span) -> bool:
        """Tell whether the words turned back before the figure: 目前困难很多，原估算投资5亿元."""
        end = max(self.holders[index].span.end, figure.start - _FAR)
        last = last_match(_FORMERLY, self._text, end, figure.start)
        return last is not None and not _SINCE_THEN.search(self._text, last.end(), figure.start)

    def _is_distributed(self, index: int, figure: Span) -> bool:
        """Tell whether 分别 shares out a list of times of which this is the last."""
        holder = self.holders[index]
        between = (holder.span.end, figure.start)
        return holder.listed and _RESPECTIVELY.search(self._text, *between) is not None

    def _is_past(self, index: int, figure: Span) -> bool:
        """Tell whether a time says when something was founded that now has the figure."""
        now = _NOW.search(self._text, self.holders[index].span.end, figure.start)
        founded = now and _FOUNDED.search(self._text, self.holders[index].span.end, now.start())
        return founded is not None

    def _after(self, index: int, figure: Span, sentence: Span) -> str | None:
        if index == len(self.holders) or self._starts[index] >= sentence.end:
            return None
        said = _SAID_AFTER.fullmatch(self._text, figure.end, max(figure.end, self._starts[index]))
        return self.holders[index].quote if said else None

    def _of_whole(self, figure: Span, sentence: Span) -> str | None:
        """Return the time of the sentence before one that goes on with its parts (其中)."""
        if not _OF_THEM.match(self._text, sentence.start) or self._is_old(figure):
            return None
        index = bisect_left(self._starts, sentence.start) - 1
        whole = self._sentences.before(sentence.start)
        if index < 0 or whole is None or self._starts[index] < whole.start:
            return None
        holder = self.holders[index]
        open_ended = holder.reach >= sentence.end and not (holder.listed or holder.former)
        return holder.quote if open_ended else None

    def _of_paragraph(self, sentence: Span) -> str | None:
        """Return the time that opens the paragraph, unless another came up before `sentence`."""
        index = bisect_left(self._starts, sentence.start) - 1
        paragraph = self._paragraphs.at(sentence.start)
        if paragraph is None or index < 0 or self._starts[index] < paragraph.start:
            return None
        holder = self.holders[index]
        opens = _LEADING.fullmatch(self._text, paragraph.start, self._starts[index])
        return holder.quote if opens and holder.spreads and holder.reach >= sentence.end else None
