"""Whether a report that was read back holds together: its quotes stand where they say they do."""

from collections.abc import Iterator
from itertools import chain

from extractor.schema.document import OutlineEntry
from extractor.schema.evidence import Evidence
from extractor.schema.figure import Figure, Time
from extractor.schema.measure import Measure, Problem
from extractor.schema.report import Report


def fault_of(report: Report) -> str | None:
    """Return what does not hold together in `report`, None where all does.

    The program's own reports always do; one that was written or changed by hand may name a fact
    twice, relate facts that it lacks, or quote what stands elsewhere. Quotes are looked up in the
    texts that the report carries: without them only names can be wrong.
    """
    return next(chain(_named_twice(report), _unknown(report), _misquoted(report)), None)


def _named_twice(report: Report) -> Iterator[str]:
    for names in (_ids(report), [check.id for check in report.checks]):
        seen: set[str] = set()
        for name in names:
            if name in seen:
                yield f"two facts have the id {name}"
            seen.add(name)


def _unknown(report: Report) -> Iterator[str]:
    known = set(_ids(report))
    for one in report.links:
        for name in {one.from_, one.to} - known:
            yield f"a link names the fact {name}, which is not there"
    for check in report.checks:
        for name in set(check.facts) - known:
            yield f"the check {check.id} names the fact {name}, which is not there"
    placed: tuple[Figure | Measure | Problem, ...]
    placed = (*report.figures, *report.measures, *report.problems)
    for fact in placed:
        if fact.section and fact.section not in known:
            yield f"the fact {fact.id} stands in the section {fact.section}, which is not there"


def _misquoted(report: Report) -> Iterator[str]:
    text = report.text.normalised if report.text else None
    source = report.source.text
    for one in _evidence(report):
        if text is not None and text[one.start : one.end] != one.quote:
            yield f"“{one.quote}” does not stand at {one.start} to {one.end} of the text"
        if source is not None and source[one.source_start : one.source_end] != one.source_quote:
            place = f"{one.source_start} to {one.source_end} of the source"
            yield f"“{one.source_quote}” does not stand at {place}"


def _facts(report: Report) -> Iterator[OutlineEntry | Figure | Measure | Problem | Time]:
    yield from report.outline
    yield from report.figures
    yield from report.measures
    yield from report.problems
    yield from report.times


def _ids(report: Report) -> list[str]:
    return [fact.id for fact in _facts(report)]


def _evidence(report: Report) -> Iterator[Evidence]:
    yield from (fact.evidence for fact in _facts(report))
    yield from (link.evidence for link in report.links)
    yield from (token.evidence for token in report.unread)
    for figure in report.figures:
        yield from figure.support
    for measure in report.measures:
        yield from measure.mentions
        yield from (part.evidence for part in measure.components if part.evidence)
    for problem in report.problems:
        yield from problem.details
