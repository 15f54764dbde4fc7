"""Which measure or problem each figure quantifies: the one whose text it stands in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.assemble.links.scopes import Scopes
from extractor.assemble.links.targets import SOLVED_BY, headings_of
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.schema import Figure, Link, Measure, Problem
from extractor.span import Span

_BREAK, _QUOTE_ENDS = deferred("[，。；：\n]"), deferred("[”\n]")
_TELLS_TEXT = deferred("(?:以下|下列|下述|上述|[这那某哪]|任何)$")
_SPAN_OF_YEARS = ("年", "周年")
_LIMITS = deferred("期限?$|年限$|时[间限长]$")
_FAR = 800
"""Characters behind a heading beyond which its section has come to something else."""
_LONGEST_PARAGRAPH = 1500
"""The same where all stands in one paragraph."""
_REACH = 80
"""Characters before a problem in which the clause that leads to it begins."""


def quantifying_links(
    reading: Reading,
    figures: Sequence[Figure],
    actions: Sequence[Measure],
    problems: Sequence[Problem],
) -> Iterator[Link]:
    """Yield for each figure the problem whose details hold it, else the measure that heads it.

    A figure inside quotation marks is part of what somebody says or calls something, 以下五项
    tells of the text itself, and a number of years is a time unless something lasts as long.
    """
    text = reading.text.text
    details = _Details(text, problems)
    headings = _Headings(text, actions, Scopes(reading))
    for figure in figures:
        start = figure.evidence.start
        if _is_quoted(text, start) or _tells_nothing(text, figure):
            continue
        whole: Problem | Measure | None = details.at(start) or headings.at(start)
        if whole:
            yield Link(kind="quantifies", from_=figure.id, to=whole.id, evidence=figure.evidence)


def _is_quoted(text: str, start: int) -> bool:
    """Tell whether a short quotation holds the place: “三年三跃升”."""
    opening = text.rfind("“", max(0, start - _REACH), start)
    return opening >= 0 and not _QUOTE_ENDS.search(text, opening, start)


def _tells_nothing(text: str, figure: Figure) -> bool:
    start = figure.evidence.start
    if figure.unit in _SPAN_OF_YEARS:
        return not _LIMITS.search(figure.metric or "")
    return bool(_TELLS_TEXT.search(text, max(0, start - 2), start))


class _Details:
    """The details of all problems in reading order, each with its problem."""

    def __init__(self, text: str, problems: Sequence[Problem]) -> None:
        placed = [
            (span.start, span.end, number)
            for number, problem in enumerate(problems)
            for span in _told(text, problem)
        ]
        self._placed = sorted(placed)
        self._starts = [start for start, _, _ in self._placed]
        self._problems = problems

    def at(self, offset: int) -> Problem | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._placed[index][1]:
            return None
        return self._problems[self._placed[index][2]]


def _told(text: str, problem: Problem) -> Iterator[Span]:
    """Yield the texts whose figures tell of a problem.

    Of the sentence that states one in passing, only what leads to it and what follows tell of it;
    where it is solved, the words before tell what solved it.
    """
    title = Span(problem.evidence.start, problem.evidence.end)
    floor = 0
    if problem.setting == "narrative":
        floor = _led_from(text, title.start, own=problem.status == "resolved")
    details = () if problem.found_by in SOLVED_BY else problem.details
    for evidence in (*details, problem.evidence):
        start = max(evidence.start, floor)
        if start < evidence.end:
            yield Span(start, evidence.end)


def _led_from(text: str, end: int, *, own: bool) -> int:
    """Return where the clause that ends at `end` begins, or the one that a comma parts from it.

    `own` asks for the clause alone.
    """
    first = max(0, end - _REACH)
    breaks = [first, *(match.end() for match in _BREAK.finditer(text, first, end))]
    goes_on = not own and len(breaks) > 1 and text[breaks[-1] - 1] == "，"
    return breaks[-2 if goes_on else -1]


class _Headings:
    """The actions that headings state, by the sections in which they hold."""

    def __init__(self, text: str, actions: Sequence[Measure], scopes: Scopes) -> None:
        self._text = text
        self._actions = headings_of(actions)
        self._scopes = scopes

    def at(self, offset: int) -> Measure | None:
        """Return the action of the inmost section holding at `offset` that states one."""
        for section in self._scopes.around(offset):
            action = self._actions.get(section.heading.start)
            if action:
                return action if self._reaches(section.heading.end, offset) else None
        return None

    def _reaches(self, heading: int, offset: int) -> bool:
        """Tell whether what stands at `offset` is near enough to be told under a heading."""
        within = self._text.count("\n", heading, offset) <= 1
        return offset - heading < (_LONGEST_PARAGRAPH if within else _FAR)
