"""Scores what has a place, a class and little else: actions, problems, headings, times."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.scoring.agreement import same
from evaluation.scoring.gold import GoldEntry, GoldReport, quoted
from evaluation.scoring.matching import Grounded, match, without_restatements
from evaluation.scoring.verdict import Verdict, attribute
from extractor.schema import Measure, OutlineEntry, Problem, Time
from extractor.span import Span


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind is scored: the least overlap of a match, the attributes that are compared."""

    kind: str
    threshold: float
    fields: tuple[str, ...]


ACTIONS = Manner("actions", 0.5, ("status",))
PROBLEMS = Manner("problems", 0.3, ("setting", "status"))
OUTLINE = Manner("outline", 0.5, ("level",))
DETAILS = ("details", "details_B")
TIMES = Manner("times", 0.5, ("start", "end", "granularity"))


def score_actions(gold: GoldReport, actions: Sequence[Measure]) -> Iterator[Verdict]:
    """Judge what was done."""
    return _score(ACTIONS, gold.entries.get("actions", ()), actions)


def score_outline(gold: GoldReport, outline: Sequence[OutlineEntry]) -> Iterator[Verdict]:
    """Judge the headings and their levels."""
    return _score(OUTLINE, gold.entries.get("outline", ()), outline)


def score_times(gold: GoldReport, times: Sequence[Time]) -> Iterator[Verdict]:
    """Judge the times, where the gold has any list of them."""
    if "times" not in gold.entries:
        return iter(())
    return _score(TIMES, gold.entries["times"], times)


def score_problems(gold: GoldReport, problems: Sequence[Problem]) -> Iterator[Verdict]:
    """Judge the reported problems; one that restates a gold detail is no error."""
    entries = gold.entries.get("problems", ())
    details = [place for entry in entries for place in details_of(gold.source, entry)]
    return _score(PROBLEMS, entries, problems, details)


def details_of(source: str, problem: GoldEntry) -> list[Span]:
    """Return where a gold problem is told further, as both annotators see it."""
    return [place for name in DETAILS for place in quoted(source, problem.fields.get(name))]


def _score(
    manner: Manner,
    entries: Sequence[GoldEntry],
    facts: Sequence[Grounded],
    restated: Sequence[Span] = (),
) -> Iterator[Verdict]:
    matches = match(entries, facts, manner.threshold)
    for entry, fact in matches.pairs:
        if not entry.optional:
            yield Verdict(name=manner.kind, outcome="hit", quote=entry.quote)
            yield from _attributes(manner, entry, fact)
    for entry in matches.missed:
        yield Verdict(name=manner.kind, outcome="missed", quote=entry.quote)
    for fact in without_restatements(matches.extra, restated):
        yield Verdict(name=manner.kind, outcome="extra", quote=fact.evidence.source_quote)


def _attributes(manner: Manner, entry: GoldEntry, fact: Grounded) -> Iterator[Verdict]:
    for name in manner.fields:
        wanted, got = entry.options(name), getattr(fact, name)
        yield attribute(f"{manner.kind}.{name}", same(wanted, got), entry.quote, wanted, got)
