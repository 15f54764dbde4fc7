"""Ids are stable, and apart for every file, kind and place."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.assemble.identity import Identities

FILE, OTHER_FILE = "a" * 64, "b" * 64
PLACES = st.tuples(
    st.sampled_from(["figure", "time", "outline"]), st.integers(0, 50), st.integers(51, 99)
)


def ids_of(sha256, places):
    ids = Identities(sha256)
    return [ids.of(*place) for place in places]


@given(st.lists(PLACES, max_size=30))
def test_the_same_facts_get_the_same_ids_and_no_two_share_one(places):
    ids = ids_of(FILE, places)
    assert ids == ids_of(FILE, places)
    assert len(set(ids)) == len(ids)


@given(st.lists(PLACES, unique=True, min_size=2, max_size=10))
def test_ids_depend_on_no_other_fact(places):
    forward = dict(zip(places, ids_of(FILE, places), strict=True))
    backward = dict(zip(places[::-1], ids_of(FILE, places[::-1]), strict=True))
    assert forward == backward


@given(PLACES)
def test_another_file_gives_other_ids(place):
    assert ids_of(FILE, [place]) != ids_of(OTHER_FILE, [place])


def test_neighbouring_places_do_not_run_together():
    assert ids_of(FILE, [("figure", 1, 23)]) != ids_of(FILE, [("figure", 12, 3)])
