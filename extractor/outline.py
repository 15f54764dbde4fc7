"""A report's sections: what each heading says, how deep it stands and which text is its own."""

from dataclasses import dataclass
from typing import Literal

from extractor.span import Span

Role = Literal[
    "background",
    "measures",
    "results",
    "problems",
    "causes",
    "recommendations",
    "next_steps",
    "furniture",
    "other",
]


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and its text (spans in the normalised text).

    `heading` is the title without label and final punctuation; `body` runs from the label to the
    next heading of any level, so bodies never overlap; `parent` is the index of the enclosing
    section in the outline, None at the top.
    """

    heading: Span
    body: Span
    label: str | None
    level: int
    role: Role
    parent: int | None


@dataclass(frozen=True, slots=True)
class Outline:
    """The title, where there is one, and the sections in reading order."""

    title: Span | None
    sections: tuple[Section, ...]
