"""Packages and structures with their parts: what is listed, what is missing from the list."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.schema import Measure, Report


class Package(NamedTuple):
    """A named bundle as it is shown.

    `parts` are its components' names, each with the id of the measure it is, "" where it is none
    of its own.
    """

    measure: Measure
    parts: tuple[tuple[str, str], ...]

    @property
    def lacking(self) -> int:
        """How many more parts the name declares than are listed."""
        return lacking(self.measure)


def lacking(measure: Measure) -> int:
    """Return how many more parts a name declares than are listed, 0 where none is listed at all."""
    listed = len(measure.components)
    return max(0, (measure.declared_count or 0) - listed) if listed else 0


def packages(report: Report) -> Iterator[Package]:
    """Yield the packages and structures of a report in reading order."""
    own = {
        (link.to, link.evidence.start): link.from_
        for link in report.links
        if link.kind == "part_of"
    }
    for measure in report.measures:
        if measure.kind in ("package", "structure"):
            yield _package(measure, own)


def _package(measure: Measure, own: dict[tuple[str, int], str]) -> Package:
    parts = tuple(
        (part.name, own.get((measure.id, part.evidence.start), "") if part.evidence else "")
        for part in measure.components
    )
    return Package(measure, parts)
