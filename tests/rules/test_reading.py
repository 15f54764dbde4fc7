"""What the readers decline, and that a value can be read again from its words alone."""

from decimal import Decimal

import pytest

from extractor.normalise import normalise
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.numbers.reading import read
from extractor.rules.patterns import matched
from extractor.span import Span

READERS = {rule.name: rule for rule in QUANTITIES}
DECLINED = {
    "range": ["3户至5人", "十十至二十人", "5至3人", "5人至5人"],
    "percent_words": ["百分之二〇二三", "百分之二十至十", "百分之二十至十十"],
    "fraction": ["零分之一", "十十分之一", "三分之十十"],
    "ratio": ["1:0", "1,23:4"],
    "tenths": ["十二成", "零成", "十十成"],
    "counted": ["十十个", "123456789012345678901个"],
    "rank": ["第十十位"],
}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in DECLINED.items() for text in texts]
)
def test_a_reader_declines_what_is_no_number(rule, text):
    match = READERS[rule].pattern.match(text)
    assert match is None or READERS[rule].reader(match) is None


@pytest.mark.parametrize(
    ("quote", "before", "after", "value"),
    [
        ("3.2万件", "", "", 32000),
        ("三分之一", "", "", Decimal("0.3333333333333333")),
        ("3天", "不到", "", 3),
        ("35", "", "名", 35),
        ("6", "", "万元", 60000),
        ("近200人", "", "", 200),
    ],
)
def test_a_value_is_read_again_from_quote_and_support(quote, before, after, value):
    assert read(quote, before, after).value == value


@pytest.mark.parametrize("quote", ["乡镇", "", "十十个", "3天和5天", "统一"])
def test_words_that_are_no_quantity_are_not_read(quote):
    assert read(quote) is None


def test_the_rule_that_reads_a_place_is_told():
    text = normalise("近 200 人参加").text
    assert matched(text, Span(0, 5))[0] == "counted"
    assert matched(text, Span(0, 4)) is None
    assert matched(text, Span(0, 5), rule="range") is None
