"""Sums verdicts up into precision, recall, F1 and shares."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from evaluation.scoring.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts were found, missed, and found where there are none."""

    hit: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of the right that was found; 1 where there is nothing to find."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall.

        >>> Counts(hit=8, missed=2, extra=2).f1
        0.8
        """
        total = 2 * self.hit + self.missed + self.extra
        return 2 * self.hit / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an attribute was right, over how many facts."""

    right: float
    of: int

    @property
    def share(self) -> float:
        """The right part, 0 to 1."""
        return self.right / self.of


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts by kind of fact, by kind of figure and by report; shares by attribute."""

    kinds: dict[str, Counts]
    figure_kinds: dict[str, Counts]
    reports: dict[str, Counts]
    attributes: dict[str, Share]
    errors: tuple[Verdict, ...]

    def flat(self) -> dict[str, float]:
        """Return every score that can have a floor, by name.

        >>> Scores({"figures": Counts(1, 1, 0)}, {}, {}, {"figure.unit": Share(1, 2)}, ()).flat()
        {'figures': 0.6666666666666666, 'figure.unit': 0.5}
        """
        kinds = {name: counts.f1 for name, counts in self.kinds.items()}
        return kinds | {name: part.share for name, part in self.attributes.items()}


def total(verdicts: Iterable[Verdict]) -> Scores:
    """Sum up all verdicts."""
    seen = tuple(verdicts)
    facts = [verdict for verdict in seen if verdict.outcome != "attribute"]
    figures = [verdict for verdict in facts if verdict.name == "figures"]
    return Scores(
        kinds=_counts((verdict.name, verdict) for verdict in facts),
        figure_kinds=_counts((verdict.group or "", verdict) for verdict in figures),
        reports=_counts((verdict.report, verdict) for verdict in figures),
        attributes=_shares(verdict for verdict in seen if verdict.outcome == "attribute"),
        errors=tuple(verdict for verdict in seen if verdict.is_error),
    )


def _counts(facts: Iterable[tuple[str, Verdict]]) -> dict[str, Counts]:
    seen = Counter((name, verdict.outcome) for name, verdict in facts)
    return {
        name: Counts(
            hit=seen[name, "hit"],
            missed=seen[name, "missed"] + seen[name, "wrong"],
            extra=seen[name, "extra"] + seen[name, "wrong"],
        )
        for name in dict.fromkeys(name for name, _ in seen)
    }


def _shares(attributes: Iterable[Verdict]) -> dict[str, Share]:
    parts: dict[str, list[float]] = {}
    for verdict in attributes:
        parts.setdefault(verdict.name, []).append(verdict.share)
    return {name: Share(sum(shares), len(shares)) for name, shares in sorted(parts.items())}
