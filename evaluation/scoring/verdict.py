"""A single decision of the scorer; all scores are sums over these."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["hit", "wrong", "missed", "extra", "attribute"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one gold entry, one fact or one attribute.

    `name` is the kind of fact, or for an `attribute` its name with `share` of it right (0 to 1).
    `wrong` is a fact in the right place with a wrong value: it counts as missed and as extra.
    `group` divides a kind further (figures by what they count).
    """

    name: str
    outcome: Outcome
    quote: str
    share: float = 1.0
    wanted: object = None
    got: object = None
    group: str | None = None
    report: str = ""

    @property
    def is_error(self) -> bool:
        """Tell whether something is not as the gold says."""
        return self.outcome != "hit" and not (self.outcome == "attribute" and self.share == 1)


def attribute(name: str, right: bool | float, quote: str, wanted: object, got: object) -> Verdict:
    """Judge an attribute of a fact that was found."""
    return Verdict(
        name=name, outcome="attribute", share=float(right), quote=quote, wanted=wanted, got=got
    )
