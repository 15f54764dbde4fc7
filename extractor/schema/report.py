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

SCHEMA_VERSION = "1.0"


class Report(BaseModel):
    """One report's facts; one JSON object, one line of JSONL.

    Every list is in reading order. Lists that nothing fills yet are empty.
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
