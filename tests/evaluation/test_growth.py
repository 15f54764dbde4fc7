"""No pattern of the extractor, and not the whole, may take more than twice the time for twice the
text, whatever the text repeats.

The quick form: common repeats and a few of each pattern's own; `python -m evaluation.benchmark
patterns` looks closer, with 2.3 for a doubled text as the limit. Here, where other processes may
take their turns in between, it is 3: what is quadratic takes four times the time.
"""

import re

import pytest

import extractor
from evaluation.benchmarks.discovery import patterns
from evaluation.benchmarks.growth import worst_growth
from evaluation.benchmarks.patterns import UNITS, pattern_growth

LIMIT = 3
UNBOUNDED = [path for path, one in patterns().items() if re.search(r"[*+]|,\}", one.pattern)]
"""Only a repeat without a bound can make time grow faster than the text."""


@pytest.mark.timed
@pytest.mark.parametrize("path", UNBOUNDED)
def test_a_patterns_time_grows_no_faster_than_its_text(path):
    found = pattern_growth(path, patterns()[path], most=6, suspects=1)
    assert found.ratio < LIMIT, found


@pytest.mark.timed
@pytest.mark.parametrize("part", range(4))
def test_the_extractions_time_grows_no_faster_than_its_text(part):
    found = worst_growth("extract_text", extractor.extract_text, UNITS[part::4], suspects=1)
    assert found.ratio < LIMIT, found
