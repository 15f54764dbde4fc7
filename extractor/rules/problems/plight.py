"""How a clause states a problem."""

from dataclasses import dataclass
from typing import Literal

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


@quick
@dataclass(frozen=True, slots=True)
class Plight:
    """How a clause states a problem; `admitted`: the words are an admission by themselves."""

    shape: Shape
    admitted: bool

    @property
    def resolved(self) -> bool:
        """Whether the words say that the problem is no more."""
        return self.shape in ("solved", "aimed", "contrast")
