"""Where to look up what holds for a figure."""

from dataclasses import dataclass

from extractor.assemble.evidence import Witness
from extractor.assemble.figures.carried_times import CarriedTimes
from extractor.assemble.figures.cells import CellWords
from extractor.assemble.figures.ruling import Rulings
from extractor.assemble.identity import Identities
from extractor.assemble.places.place_of import FigurePlaces
from extractor.assemble.reading import Reading
from extractor.assemble.times.time_of import FigureTimes
from extractor.deferred import deferred
from extractor.schema import DocumentFacts

_TELLS = deferred("答复|复函|表扬|表彰|(?:情况|结果|经验)的通报")
"""The titles of letters and circulars that tell what was done."""


@dataclass(frozen=True, slots=True)
class Bearings:
    """Where to look up what holds for a figure: its evidence, section, times and places.

    `rulings` are what a policy rules, None for other documents; `year` is the report's own.
    """

    witness: Witness
    ids: Identities
    section_ids: list[str]
    times: FigureTimes
    carried: CarriedTimes
    places: FigurePlaces
    cells: CellWords
    rulings: Rulings | None
    year: int | None = None

    @property
    def plans(self) -> bool:
        """Whether the document is a policy, which plans and rules."""
        return self.rulings is not None


def bearings_of(
    reading: Reading,
    witness: Witness,
    ids: Identities,
    section_ids: list[str],
    document: DocumentFacts,
) -> Bearings:
    """Return what the figures of `reading` look up; a policy plans and rules."""
    text, places = reading.text.text, reading.of_kind("place")
    times = FigureTimes(text, reading.of_kind("time"), reading.paragraphs, reading.sentences)
    carried = CarriedTimes(text, times.holders, reading.paragraphs, reading.outline)
    found = FigurePlaces(text, reading.outline, reading.sentences, places, reading.home)
    rules = document.kind == "policy" and not _TELLS.search(document.title or "")
    rulings = Rulings(text, reading.paragraphs) if rules else None
    year = reading.date.year if reading.date else document.year
    apart = ([mention.span for mention in reading.of_kind(kind)] for kind in ("time", "place"))
    words = CellWords(text, *apart)
    return Bearings(witness, ids, section_ids, times, carried, found, words, rulings, year)
