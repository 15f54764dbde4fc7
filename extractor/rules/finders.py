"""The finders of the pipeline; each reads a whole text in one linear pass."""

from extractor.finder import Finder
from extractor.rules.labels import LABELS, LAST_LABELS
from extractor.rules.masked_numbers import MaskedNumberFinder
from extractor.rules.missing import MissingFinder
from extractor.rules.names import NameFinder
from extractor.rules.places import PlaceFinder
from extractor.rules.problems import ProblemFinder
from extractor.rules.quantities import QUANTITIES
from extractor.rules.scanner import NumeralFinder
from extractor.rules.times import TimeFinder
from extractor.rules.titles import TitleFinder

FINDERS: tuple[Finder, ...] = (
    NumeralFinder((*LABELS, *QUANTITIES, *LAST_LABELS)),
    TimeFinder(),
    NameFinder(),
    MissingFinder(),
    MaskedNumberFinder(),
    TitleFinder(),
    PlaceFinder(),
    ProblemFinder(),
)
"""Everything that is looked for, in no order: overlaps are settled afterwards."""

__all__ = ["FINDERS"]
