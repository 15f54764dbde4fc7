"""Scores the contradictions that checks found against the gold's notes of what they should say."""

from collections.abc import Iterator, Mapping

from evaluation.scoring.agreement import source_span
from evaluation.scoring.gold import GoldEntry, GoldReport
from evaluation.scoring.verdict import Verdict
from extractor.schema import Check, Figure, Measure, Report, Time
from extractor.span import Span

NAME = "checks"


def score_checks(gold: GoldReport, report: Report | None) -> Iterator[Verdict]:
    """Judge the contradictions: one for each gold entry with a `check`, and no others."""
    wanted = [
        e
        for entries in gold.entries.values()
        for e in entries
        if e.fields.get("check") and not e.optional
    ]
    checks = report.checks if report else ()
    found = [check for check in checks if check.verdict == "contradictory"]
    places = _places(report) if report else {}
    for entry in wanted:
        hit = next((check for check in found if _names(check, entry, places)), None)
        if hit:
            found.remove(hit)
        yield Verdict(name=NAME, outcome="hit" if hit else "missed", quote=entry.quote)
    for check in found:
        yield Verdict(name=NAME, outcome="extra", quote=check.message.zh)


def _places(report: Report) -> Mapping[str, Span]:
    facts: tuple[Figure | Measure | Time, ...] = (
        *report.figures,
        *report.measures,
        *report.times,
    )
    return {fact.id: source_span(fact.evidence) for fact in facts}


def _names(check: Check, entry: GoldEntry, places: Mapping[str, Span]) -> bool:
    stated = [places[fact] for fact in check.facts if fact in places]
    return any(span.overlaps(wanted) for span in stated for wanted in entry.spans)
