"""What the tagger learns from: stretches with their role, and where in them a problem is stated."""

from typing import NamedTuple

from extractor.span import Span
from extractor.tagger.opinion import Role


class Example(NamedTuple):
    """A stretch, its role, the clause that states its problem, and the document it comes from.

    `cue` are the words by which a rule knew the problem: hiding them teaches the network the rest.
    `weight` counts how often an example is shown. `before` is what its line says right before it:
    the spans count from the stretch's own first character.
    """

    text: str
    role: Role
    group: str
    clause: Span | None = None
    cue: Span | None = None
    weight: int = 1
    before: str = ""
