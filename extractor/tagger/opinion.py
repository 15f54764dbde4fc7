"""What the tagger thinks of a stretch."""

from dataclasses import dataclass
from typing import Literal, get_args

from extractor.span import Span

Role = Literal["background", "done", "problem", "cause", "plan", "furniture"]
"""`done` is a measure or its result, `plan` what is to be or is recommended: the headings of
official texts, from which most is learnt, do not tell these pairs apart."""
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Opinion:
    """The likeliest role of a stretch, how likely a problem is, and the clause that would state it.

    `problem` is a calibrated probability; `stretch` and `clause` are spans of the normalised text.
    """

    stretch: Span
    role: Role
    problem: float
    clause: Span
