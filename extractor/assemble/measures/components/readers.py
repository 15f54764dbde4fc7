"""The ways of listing in the order in which they are tried."""

from collections.abc import Callable, Sequence

from extractor.assemble.measures.components.bounded_before import bounded_before
from extractor.assemble.measures.components.by_nouns import parts_by_nouns
from extractor.assemble.measures.components.digits import told_by_part
from extractor.assemble.measures.components.digits_beside import digits_beside
from extractor.assemble.measures.components.enumerated import enumerated
from extractor.assemble.measures.components.explained_after import explained_after
from extractor.assemble.measures.components.headings import headings_below
from extractor.assemble.measures.components.interleaved import interleaved
from extractor.assemble.measures.components.listed_before import listed_before
from extractor.assemble.measures.components.listed_near import listed_near
from extractor.assemble.measures.components.naming import Naming
from extractor.assemble.measures.components.one_by_one import one_by_one
from extractor.assemble.measures.components.opening_clauses import opening_clauses
from extractor.assemble.measures.components.opening_sentences import opening_sentences
from extractor.assemble.measures.components.own_parts import own_parts
from extractor.assemble.measures.components.parties_before import parties_before
from extractor.assemble.measures.components.quoted_parts import (
    quoted_apart,
    quoted_behind,
    quoted_row,
)
from extractor.assemble.measures.components.same_opening import without_same_opening
from extractor.assemble.measures.components.what_is_told import without_what_is_told
from extractor.span import Span

Reader = Callable[[Naming], list[Span]]

NEAR: tuple[Reader, ...] = (
    *(own_parts, told_by_part, parts_by_nouns, digits_beside, interleaved, quoted_row),
    *(explained_after, bounded_before, listed_before, quoted_behind, quoted_apart),
    *(parties_before, listed_near, opening_clauses),
)
FAR: tuple[Reader, ...] = (headings_below, enumerated, one_by_one, opening_sentences)
"""Nearest first: what the name spells out, what explains it, what stands around it."""


def components_of(namings: Sequence[Naming]) -> list[Span]:
    """Return the components that the first place with a list tells, in order; [] if none does.

    What stands beside any of the places comes before the headings that follow the first.
    """
    for readers in (NEAR, FAR):
        for naming in namings:
            for read in readers:
                found = read(naming)
                if found and not _lacks_one(naming, found):
                    return without_same_opening(naming, without_what_is_told(naming, found))
    return []


def _lacks_one(naming: Naming, items: Sequence[Span]) -> bool:
    """Tell whether all items but one hold what the name counts: then one was cut wrongly.

    甲局牵头预防、乙局牵头受理和办理 holds no three of “三牵头”.
    """
    nouns = {part.noun for part in naming.name.formula if part.noun}
    noun = nouns.pop() if len(nouns) == 1 else ""
    held = sum(noun in item.of(naming.text) for item in items)
    return len(noun) > 1 and 1 < held == len(items) - 1
