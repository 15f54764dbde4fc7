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


def all_evidence(report):
    """Yield every piece of evidence that a report gives."""
    lists = (report.figures, report.times, report.outline, report.unread)
    for facts in (*lists, report.measures, report.problems, report.links):
        for fact in facts:
            yield fact.evidence
    for problem in report.problems:
        yield from problem.details
    for measure in report.measures:
        yield from measure.mentions
        yield from (part.evidence for part in measure.components if part.evidence)
    for figure in report.figures:
        yield from figure.support
