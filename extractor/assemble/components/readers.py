"""The ways of listing in the order in which they are tried."""

from collections.abc import Callable, Sequence

from extractor.assemble.components.digits import told_by_part
from extractor.assemble.components.enumerated import enumerated
from extractor.assemble.components.explained_after import explained_after
from extractor.assemble.components.headings import headings_below
from extractor.assemble.components.listed_before import listed_before
from extractor.assemble.components.listed_near import listed_near
from extractor.assemble.components.naming import Naming
from extractor.assemble.components.own_parts import own_parts
from extractor.span import Span

Reader = Callable[[Naming], list[Span]]

NEAR: tuple[Reader, ...] = (own_parts, told_by_part, explained_after, listed_before, listed_near)
FAR: tuple[Reader, ...] = (headings_below, enumerated)
"""Nearest first: what the name spells out, what explains it, what stands around it."""


def components_of(namings: Sequence[Naming]) -> list[Span]:
    """Return the components that the first place with a list tells, in order; [] if none does.

    What stands beside any of the places comes before the headings that follow the first.
    """
    for readers in (NEAR, FAR):
        for naming in namings:
            for read in readers:
                if found := read(naming):
                    return found
    return []
