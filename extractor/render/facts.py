"""The facts of a report, whatever their sort, as a list to be shown."""

from extractor.render.amount import period
from extractor.schema import Figure, Measure, Problem, Report, Time

Fact = Figure | Time | Measure | Problem

GROUPS = ("count", "money", "share", "extent", "missing", "time", "package", "action", "problem")
REVIEW_BELOW = 0.8
"""Facts of less confidence are marked for review, as the contract has it."""

_SHARES = ("percent", "ratio")


def facts(report: Report) -> list[Fact]:
    """Return the facts that stand in the text, in reading order."""
    every: tuple[Fact, ...] = (
        *report.figures,
        *report.times,
        *report.measures,
        *report.problems,
    )
    return sorted(every, key=lambda fact: (fact.evidence.source_start, fact.evidence.source_end))


def group(fact: Fact) -> str:
    """Return which of GROUPS the fact is shown with."""
    match fact:
        case Figure():
            return _figure_group(fact)
        case Time():
            return "time"
        case Measure():
            return "action" if fact.kind == "action" else "package"
        case Problem():
            return "problem"


def headline(fact: Fact) -> tuple[str, str]:
    """Return the fact in two short pieces: its words, and what they are about or mean."""
    match fact:
        case Figure():
            return fact.quote, fact.metric or ""
        case Time():
            return fact.quote, period(fact)
        case Measure():
            return fact.name, ""
        case Problem():
            return fact.title, ""


def needs_review(fact: Fact) -> bool:
    """Tell whether the fact is not certain enough to stand unseen."""
    return not isinstance(fact, Time) and fact.confidence < REVIEW_BELOW


def _figure_group(figure: Figure) -> str:
    if figure.missing:
        return "missing"
    if figure.kind in _SHARES:
        return "share"
    return figure.kind if figure.kind in ("count", "money") else "extent"
