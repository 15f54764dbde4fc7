"""A report's sections: what each heading says, how deep it stands and which text is its own."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.kept import kept
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


class Section(NamedTuple):
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


@dataclass(frozen=True)
class Outline:
    """The title, where there is one, and the sections in reading order."""

    title: Span | None
    sections: tuple[Section, ...]

    def index_at(self, offset: int) -> int | None:
        """Return the index of the section whose body holds `offset`, None before the first."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else None

    def at(self, offset: int) -> Section | None:
        """Return the section whose body holds `offset`, None before the first."""
        index = self.index_at(offset)
        return None if index is None else self.sections[index]

    def path_to(self, index: int) -> Iterator[int]:
        """Yield the indexes of the sections that enclose section `index`, and it, inmost first."""
        inner: int | None = index
        while inner is not None:
            yield inner
            inner = self.sections[inner].parent

    @kept
    def _starts(self) -> list[int]:
        return [section.body.start for section in self.sections]

    @kept
    def _ends(self) -> list[int]:
        return [section.body.end for section in self.sections]
