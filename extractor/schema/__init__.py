"""The contract in types: frozen, validated, exported as JSON Schema."""

from extractor.schema.document import (
    DocumentFacts,
    DocumentKind,
    NormalisedText,
    OutlineEntry,
    Region,
    Removed,
    Source,
    SourceCell,
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
    UnreadReason,
)
from extractor.schema.grounding import fault_of
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
from extractor.schema.tree import MeasureNode, ProblemNode, SectionNode

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
    "MeasureNode",
    "Message",
    "NormalisedText",
    "Number",
    "OutlineEntry",
    "Place",
    "Problem",
    "ProblemNode",
    "Qualifier",
    "Region",
    "Removed",
    "Report",
    "SectionNode",
    "Source",
    "SourceCell",
    "Statistic",
    "Status",
    "Time",
    "Unread",
    "UnreadReason",
    "fault_of",
]
