"""What a time expression says, kept as said, and resolved only against a date that is given.

今年 stays "the reference's year" and 7月10日 "the 10 July of a year not named" until `resolve` is
told the report's date or the year spoken of; nothing here looks at the clock.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from extractor.quick import quick
from extractor.schema.figure import Granularity

MonthDay = tuple[int, int]
Days = tuple[date, date]

PAST_OF_TWO_DIGITS = 79
"""Of 98年 the nearest years are meant: from 79 years back to 20 ahead (plans reach that far)."""


@quick
@dataclass(frozen=True, slots=True)
class Year:
    """A year as written.

    `counted` says what `number` is: the year itself (2022年), its last two digits (九八年), its
    place in the century before the reference's (上世纪80年代), years from the reference's year
    (去年 is -1) or from the year spoken of (次年 is 1, and 0 for a date that names no year).
    """

    number: int
    counted: Literal[
        "in_full", "two_digits", "in_last_century", "from_reference", "from_context"
    ] = "in_full"

    def resolve(self, reference: date | None, context_year: int | None) -> int | None:
        """Return the calendar year, or None where the words do not settle it."""
        if self.counted == "in_full":
            return self.number
        if self.counted == "from_context":
            return None if context_year is None else context_year + self.number
        if reference is None:
            return None
        if self.counted == "from_reference":
            return reference.year + self.number
        if self.counted == "in_last_century":
            return (reference.year // 100 - 1) * 100 + self.number
        earliest = reference.year - PAST_OF_TWO_DIGITS
        return earliest + (self.number - earliest) % 100


YEAR_SPOKEN_OF = Year(0, "from_context")


@quick
@dataclass(frozen=True, slots=True)
class YearPart:
    """The days of `year` from `first` to `last` (month, day); day 31 is any month's last.

    >>> YearPart(Year(2023), (2, 1), (2, 31)).days(None, None)
    (datetime.date(2023, 2, 1), datetime.date(2023, 2, 28))
    """

    year: Year
    first: MonthDay = (1, 1)
    last: MonthDay = (12, 31)

    def days(self, reference: date | None, context_year: int | None) -> Days | None:
        """Return the first and the last day, None where the year is open or lacks the day."""
        year = self.year.resolve(reference, context_year)
        if year is None:
            return None
        first, last = _day(year, self.first), _day(year, self.last)
        return (first, last) if first and last else None


@quick
@dataclass(frozen=True, slots=True)
class Offset:
    """The day, week, month or quarter `count` of them after the reference's (上月 is -1)."""

    unit: Literal["day", "week", "month", "quarter"]
    count: int

    def days(self, reference: date | None, context_year: int | None) -> Days | None:
        """Return the first and the last day, None without a reference."""
        if reference is None:
            return None
        if self.unit in ("day", "week"):
            return self._counted_in_days(reference)
        return self._counted_in_months(reference)

    def _counted_in_days(self, reference: date) -> Days:
        length = 1 if self.unit == "day" else 7
        monday_or_day = reference - timedelta(days=reference.weekday() if length == 7 else 0)
        first = monday_or_day + timedelta(days=length * self.count)
        return first, first + timedelta(days=length - 1)

    def _counted_in_months(self, reference: date) -> Days:
        length = 1 if self.unit == "month" else 3
        months = reference.year * 12 + (reference.month - 1) // length * length
        year, month = divmod(months + length * self.count, 12)
        last = month + length
        return date(year, month + 1, 1), date(year, last, monthrange(year, last)[1])


Stretch = YearPart | Offset
REFERENCE_DAY = Offset("day", 0)


@quick
@dataclass(frozen=True, slots=True)
class TimeValue:
    """From the first day of `first` to the last day of `last`; None for an end not settled.

    >>> value = TimeValue("since", YearPart(Year(2019)), REFERENCE_DAY)
    >>> resolve(value, date(2023, 6, 1))
    ('2019-01-01', '2023-06-01')
    >>> resolve(value, None)
    ('2019-01-01', None)
    """

    granularity: Granularity
    first: Stretch | None = None
    last: Stretch | None = None


def resolve(
    value: TimeValue, reference: date | None, context_year: int | None = None
) -> tuple[str | None, str | None]:
    """Return start and end as inclusive ISO dates, None where not settled.

    `reference` is the report's own date; `context_year` the year that year-less words (7月10日,
    次年) refer to, given only where the text leaves no doubt. An end before the start settles
    nothing.
    """
    first = value.first.days(reference, context_year) if value.first else None
    last = value.last.days(reference, context_year) if value.last else None
    if first and last and last[1] < first[0]:
        return None, None
    return first[0].isoformat() if first else None, last[1].isoformat() if last else None


def _day(year: int, month_day: MonthDay) -> date | None:
    month, day = month_day
    length = monthrange(year, month)[1]
    if day > length and day != 31:
        return None
    return date(year, month, min(day, length))
