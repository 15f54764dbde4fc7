"""Tests of a report against itself: pure functions from its facts to verdicts."""

from collections.abc import Iterator
from itertools import chain

from extractor.checks.averages import averages_against_totals
from extractor.checks.changes import changes_against_levels
from extractor.checks.components import components_against_counts
from extractor.checks.dates import dates_after_the_report
from extractor.checks.divisions import divisions_against_totals
from extractor.checks.finding import Finding, check_of
from extractor.checks.growths import growths_against_amounts
from extractor.checks.limits import rates_beyond_all
from extractor.checks.parted import counts_with_shares
from extractor.checks.parts import parts_against_totals
from extractor.checks.passage import divisions_of, passages_of
from extractor.checks.rates import rates_against_counts, rates_against_wholes
from extractor.checks.repeats import repeated_figures
from extractor.checks.several_changes import changes_of_several
from extractor.checks.shares import shares_of_one_whole
from extractor.checks.tables import totals_of_tables
from extractor.schema import Check, Report
from extractor.segment import Spans

__all__ = ["checks_of"]

_WITHIN_SENTENCES = (
    parts_against_totals,
    changes_against_levels,
    changes_of_several,
    growths_against_amounts,
    rates_against_counts,
    counts_with_shares,
    shares_of_one_whole,
    averages_against_totals,
)

_ARITHMETIC = ("parts", "change", "multiple", "doubling", "growth", "rate", "average", "repeat")
_MOST_APART = 10
"""How many times a figure may differ from what the others give, as by a wrong first digit; beyond,
they do not belong together."""


def checks_of(report: Report, text: str, sentences: Spans) -> tuple[Check, ...]:
    """Return the checks that the facts of `report` allow, from its normalised `text`."""
    findings = _findings(report, text, sentences)
    return tuple(check_of(finding) for finding in findings if _is_slip(finding))


def _is_slip(finding: Finding) -> bool:
    """Tell whether a contradiction is small enough to be one: 620 for 520, not 159亿 for 600万."""
    if finding.verdict != "contradictory" or finding.kind not in _ARITHMETIC:
        return True
    expected, found = finding.expected, finding.found
    if not expected or not found:
        return False
    return max(expected, found) <= _MOST_APART * min(expected, found)


def _findings(report: Report, text: str, sentences: Spans) -> Iterator[Finding]:
    passages = list(passages_of(text, sentences, report.figures))
    several = [passage for passage in passages if len(passage.figures) > 1]
    # One check of all passages goes before the next check, which is faster than by turns.
    columns = [[tuple(check(passage)) for passage in several] for check in _WITHIN_SENTENCES]
    yield from chain.from_iterable(chain.from_iterable(zip(*columns, strict=True)))
    for whole, division in divisions_of(passages):
        yield from divisions_against_totals(whole, division)
        yield from rates_against_wholes(whole, division)
    yield from totals_of_tables(text, report.figures)
    yield from components_against_counts(text, report.measures)
    yield from rates_beyond_all(text, report.figures)
    yield from repeated_figures(text, report.figures)
    yield from dates_after_the_report(text, report.times, report.document)
