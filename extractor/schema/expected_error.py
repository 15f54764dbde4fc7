"""The facts of a report that are sure enough for a use."""

from decimal import Decimal
from typing import NamedTuple

from extractor.schema.figure import Figure
from extractor.schema.measure import Measure, Problem
from extractor.schema.report import Report


class Kept(NamedTuple):
    """A report with some of its facts: how many, out of how many."""

    report: Report
    facts: int
    of: int

    @property
    def share(self) -> float:
        """The part that was kept; 1 where there was nothing to keep."""
        return self.facts / self.of if self.of else 1.0


def within_error(report: Report, most: float) -> Kept:
    """Return the report with those facts alone whose expected share of errors is `most` or less.

    Facts are measures, figures and problems, each as sure as its `confidence` says, and figures
    whose metric was read twice no surer than that. Links and checks that speak of a fact left out
    are left out too.
    """
    facts: tuple[Measure | Figure | Problem, ...] = (
        *report.measures,
        *report.figures,
        *report.problems,
    )
    # Of written numbers: 1 - 0.97 is more than 0.03 to a computer.
    limit = 1 - Decimal(str(most))
    sure = {fact.id for fact in facts if _confidence(fact) >= limit}
    gone = {fact.id for fact in facts} - sure
    kept = {
        "measures": tuple(each for each in report.measures if each.id in sure),
        "figures": tuple(each for each in report.figures if each.id in sure),
        "problems": tuple(each for each in report.problems if each.id in sure),
        "links": tuple(each for each in report.links if not {each.from_, each.to} & gone),
        "checks": tuple(each for each in report.checks if not gone.intersection(each.facts)),
    }
    return Kept(report.model_copy(update=kept), len(sure), len(facts))


def _confidence(fact: Measure | Figure | Problem) -> Decimal:
    """Return how sure a fact is of all that it says as far as that was measured."""
    metric = fact.metric_confidence if isinstance(fact, Figure) else None
    return Decimal(str(fact.confidence if metric is None else min(fact.confidence, metric)))
