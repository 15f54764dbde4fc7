"""Packages and structures with their parts: what is listed, what is missing from the list."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.schema import Measure, Report


class Package(NamedTuple):
    """A named bundle as it is shown.

    `parts` are its components' names, each with the id of the measure it is, "" where it is none
    of its own; `lacking` is how many more the name declares than are listed, below zero how many
    fewer.
    """

    measure: Measure
    parts: tuple[tuple[str, str], ...]
    lacking: int


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
    declared = measure.declared_count
    return Package(measure, parts, 0 if declared is None else declared - len(parts))
