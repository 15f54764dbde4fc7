"""Scores one report: all its lists, its document facts, and that every quote is in the source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from evaluation.scoring.agreement import same
from evaluation.scoring.checks import score_checks
from evaluation.scoring.figures import score_figures
from evaluation.scoring.gold import GoldReport, options
from evaluation.scoring.headed import score_actions, score_outline, score_problems, score_times
from evaluation.scoring.matching import Grounded
from evaluation.scoring.measures import score_measures
from evaluation.scoring.verdict import Verdict, attribute
from extractor.schema import DocumentFacts, Report

REGION = ("province", "city", "county", "township")
DOCUMENT = ("title", "issuer", "kind", "year")


def score_reports(
    gold: Iterable[GoldReport], predictions: Mapping[str, Report]
) -> Iterator[Verdict]:
    """Judge each report of the gold; one without a prediction counts as having found nothing."""
    for report in gold:
        for verdict in score_report(report, predictions.get(report.name)):
            yield replace(verdict, report=report.name)


def score_report(gold: GoldReport, report: Report | None) -> Iterator[Verdict]:
    """Judge one report."""
    measures = report.measures if report else ()
    yield from score_figures(gold.entries.get("figures", ()), report.figures if report else ())
    yield from score_measures(gold, [m for m in measures if m.kind != "action"])
    yield from score_actions(gold, [m for m in measures if m.kind == "action"])
    yield from score_problems(gold, report.problems if report else ())
    yield from score_outline(gold, report.outline if report else ())
    yield from score_times(gold, report.times if report else ())
    yield from score_checks(gold, report)
    yield from _document(gold, report.document if report else DocumentFacts())
    if report:
        facts: tuple[Grounded, ...] = (*report.figures, *report.measures, *report.problems)
        yield from _grounding("grounding.exact", gold.source, facts)
        others: tuple[Grounded, ...] = (*report.times, *report.outline)
        yield from _grounding("grounding.times and outline", gold.source, others)


def _document(gold: GoldReport, document: DocumentFacts) -> Iterator[Verdict]:
    region = gold.document.get("region") or {}
    for name in REGION:
        yield from _told("region", name, region.get(name), getattr(document.region, name))
    for name in DOCUMENT:
        yield from _told(name, name, gold.document.get(name), getattr(document, name))


def _told(counted: str, name: str, stated: object, got: object) -> Iterator[Verdict]:
    """Judge one fact about the document; what the report does not state may not be invented."""
    if stated or got:
        wanted = options(stated)
        yield attribute(f"document.{counted}", same(wanted, got), name, wanted, got)


def _grounding(name: str, source: str, facts: Sequence[Grounded]) -> Iterator[Verdict]:
    for fact in facts:
        at = fact.evidence
        there = source[at.source_start : at.source_end]
        exact = at.source_start < at.source_end and there == at.source_quote
        yield attribute(name, exact, at.source_quote, at.source_quote, there)
