"""Times that go on holding behind the sentence that states them: the passage's, the section's.

今年以来，我镇化解纠纷80起。清理垃圾200吨。 — what was done is told on under the same time; what
there is at a day (全镇有12个村) is not.
"""

from bisect import bisect_left
from collections.abc import Sequence

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.times.holders import Holder
from extractor.deferred import deferred
from extractor.outline import Outline
from extractor.segment import Spans
from extractor.span import Span

_OPENS = deferred("[\n ]{0,3}(?:[^，。；：！？\n]{0,11}[^，。；：！？\n到至])?")
"""What may stand between the start of a sentence and the time it is told under."""
_TURNS = deferred(
    "下一步|下步|今后|接下来|下阶段|此前|以前|过去|原来|原先|当时|后来|[计规]划|预计|将[于在]|"
    "例如|比如"
)
_RESTRICTS = deferred("[^，。；\n0-9]{1,20}的")
"""What makes a time part of what is spoken of: 今年以来新招的船员."""
_FAR = 800
"""Characters behind a time for which a passage may go on under it."""
_DONE = ("flow", "cumulative")
"""Statistics of what was done, which a stretch of time holds for."""


class CarriedTimes:
    """Answers under which time of an earlier sentence or of a heading a figure is told."""

    def __init__(
        self, text: str, holders: Sequence[Holder], paragraphs: Spans, outline: Outline
    ) -> None:
        """`holders` are the times of the normalised `text` that figures may hold for, in order."""
        self._text, self._holders = text, holders
        self._paragraphs, self._outline = paragraphs, outline
        self._starts = [holder.span.start for holder in holders]

    def of(self, figure: Attributes) -> str | None:
        """Return the words of the time under which `figure` is told, None where there is none."""
        span, sentence = figure.mention.span, figure.clause.sentence
        paragraph = self._paragraphs.at(sentence.start)
        last = bisect_left(self._starts, span.start) - 1
        if paragraph is None or figure.stance.role in ("target", "baseline"):
            return None
        if not _tells_of_deeds(figure):
            return None
        stated = last >= 0 and self._starts[last] >= paragraph.start
        if not stated:
            return self._of_heading(sentence.start)
        holder = self._holders[last]
        earlier = holder.span.start < sentence.start
        return holder.quote if earlier and self._goes_on(holder, paragraph, sentence) else None

    def _goes_on(self, holder: Holder, paragraph: Span, sentence: Span) -> bool:
        """Tell whether a time that opens a sentence is still that of a later one."""
        if not holder.lasts or holder.listed or holder.former or holder.reach < sentence.end:
            return False
        if sentence.end - holder.span.end > _FAR:
            return False
        stop = self._text.rfind("。", paragraph.start, holder.span.start) + 1
        if _RESTRICTS.match(self._text, holder.span.end):
            return False
        opens = _OPENS.fullmatch(self._text, max(stop, paragraph.start), holder.span.start)
        turns = _TURNS.search(self._text, holder.span.end, sentence.end)
        return opens is not None and turns is None

    def _of_heading(self, offset: int) -> str | None:
        """Return the one stretch of time that the nearest heading with a time names."""
        section = self._outline.index_at(offset)
        for index in () if section is None else self._outline.path_to(section):
            heading = self._outline.sections[index].heading
            first = bisect_left(self._starts, heading.start)
            stop = bisect_left(self._starts, heading.end)
            if first < stop:
                holder = self._holders[first]
                alone = stop - first == 1 and holder.spreads and not holder.former
                return holder.quote if alone else None
        return None


def _tells_of_deeds(figure: Attributes) -> bool:
    """Tell what was done, and at which rate, from what there is: 办结率99%, but 党员占12%."""
    if figure.mention.value.kind in ("duration", "age"):
        return False
    done = figure.statistic.name in _DONE
    return done or (figure.statistic.name == "rate" and (figure.metric.name or "").endswith("率"))
