"""How a clause states a problem."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.quick import quick

Shape = Literal[
    "plight",
    "lack",
    "rated",
    "graded",
    "missed",
    "short",
    "exists",
    "want",
    "slight",
    "solved",
    "aimed",
    "contrast",
    "listed",
    "toil",
    "strain",
]


class Manner(NamedTuple):
    """What a way to lament is worth.

    `admits`: nothing that goes well is told so. `apart`: it states more than what the lament before
    it leads to. `leans`: too common alone, it laments among others. `tells`: it tells hardship, one
    in several words and clauses.
    """

    admits: bool = False
    apart: bool = True
    leans: bool = False
    tells: bool = False


MANNERS: Mapping[Shape, Manner] = {
    "plight": Manner(admits=True),
    "lack": Manner(leans=True),
    "rated": Manner(admits=True),
    "graded": Manner(admits=True),
    "missed": Manner(admits=True),
    "short": Manner(apart=False),
    "exists": Manner(),
    "want": Manner(leans=True),
    "slight": Manner(apart=False, leans=True),
    "solved": Manner(apart=False),
    "aimed": Manner(apart=False),
    "contrast": Manner(apart=False),
    "listed": Manner(apart=False),
    "toil": Manner(admits=True, tells=True),
    "strain": Manner(leans=True, tells=True),
}


@quick
@dataclass(frozen=True, slots=True)
class Plight:
    """How a clause states a problem; `admitted`: the words are an admission by themselves."""

    shape: Shape
    admitted: bool

    @property
    def manner(self) -> Manner:
        """What its way to lament is worth."""
        return MANNERS[self.shape]

    @property
    def resolved(self) -> bool:
        """Whether the words say that the problem is no more."""
        return self.shape in ("solved", "aimed", "contrast")
