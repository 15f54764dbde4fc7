"""A figure's role (level, change, baseline, target) and direction, each with its cue.

The verb that governs the number decides: what is said to grow or shrink is a change, what it
grows or shrinks *to* is a level, its old value a baseline, what is promised or required a target.
"""

from typing import NamedTuple

from extractor.assemble.figures.baselines import baseline_of
from extractor.assemble.figures.modality import promise_of
from extractor.assemble.figures.movement import movement_of
from extractor.assemble.phrases.clause import Clause
from extractor.outline import Role as SectionRole
from extractor.schema import Direction, FigureRole


class Stance(NamedTuple):
    """A role with its direction and the words that decided it."""

    role: FigureRole
    direction: Direction | None
    cue: str | None


def stance_of(
    clause: Clause,
    section: SectionRole | None,
    ruled: str | None = None,
    year: int | None = None,
) -> Stance:
    """Return the role of the figure in `clause`, which stands in a section of role `section`.

    `ruled` are the words by which a policy rules that it has to be so, None where nothing does;
    `year` is that of the report: what was to be by an earlier year is told.
    """
    move = movement_of(clause)
    towards, cue = (move.towards, move.words) if move else (None, None)
    if baseline := baseline_of(clause):
        return Stance("baseline", None, baseline)
    if promised := promise_of(clause, section, year) or ruled:
        return Stance("target", towards, promised)
    return Stance("change" if move and not move.arrives else "level", towards, cue)
