"""Numerals of every kind are read exactly, and what the grammar rejects is no number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.numbers import read_adjacent, read_number, undamaged

READ = {
    "0": "0",
    "007": "7",
    "2500": "2500",
    "2,500": "2500",
    "1,234,567": "1234567",
    "3.14": "3.14",
    "12,000.50": "12000.50",
    "零": "0",
    "十": "10",
    "十五": "15",
    "二十": "20",
    "两百": "200",
    "一百零五": "105",
    "一百一十": "110",
    "一百五": "150",
    "一千零五十": "1050",
    "一千零五": "1005",
    "两千三": "2300",
    "三万五": "35000",
    "三万零五": "30005",
    "三万零五百": "30500",
    "十二万": "120000",
    "一百二十三万四千五百六十七": "1234567",
    "一亿": "100000000",
    "一亿零一": "100000001",
    "十四亿一千万": "1410000000",
    "两万亿": "2000000000000",
    "一万二千亿": "1200000000000",
    "廿五": "25",
    "卅": "30",
    "一百廿": "120",
    "壹拾贰": "12",
    "伍仟元"[:2]: "5000",
    "叁佰贰拾伍": "325",
    "壹万贰仟": "12000",
    "3.2万": "32000",
    "2万5千": "25000",
    "6万7": "67000",
    "1.5亿": "150000000",
    "2亿5千万": "250000000",
    "3千": "3000",
    "5百万": "5000000",
    "1万亿": "1000000000000",
    "1.2万亿": "1200000000000",
    "三点五": "3.5",
    "十二点零五": "12.05",
    "三点五万": "35000",
    "零点八": "0.8",
    "万": "10000",
    "百": "100",
    "0万": "0",
    "0.00亿": "0.00",
    "12345678901234567890": "12345678901234567890",
}
REJECTED = [
    *("", "人", "约三", "三个", "1.2.3", "1.", ".5", "-3", "3 5"),
    *("二〇二三", "三五", "一二三", "十十", "百百", "三十百", "二百三百"),
    *("万万", "亿亿", "三点", "点五", "三点五点六", "五5", "5五", "三廿"),
    *("一两", "零一二", "零点", "零万", "亿万", "三亿万"),
    *("1,23", "1,2345", "1,,234", "1,234,56", "1234,567", "2019,500"),
    "1" * 21,
    "1" * 21 + "万",
]


@pytest.mark.parametrize(("words", "value"), READ.items(), ids=READ)
def test_reads(words, value):
    assert read_number(words) == Decimal(value)


@pytest.mark.parametrize("words", REJECTED)
def test_rejects(words):
    assert read_number(words) is None


DIGITS = "零一二三四五六七八九"
GROUPS = ("", "万", "亿")
BELOW = 10**12


def written(number, digits=DIGITS, places=("", "十", "百", "千")):
    """The number in Chinese: places inside a group, 零 for what is skipped, 万 and 亿 between."""
    if number == 0:
        return digits[0]
    words, skipped = "", False
    for size in (2, 1, 0):
        group = number // 10 ** (4 * size) % 10**4
        if group == 0:
            skipped = skipped or bool(words)
            continue
        if words and (skipped or group < 1000):
            words += digits[0]
        words += _group(group, digits, places) + GROUPS[size]
        skipped = False
    return words


def _group(group, digits, places):
    words, skipped = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit == 0:
            skipped = skipped or bool(words)
            continue
        words += (digits[0] if skipped else "") + digits[digit] + places[place]
        skipped = False
    return words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (105, "一百零五"),
        (10_010, "一万零一十"),
        (200_000_003, "二亿零三"),
        (1_001_000, "一百万零一千"[:3] + "一千"),
    ],
)
def test_the_writer_of_this_test_writes_chinese(number, words):
    assert written(number).replace("零一千", "一千") == words


@given(st.integers(0, BELOW - 1))
def test_chinese_is_read_as_written(number):
    assert read_number(written(number)) == number


@given(st.integers(1, BELOW - 1))
def test_formal_numerals_are_read_as_written(number):
    formal = written(number, "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))
    assert read_number(formal) == number


@given(st.integers(10, 19), st.sampled_from(["", "万", "亿"]))
def test_ten_needs_no_one(number, group):
    shortened = written(number).removeprefix("一") + group
    assert read_number(shortened) == number * {"": 1, "万": 10**4, "亿": 10**8}[group]


@given(st.integers(0, BELOW), st.integers(0, 4))
def test_arabic_is_read_with_or_without_thousands(number, places):
    amount = Decimal(number).scaleb(-places)
    plain, parted = f"{amount:f}", f"{amount:,f}"
    assert read_number(plain) == read_number(parted) == amount


@given(st.decimals(0, 9999, places=2), st.sampled_from(["万", "亿", "万亿", "千", "百"]))
def test_a_scale_multiplies_arabic(number, scale):
    factor = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]
    assert read_number(f"{number}{scale}") == number * factor


@given(st.text("零〇○一二两三九十百千万亿壹拾廿卅点0159.,", max_size=12))
def test_any_numerals_are_read_as_a_number_or_rejected(words):
    value = read_number(words)
    assert value is None or (value.is_finite() and value >= 0)


ADJACENT = {
    "三五": (3, 5),
    "七八": (7, 8),
    "一两": (1, 2),
    "两三": (2, 3),
    "七八十": (70, 80),
    "二三百": (200, 300),
    "四五千": (4000, 5000),
    "三五万": (30000, 50000),
    "十五六": (15, 16),
    "二十七八": (27, 28),
    "三四十万": (300000, 400000),
}


@pytest.mark.parametrize(("words", "bounds"), ADJACENT.items(), ids=ADJACENT)
def test_reads_neighbouring_digits_as_bounds(words, bounds):
    assert read_adjacent(words) == bounds


@pytest.mark.parametrize(
    "words", ["", "三", "十五", "九十", "五三", "三三", "一三", "35", "三五七"]
)
def test_other_digits_are_no_estimate(words):
    assert read_adjacent(words) is None


@pytest.mark.parametrize(
    ("scanned", "meant"), [("2O", "20"), ("l2", "12"), ("I5o", "150"), ("10", "10"), ("", "")]
)
def test_letters_in_place_of_digits_become_digits(scanned, meant):
    assert undamaged(scanned) == meant
