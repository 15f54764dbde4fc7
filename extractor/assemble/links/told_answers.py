"""Which measure answers a problem by the words of the sentence: 针对X，推行Y; 靠Y破解X; 为此，Y."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.schema import Link, Measure, Problem
from extractor.span import Span

_AIMED = deferred(
    "(?:针对|聚焦|紧盯|瞄准|直面|着眼于?|为了?(?=破解|解决|化解|打通|补齐|缓解|消除|扭转))"
    "[^，。；：！？\n]*$"
)
"""What leads to a problem that the rest of the sentence answers."""
_SOLVED = deferred(
    "(?:破解|解决|化解|打破|打通|缓解|避免|消除|告别|扭转|填补|补齐|补上|杜绝|改变|"
    "破除)[了好掉]?[^，。；：！？\n]*$"
)
"""What leads to a problem that the sentence up to there solved."""
_THEREFORE = deferred(
    "(?:为此|对此|针对(?:这|上述|以上|存在)[^，。]{0,10}|面对(?:这|上述)[^，。]{0,10}"
    "|为(?:破解|解决|化解)(?:这|上述|该)[^，。]{0,10})，"
)
"""What opens a sentence that answers the one before it."""
_LISTS = deferred("建议|要求|(?:一|首先)[是要，]")
"""What tells that a sentence sets several measures to several problems."""
_LEAD = 60
"""Characters before a problem in which the words that aim at it stand; lists take room."""
_GAP = deferred("[。！？”\\s]*")


class Told:
    """The measures of a report by their place, for the problems that sentences set beside them."""

    def __init__(self, reading: Reading, measures: Sequence[Measure]) -> None:
        self._text, self._sentences = reading.text.text, reading.sentences
        self._measures = sorted(measures, key=_start)
        self._starts = [measure.evidence.start for measure in self._measures]

    def link_of(self, problem: Problem) -> Link | None:
        """Return the link to the measure that the words around a problem tell to answer it."""
        measure = self._answer(problem)
        if measure is None:
            return None
        shown = problem.details[0] if problem.details else problem.evidence
        return Link(kind="answers", from_=measure.id, to=problem.id, evidence=shown)

    def _answer(self, problem: Problem) -> Measure | None:
        title = Span(problem.evidence.start, problem.evidence.end)
        sentence = self._sentences.at(title.start) or title
        lead = max(sentence.start, title.start - _LEAD)
        if _AIMED.search(self._text, lead, title.start):
            return self._first(title.end, sentence.end)
        if problem.status == "resolved" and _SOLVED.search(self._text, lead, title.start):
            return self._last(sentence.start, title.start)
        gap = _GAP.match(self._text, sentence.end)
        therefore = _THEREFORE.match(self._text, gap.end()) if gap else None
        answer = self._sentences.at(therefore.end()) if therefore else None
        return self._only(Span(therefore.end(), answer.end)) if therefore and answer else None

    def _first(self, start: int, end: int) -> Measure | None:
        at = bisect_left(self._starts, start)
        return self._measures[at] if at < len(self._starts) and self._starts[at] < end else None

    def _only(self, sentence: Span) -> Measure | None:
        """Return the measure of a sentence that states one and proposes no list of them."""
        first = self._first(sentence.start, sentence.end)
        more = first and self._first(first.evidence.start + 1, sentence.end)
        listed = _LISTS.search(self._text, sentence.start, sentence.end)
        return None if more or listed else first

    def _last(self, start: int, end: int) -> Measure | None:
        at = bisect_right(self._starts, end - 1) - 1
        return self._measures[at] if at >= 0 and self._starts[at] >= start else None


def _start(measure: Measure) -> int:
    return measure.evidence.start


def told_answers(
    reading: Reading, problems: Sequence[Problem], measures: Sequence[Measure]
) -> Iterator[Link]:
    """Yield a link from a measure to each problem that a sentence says it answers."""
    told = Told(reading, measures)
    for problem in problems:
        link = told.link_of(problem)
        if link:
            yield link
