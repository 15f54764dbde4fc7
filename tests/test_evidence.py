"""Every fact points at its exact source characters, and every value is read from its words."""

import pytest
from reports import SAMPLES, SHARED, all_evidence, report_of

from extractor.rules.numbers.reading import read
from extractor.rules.tables.values import read_cell

REPORTS = [pytest.param(path, id=path.stem) for path in (*SAMPLES, *SHARED)]


def identified(report):
    return report.figures, report.times, report.outline, report.measures, report.problems


@pytest.mark.parametrize("path", REPORTS)
def test_evidence_quotes_the_source(path):
    report = report_of(path)
    source, text = report.source.text, report.text.normalised
    for evidence in all_evidence(report):
        assert source[evidence.source_start : evidence.source_end] == evidence.source_quote
        assert text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("path", REPORTS)
def test_removed_quotes_the_source(path):
    report = report_of(path)
    for removed in report.removed:
        quote = report.source.text[removed.source_start : removed.source_end]
        assert quote == removed.source_quote


@pytest.mark.parametrize("path", REPORTS)
def test_values_are_read_from_the_words_alone(path):
    report = report_of(path)
    for figure in report.figures:
        if figure.missing:
            assert figure.value is figure.low is figure.high is None
            continue
        if figure.found_by == "cell":
            again = read_cell(figure.quote, [s.quote for s in figure.support])
            stated = (figure.value, figure.low, figure.high, figure.unit)
            assert (again.value, again.low, again.high, again.unit) == stated, figure.quote
            continue
        before = [s.quote for s in figure.support if s.start < figure.evidence.start]
        after = [s.quote for s in figure.support if s.start >= figure.evidence.end]
        again = read(figure.quote, "".join(before), "".join(after))
        assert again is not None, figure.quote
        stated = (figure.value, figure.low, figure.high, figure.unit)
        assert (again.value, again.low, again.high, again.unit) == stated, figure.quote


@pytest.mark.parametrize("path", REPORTS)
def test_ids_are_unique_and_stable(path):
    report = report_of(path)
    ids = [fact.id for facts in identified(report) for fact in facts]
    assert len(ids) == len(set(ids))
    again = report_of.__wrapped__(path)
    assert ids == [fact.id for facts in identified(again) for fact in facts]


@pytest.mark.parametrize("path", REPORTS)
def test_every_digit_is_accounted_for(path):
    report = report_of(path)
    text = report.text.normalised
    covered = set()
    for evidence in all_evidence(report):
        covered.update(range(evidence.start, evidence.end))
    lost = [i for i, ch in enumerate(text) if ch.isascii() and ch.isdigit() and i not in covered]
    assert not [text[max(0, i - 8) : i + 8] for i in lost]
