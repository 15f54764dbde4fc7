"""Times resolve against what they are given, and against nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.dates import read_date
from extractor.values.eras import CONGRESSES, PLENARY_SESSIONS, five_year_plan, opening_day
from extractor.values.times import REFERENCE_DAY, Offset, TimeValue, Year, YearPart, resolve

REFERENCES = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(REFERENCES)
def test_every_day_reads_back(day: date) -> None:
    for words in (f"{day.year}年{day.month}月{day.day}日", day.isoformat()):
        named = read_date(words)
        assert named is not None
        assert named.stretch.days(None, None) == (day, day)


@given(st.integers(0, 99), st.integers(0, 99))
def test_a_day_of_no_calendar_is_none(month: int, day: int) -> None:
    lengths = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    exists = 1 <= month <= 12 and 1 <= day <= lengths[month]
    assert (read_date(f"{month}月{day}日") is not None) == exists


@given(REFERENCES, st.integers(-5, 5))
def test_offsets_follow_each_other_without_gap(reference: date, count: int) -> None:
    for unit in ("day", "week", "month", "quarter"):
        first, last = Offset(unit, count).days(reference, None)
        assert first <= last
        assert Offset(unit, count + 1).days(reference, None)[0] == last + timedelta(days=1)
        if count == 0:
            assert first <= reference <= last


@given(REFERENCES, st.integers(0, 99))
def test_two_digits_mean_a_year_near_the_reference(reference: date, number: int) -> None:
    year = Year(number, "two_digits").resolve(reference, None)
    assert year % 100 == number
    assert -79 <= year - reference.year <= 20


@pytest.mark.parametrize(
    "words", ["今年", "去年底", "上月", "昨天", "上周", "本季度", "98年底", "7月", "次年", "全年"]
)
def test_relative_words_settle_nothing_without_a_reference(words: str) -> None:
    named = read_date(words)
    assert resolve(TimeValue(named.granularity, named.stretch, named.stretch), None) == (None, None)


@pytest.mark.parametrize("words", ["7月10日", "上年", "全年", "年底", "上半年"])
def test_a_reference_does_not_lend_its_year(words: str) -> None:
    named = read_date(words)
    value = TimeValue(named.granularity, named.stretch, named.stretch)
    assert resolve(value, date(2023, 6, 1)) == (None, None)
    assert resolve(value, None, 2020) != (None, None)


def test_an_end_before_the_start_settles_nothing() -> None:
    value = TimeValue("since", YearPart(Year(2024)), REFERENCE_DAY)
    assert resolve(value, date(2023, 6, 1)) == (None, None)


def test_words_that_are_no_date_are_none() -> None:
    for words in ("", "年", "三年", "12", "改革", "第五季度", "2022年前13个月"):
        assert read_date(words) is None


def test_plans_follow_each_other_from_the_third_on() -> None:
    years = [five_year_plan(number) for number in range(1, 16)]
    assert [(first.year.number, last.year.number) for first, last in years[:3]] == [
        (1953, 1957),
        (1958, 1962),
        (1966, 1970),
    ]
    for (_, last), (first, _) in zip(years[2:], years[3:], strict=False):
        assert first.year.number == last.year.number + 1
    assert five_year_plan(0) is five_year_plan(99) is None


def test_sessions_lie_within_the_term_of_their_congress() -> None:
    for (congress, _), day in PLENARY_SESSIONS.items():
        assert congress not in CONGRESSES or CONGRESSES[congress] < day
        assert congress + 1 not in CONGRESSES or day < CONGRESSES[congress + 1]


def test_an_unknown_event_has_no_day() -> None:
    for words in ("党的九十大", "三中全会", "四十届九中全会", "试点", "第九十九次全国代表大会"):
        assert opening_day(words) is None
