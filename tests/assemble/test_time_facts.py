"""A year-less date takes the year of its sentence only where nothing else can be meant."""

from datetime import date

import pytest

from extractor.assemble.times.facts import dated
from extractor.rules.times.finder import TimeFinder
from extractor.segment import sentences_of
from extractor.values.times import TimeValue


def dates(text: str, reference: date | None = None) -> list[tuple[str, str | None, str | None]]:
    times = [m for m in TimeFinder().find(text) if isinstance(m.value, TimeValue)]
    return [
        (time.span.of(text), start, end)
        for time, (start, end) in dated(times, sentences_of(text), reference)
    ]


def test_later_months_of_a_sentence_lie_in_its_year() -> None:
    assert dates("2022年6月启动，7月10日挂牌，年底验收。") == [
        ("2022年6月", "2022-06-01", "2022-06-30"),
        ("7月10日", "2022-07-10", "2022-07-10"),
        ("年底", "2022-12-01", "2022-12-31"),
    ]


def test_the_year_before_and_after_the_one_spoken_of() -> None:
    assert dates("2022年11月启动，较上年提前，次年3月验收。")[1:] == [
        ("上年", "2021-01-01", "2021-12-31"),
        ("次年3月", "2023-03-01", "2023-03-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2022年11月启动，1月验收。",
        "2021年试点，2022年推开，7月验收。",
        "2022年启动。7月验收。",
        "2019年以来推进，7月验收。",
        "2018年至2022年推进，7月验收。",
        "7月验收，2022年总结。",
        "今年启动，7月验收。",
    ],
)
def test_a_doubtful_year_stays_open(text: str) -> None:
    assert [row[1:] for row in dates(text) if row[0] in ("1月", "7月")] == [(None, None)]


def test_a_reference_dates_what_counts_from_it() -> None:
    assert dates("今年3月启动，7月验收。", date(2023, 9, 1)) == [
        ("今年3月", "2023-03-01", "2023-03-31"),
        ("7月", "2023-07-01", "2023-07-31"),
    ]


def test_dates_do_not_depend_on_the_day_of_the_run() -> None:
    text = "截至目前，今年以来共办理12件，去年同期10件。"
    assert dates(text) == [
        ("截至目前", None, None),
        ("今年以来", None, None),
        ("去年同期", None, None),
    ]
