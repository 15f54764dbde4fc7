"""The contract in types: frozen, validated, exported as JSON Schema."""

from extractor.schema.document import (
    DocumentFacts,
    DocumentKind,
    NormalisedText,
    OutlineEntry,
    Region,
    Removed,
    Source,
)
from extractor.schema.evidence import Box, Evidence, Locator, Number
from extractor.schema.figure import (
    Direction,
    Figure,
    FigureKind,
    FigureRole,
    Granularity,
    Place,
    Qualifier,
    Statistic,
    Time,
    Unread,
)
from extractor.schema.measure import (
    Check,
    Component,
    FormulaPart,
    Link,
    Measure,
    Message,
    Problem,
    Status,
)
from extractor.schema.report import SCHEMA_VERSION, Report

__all__ = [
    "SCHEMA_VERSION",
    "Box",
    "Check",
    "Component",
    "Direction",
    "DocumentFacts",
    "DocumentKind",
    "Evidence",
    "Figure",
    "FigureKind",
    "FigureRole",
    "FormulaPart",
    "Granularity",
    "Link",
    "Locator",
    "Measure",
    "Message",
    "NormalisedText",
    "Number",
    "OutlineEntry",
    "Place",
    "Problem",
    "Qualifier",
    "Region",
    "Removed",
    "Report",
    "Source",
    "Statistic",
    "Status",
    "Time",
    "Unread",
]
