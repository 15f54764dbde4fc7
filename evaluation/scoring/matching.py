"""Which predicted fact stands for which gold entry: one to one, by place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from evaluation.scoring.agreement import overlap, source_span
from evaluation.scoring.gold import GoldEntry
from extractor.schema import Evidence
from extractor.span import Span


class Grounded(Protocol):
    """Anything with evidence."""

    @property
    def evidence(self) -> Evidence:
        """Where it stands."""


Fact = TypeVar("Fact", bound=Grounded)


@dataclass(frozen=True, slots=True)
class Matches(Generic[Fact]):
    """Pairs that stand in one place, core gold entries without a fact, facts without an entry."""

    pairs: tuple[tuple[GoldEntry, Fact], ...]
    missed: tuple[GoldEntry, ...]
    extra: tuple[Fact, ...]


def match(
    entries: Sequence[GoldEntry], facts: Sequence[Fact], threshold: float = 0.5
) -> Matches[Fact]:
    """Pair entries and facts, the best overlap first; pairs under `threshold` do not count."""
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, entry, fact in sorted(_candidates(entries, facts, threshold)):
        if entry not in taken and fact not in used:
            taken[entry] = fact
            used.add(fact)
    return Matches(
        pairs=tuple((entries[entry], facts[fact]) for entry, fact in taken.items()),
        missed=tuple(e for i, e in enumerate(entries) if i not in taken and not e.optional),
        extra=tuple(fact for i, fact in enumerate(facts) if i not in used),
    )


def without_restatements(facts: Iterable[Fact], places: Iterable[Span]) -> list[Fact]:
    """Return the facts that do not merely restate a gold mention or detail, one fact a place."""
    left = list(places)
    kept = []
    for fact in facts:
        span = source_span(fact.evidence)
        place = next((place for place in left if overlap(place, span) >= 0.3), None)
        if place:
            left.remove(place)
        else:
            kept.append(fact)
    return kept


def _candidates(
    entries: Sequence[GoldEntry], facts: Sequence[Fact], threshold: float
) -> Iterable[tuple[float, int, int]]:
    spans = [source_span(fact.evidence) for fact in facts]
    for i, entry in enumerate(entries):
        for j, span in enumerate(spans):
            share = max(overlap(place, span) for place in entry.spans)
            if share >= threshold:
                yield -share, i, j
