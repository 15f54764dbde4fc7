"""The contract: everything that is known of one report."""

from pydantic import BaseModel, ConfigDict

from extractor.schema.document import (
    DocumentFacts,
    NormalisedText,
    OutlineEntry,
    Removed,
    Source,
)
from extractor.schema.figure import Figure, Time, Unread
from extractor.schema.measure import Check, Link, Measure, Problem
from extractor.schema.tree import SectionNode, tree_of

SCHEMA_VERSION = "1.0"


class Report(BaseModel):
    """One report's facts; one JSON object, one line of JSONL.

    Every list is in reading order; what the report does not state leaves its list empty.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", serialize_by_alias=True, defer_build=True
    )

    schema_version: str = SCHEMA_VERSION
    source: Source
    text: NormalisedText | None = None
    removed: tuple[Removed, ...] = ()
    document: DocumentFacts
    outline: tuple[OutlineEntry, ...] = ()
    measures: tuple[Measure, ...] = ()
    figures: tuple[Figure, ...] = ()
    problems: tuple[Problem, ...] = ()
    times: tuple[Time, ...] = ()
    links: tuple[Link, ...] = ()
    checks: tuple[Check, ...] = ()
    unread: tuple[Unread, ...] = ()

    def tree(self) -> SectionNode:
        """Return measures, problems and figures by section, each with what belongs to it."""
        return tree_of(self)
