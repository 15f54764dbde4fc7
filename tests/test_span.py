"""Spans: half-open, never empty, in order."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (-2, -1)])
def test_an_empty_or_negative_span_is_refused(start, end):
    with pytest.raises(ValueError, match=f"{start}:{end}"):
        Span(start, end)


@given(SPANS, SPANS)
def test_overlapping_and_covering_mean_shared_characters(one, other):
    mine, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert len(one) == len(mine)
    assert one.overlaps(other) == other.overlaps(one) == bool(mine & others)
    assert one.covers(other) == (others <= mine)


@given(SPANS, SPANS)
def test_spans_are_ordered_by_start_then_end(one, other):
    assume(one != other)
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


def test_a_span_gives_its_characters():
    assert Span(2, 4).of("全县十个乡镇") == "十个"
    assert Span(4, 9).of("全县十个乡镇") == "乡镇"
    assert Span(0, 1).of("𠮷家村") == "𠮷"
