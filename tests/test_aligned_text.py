"""Every character of a rewritten text knows where it came from, through every step."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.aligned_text import AlignedText, Removal
from extractor.span import Span

ALPHABET = "全县10个乡镇 \u3000\r\n３①“𠮷👍\ud800\x00\u2028é"
TEXTS = st.text(ALPHABET, max_size=40)


@st.composite
def dropped(draw, text):
    """Ascending places that stay apart, some of them empty."""
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    return [(start, end) for start, end in zip(edges[0::2], edges[1::2], strict=False)]


@given(TEXTS, st.data())
def test_dropping_keeps_the_rest_and_its_origins(source, data):
    aligned = AlignedText.of(source)
    for _ in range(3):
        places = data.draw(dropped(aligned.text))
        gone = {i for start, end in places for i in range(start, end)}
        expected = "".join(c for i, c in enumerate(aligned.text) if i not in gone)
        aligned = aligned.without("noise", places)
        assert aligned.text == expected
        assert "".join(source[i] for i in aligned.origins) == expected


@given(TEXTS.filter(bool), st.data())
def test_kept_and_removed_make_up_the_source(source, data):
    aligned = AlignedText.of(source)
    for reason in ("space", "page number"):
        aligned = aligned.without(reason, data.draw(dropped(aligned.text)))
    removed = {i for removal in aligned.removed for i in range(removal.start, removal.end)}
    assert removed | set(aligned.origins.tolist()) >= set(range(len(source)))
    assert list(aligned.removed) == sorted(aligned.removed, key=lambda r: (r.start, r.end))


@given(TEXTS.filter(bool), st.data())
def test_a_span_quotes_the_source_with_what_was_removed_inside(source, data):
    aligned = AlignedText.of(source).without("noise", data.draw(dropped(source)))
    if not aligned.text:
        return
    start = data.draw(st.integers(0, len(aligned.text) - 1))
    end = data.draw(st.integers(start + 1, len(aligned.text)))
    span = aligned.source_span(Span(start, end))
    assert aligned.quote(Span(start, end)) == source[span.start : span.end]
    assert source[span.start] == aligned.text[start]
    assert source[span.end - 1] == aligned.text[end - 1]


def test_removals_name_reason_and_source_place():
    aligned = AlignedText.of("6.7 万 户").without("space", [(3, 4)]).without("ruby", [(4, 5)])
    assert aligned.text == "6.7万户"
    assert aligned.removed == (Removal("space", 3, 4), Removal("ruby", 5, 6))


@pytest.mark.parametrize(
    "places", [[(2, 3), (0, 1)], [(0, 3), (2, 4)], [(0, 9)], [(3, 2)]], ids=str
)
def test_places_that_cross_or_leave_the_text_are_refused(places):
    with pytest.raises(ValueError, match="ascend"):
        AlignedText.of("全县十个乡镇").without("noise", places)


def test_nothing_to_drop_changes_nothing():
    aligned = AlignedText.of("全县")
    assert aligned.without("noise", []) is aligned
    assert aligned.without("noise", [(1, 1)]) is aligned
    assert aligned.without("noise", np.empty((0, 2), dtype=np.intp)) is aligned


def test_respelling_keeps_every_place():
    aligned = AlignedText.of("全縣１０個").without("noise", [(1, 2)]).respelled("全10个")
    assert (aligned.text, aligned.quote(Span(1, 4))) == ("全10个", "１０個")
    assert aligned.respelled("全10个") is aligned


def test_respelling_to_another_length_is_refused():
    with pytest.raises(ValueError, match="from 2 to 3"):
        AlignedText.of("①完").respelled("1完善")


def test_a_span_past_the_text_is_refused():
    with pytest.raises(ValueError, match="2 characters"):
        AlignedText.of("全县").source_span(Span(1, 3))
