"""Where an alternation may begin, told from how its branches are written."""

import re
from collections.abc import Sequence

import pytest

from extractor.deferred import grouped
from extractor.rules.first_characters import first_characters
from extractor.rules.problems import hardship_shapes, strain_shapes
from extractor.rules.problems.words import TABLE
from extractor.rules.word_starts import WordStarts

KNOWN = {
    "多": "多",
    "都?要": "都要",
    "[两三]个": "两三",
    "[0-2]天": "012",
    "(?:也|都)*(?:忙|累)": "也都忙累",
    "(?!来)(?:越(?:多|重)|更)": "越更",
    "了{0,2}负担": "了负",
    "(?:多|[少缺])+人": "多少缺",
}
UNKNOWN = ["", "[^，]多", ".多", "(?P<much>多)", "多?", "(?:多|[^，])", r"\d天", "(?!多)"]


@pytest.mark.parametrize("pattern", KNOWN)
def test_all_characters_that_matches_begin_with_are_told(pattern: str) -> None:
    assert first_characters(pattern) == frozenset(KNOWN[pattern])


@pytest.mark.parametrize("pattern", UNKNOWN)
def test_what_may_begin_with_anything_is_not_told(pattern: str) -> None:
    assert first_characters(pattern) is None


@pytest.mark.parametrize(
    ("branches", "scan"),
    [
        (hardship_shapes._TOILS, hardship_shapes.TOILS),
        ((*TABLE["strains"].split(), *strain_shapes._STRAINS), strain_shapes.STRAINS),
    ],
    ids=["toils", "strains"],
)
def test_a_scan_made_of_branches_finds_what_their_pattern_finds(
    branches: Sequence[str], scan: WordStarts
) -> None:
    text = (
        "基层干部都犯愁，材料写不完，跑了三趟还没办成，越减越多，群众苦不堪言，被长期借调走，工资发不全。"
        * 2
    )
    found = [match.span() for match in re.finditer(grouped(branches), text)]
    assert [match.span() for match in scan.all_in(text)] == found != []
