"""The reports that whole-pipeline tests run on: our samples, and the shared ones where present."""

from functools import cache
from pathlib import Path

from extractor import extract

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "corpora").glob("*.txt"))
SHARED = sorted((ROOT.parent / "shared" / "reports").glob("*.txt"))


@cache
def report_of(path):
    """The report of a file with its texts, read once for all tests."""
    return extract(path, with_text=True)
