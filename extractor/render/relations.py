"""What stands between the facts of a report: its checks, its answers, what figures belong to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractor.render.packages import lacking
from extractor.render.rows import Row
from extractor.schema import Check, Measure, Problem, Report

MOST_FIGURES = 8
"""Figures named beside the measure they quantify; the section shows the others."""
_VERDICTS = ("contradictory", "uncheckable", "consistent")


def relations(report: Report) -> Mapping[str, Sequence[Row]]:
    """Return, by the id of a fact, the lines that tell how it stands to the others."""
    related: dict[str, list[Row]] = defaultdict(list)
    for check in by_verdict(report):
        for fact in check.facts:
            related[fact].append(check_row(check))
    for id_, row in _linked(report):
        related[id_].append(row)
    for measure in report.measures:
        if missing := lacking(measure):
            row = Row("lacking", f"{missing} / {measure.declared_count}")
            related[measure.id].append(row)
    return related


def check_row(check: Check) -> Row:
    """Return a check as a labelled line in both languages."""
    return Row(f"check_{check.verdict}", check.message.zh, en=check.message.en)


def by_verdict(report: Report) -> list[Check]:
    """Return the checks, what contradicts first."""
    return sorted(report.checks, key=lambda check: _VERDICTS.index(check.verdict))


def flagged(report: Report) -> frozenset[str]:
    """Return the ids of the facts that a check contradicts."""
    wrong = (check for check in report.checks if check.verdict == "contradictory")
    return frozenset(fact for check in wrong for fact in check.facts)


def answers_to(report: Report) -> Mapping[str, Sequence[Measure]]:
    """Return the measures that answer each problem, by the problem's id."""
    measures = {measure.id: measure for measure in report.measures}
    found: dict[str, list[Measure]] = defaultdict(list)
    for link in report.links:
        if link.kind == "answers" and link.from_ in measures:
            found[link.to].append(measures[link.from_])
    return found


def _linked(report: Report) -> Iterator[tuple[str, Row]]:
    """Yield the lines for answers and figures, on both of their ends."""
    problems: Mapping[str, Problem] = {problem.id: problem for problem in report.problems}
    for id_, measures in answers_to(report).items():
        yield id_, Row("answered_by", "；".join(measure.name for measure in measures))
        for measure in measures:
            yield measure.id, Row("answers", problems[id_].title)
    quotes = {figure.id: figure.quote for figure in report.figures}
    quantified: dict[str, list[str]] = defaultdict(list)
    for link in report.links:
        if link.kind == "quantifies":
            quantified[link.to].append(quotes[link.from_])
    for id_, figures in quantified.items():
        yield id_, Row("figures", "、".join(figures[:MOST_FIGURES]))
