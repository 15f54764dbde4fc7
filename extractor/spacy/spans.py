"""A report's facts as spans of a spaCy document.

What later readers need lies in the spans themselves (label, id, place) and in `doc.user_data` as
plain JSON values, so a document that was saved is read by a spaCy that knows nothing of us.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, SpanGroup

from extractor.schema import Evidence, Report

ALL = "reform_facts"
"""The span group of all facts, for displaCy and for rules that want any of them."""
FACTS = "reform_facts"
"""The entry of `doc.user_data` with the facts as the JSON contract has them, by id."""
REPORT = "reform_report"
"""The entry of `doc.user_data` with everything of the report that is no fact with a place."""
LISTS = ("outline", "measures", "figures", "problems", "times")

GROUPS = MappingProxyType(
    {"package": "packages", "structure": "structures", "slogan": "slogans", "action": "actions"}
)


class Placed(NamedTuple):
    """One place of a fact: the group its span goes to, the span's label, the fact's id."""

    group: str
    label: str
    id: str
    evidence: Evidence


def with_facts(doc: Doc, report: Report) -> Doc:
    """Put the facts of `report`, which was read from `doc.text`, on `doc`, and return it.

    Every fact has a span in the group of its kind and in `reform_facts`. Where a token reaches over
    a fact's border the span takes the whole token in; `source_start` and `source_end` of the fact's
    evidence are exact offsets into `doc.text` in any case.
    """
    groups: dict[str, list[Span]] = defaultdict(list)
    for placed in places(report):
        groups[placed.group].append(_span(doc, placed))
    for name, spans in groups.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    everything = (each for name, spans in groups.items() if name != "mentions" for each in spans)
    doc.spans[ALL] = SpanGroup(doc, name=ALL, spans=sorted(everything))
    doc.user_data |= stored(report)
    return doc


def places(report: Report) -> Iterator[Placed]:
    """Yield every place of every fact; further mentions of a named measure are `mentions`."""
    for heading in report.outline:
        yield Placed("headings", "HEADING", heading.id, heading.evidence)
    for measure in report.measures:
        label = measure.kind.upper()
        yield Placed(GROUPS[measure.kind], label, measure.id, measure.evidence)
        yield from (Placed("mentions", label, measure.id, each) for each in measure.mentions)
    for figure in report.figures:
        yield Placed("figures", figure.kind.upper(), figure.id, figure.evidence)
    for problem in report.problems:
        yield Placed("problems", "PROBLEM", problem.id, problem.evidence)
    for time in report.times:
        yield Placed("times", "TIME", time.id, time.evidence)


def stored(report: Report) -> Mapping[str, Any]:
    """Return what goes to `doc.user_data`: the facts by id, and the rest of the report."""
    rest = report.model_dump(mode="json", exclude={"text"})
    facts = {fact["id"]: fact for name in LISTS for fact in rest.pop(name)}
    rest["source"].pop("text", None)
    return {FACTS: facts, REPORT: rest}


def fact_of(span: Span) -> dict[str, Any] | None:
    """Return the fact that `span` is a place of; None for a span that is none of ours."""
    facts: Mapping[str, dict[str, Any]] = span.doc.user_data.get(FACTS, {})
    return facts.get(span.id_)


def _span(doc: Doc, placed: Placed) -> Span:
    at = placed.evidence
    span = doc.char_span(
        at.source_start,
        at.source_end,
        label=placed.label,
        span_id=placed.id,
        alignment_mode="expand",
    )
    if span is None or at.source_quote not in span.text:
        raise ValueError(f"the document is not the text that has {at.source_quote!r} there")
    return span
