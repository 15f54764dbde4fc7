"""Which of overlapping mentions stay."""

import pytest

from extractor.assemble.overlaps import settled
from extractor.mention import Mention
from extractor.rules.missing.finder import LOST
from extractor.span import Span


def mention(kind, start, end):
    return Mention(kind, Span(start, end), kind, None)


def kept(*mentions):
    return [(m.kind, m.span.start, m.span.end) for m in settled(mentions)]


@pytest.mark.parametrize("other", ["time", "name", "label"])
@pytest.mark.parametrize(
    ("start", "end"),
    [(5, 8), (4, 6), (7, 9), (6, 7), (2, 12)],
    ids=["same", "left", "right", "in", "out"],
)
def test_a_figure_gives_way_where_a_character_is_shared(other, start, end):
    assert kept(mention("figure", 5, 8), mention(other, start, end)) == [(other, start, end)]


@pytest.mark.parametrize("other", ["time", "name", "label"])
@pytest.mark.parametrize(("start", "end"), [(3, 5), (8, 9)], ids=["before", "after"])
def test_a_figure_beside_another_mention_stays(other, start, end):
    assert len(kept(mention("figure", 5, 8), mention(other, start, end))) == 2


def test_a_lost_number_gives_way_to_one_that_was_read():
    lost = Mention("figure", Span(6, 8), LOST, None)
    apart = Mention("figure", Span(9, 10), LOST, None)
    assert kept(mention("figure", 5, 8), lost, apart) == [("figure", 5, 8), ("figure", 9, 10)]


def test_a_place_leaves_a_figure_alone():
    assert len(kept(mention("figure", 5, 8), mention("place", 4, 6))) == 2


def test_times_names_and_labels_stand_beside_each_other():
    mentions = [mention("name", 0, 9), mention("time", 2, 5), mention("label", 4, 6)]
    assert settled(mentions) == mentions


def test_a_long_name_still_covers_behind_a_short_time_inside_it():
    found = kept(mention("name", 0, 20), mention("time", 2, 4), mention("figure", 10, 12))
    assert found == [("name", 0, 20), ("time", 2, 4)]


def test_mentions_of_all_finders_come_in_reading_order():
    one = [mention("figure", 0, 2), mention("figure", 9, 11)]
    other = [mention("place", 4, 6), mention("place", 12, 14)]
    spans = [m.span for m in settled(one, other)]
    assert spans == sorted(spans)
    assert len(spans) == 4


def test_nothing_found_is_nothing():
    assert settled() == settled([], []) == []
