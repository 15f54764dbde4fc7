"""The finders of the pipeline; each reads a whole text in one linear pass."""

from extractor.finder import Finder
from extractor.rules.missing.finder import MissingFinder
from extractor.rules.missing.masked_numbers import MaskedNumberFinder
from extractor.rules.names.finder import NameFinder
from extractor.rules.numbers.labels import LABELS, LAST_LABELS
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.numbers.scanner import NumeralFinder
from extractor.rules.places.finder import PlaceFinder
from extractor.rules.problems.finder import ProblemFinder
from extractor.rules.times.finder import TimeFinder
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
