"""Time facts: every stated time with its dates, where report and sentence settle them."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from extractor.assemble.evidence import Witness
from extractor.assemble.identity import Identities
from extractor.mention import Mention
from extractor.schema import Time
from extractor.segment import Spans
from extractor.values.times import YEAR_SPOKEN_OF, MonthDay, TimeValue, YearPart, resolve

StatedTime = Mention[TimeValue]
Dates = tuple[str | None, str | None]


def time_facts(
    dated: Iterable[tuple[StatedTime, Dates]], witness: Witness, ids: Identities
) -> Iterator[Time]:
    """Yield a `Time` for each time and its dates, in their order."""
    for mention, (start, end) in dated:
        evidence = witness.of(mention.span)
        yield Time(
            id=ids.of("time", evidence.source_start, evidence.source_end),
            quote=evidence.quote,
            start=start,
            end=end,
            granularity=mention.value.granularity,
            evidence=evidence,
        )


def dated(
    times: Iterable[StatedTime], sentences: Spans, reference: date | None
) -> Iterator[tuple[StatedTime, Dates]]:
    """Yield each time with its first and last day (ISO, inclusive; None where not settled).

    `reference` is the report's own date. A date without a year takes the year that its sentence
    stated before it, if it stated just one and the months go forward from there: in
    2022年6月启动、9月完成 the second is of 2022, in 2022年11月启动、次月完成 nothing is assumed.
    """
    for _, group in groupby(times, key=lambda time: sentences.index_at(time.span.start)):
        context = _YearContext()
        for time in group:
            yield time, resolve(time.value, reference, context.year_of(time.value))
            context.note(time.value, reference)


class _YearContext:
    """The years that a sentence has named so far, and the place in the year it has reached."""

    def __init__(self) -> None:
        self._years: set[int] = set()
        self._reached = (1, 1)

    def year_of(self, value: TimeValue) -> int | None:
        """Return the year that a date without one must mean, None where in doubt."""
        goes_back = _last_day(value) < self._reached
        return None if goes_back or len(self._years) != 1 else next(iter(self._years))

    def note(self, value: TimeValue, reference: date | None) -> None:
        """Take in the next time of the sentence."""
        year = _named_year(value, reference)
        if year is not None:
            self._years.add(year)
            self._reached = _first_day(value)


def _named_year(value: TimeValue, reference: date | None) -> int | None:
    """Return the one year that the words name, None where they name none or run over several."""
    stretches = [stretch for stretch in (value.first, value.last) if stretch]
    years = {stretch.year for stretch in stretches if isinstance(stretch, YearPart)}
    if value.granularity == "since" or len(years) != 1:
        return None
    year = years.pop()
    return None if year.counted == "from_context" else year.resolve(reference, None)


def _first_day(value: TimeValue) -> MonthDay:
    stretch = value.first or value.last
    return stretch.first if isinstance(stretch, YearPart) else (1, 1)


def _last_day(value: TimeValue) -> MonthDay:
    """Return month and day of the last day; of other years than the one spoken of, the latest."""
    stretch = value.last
    if isinstance(stretch, YearPart) and stretch.year == YEAR_SPOKEN_OF:
        return stretch.last
    return (12, 31)
