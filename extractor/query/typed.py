"""The rows of answers as typed objects, one class for each kind of fact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What every row tells: the fact's id, its words and paragraph, its place in which report.

    `source_quote` are the words of the source file, `passage` is the paragraph of the normalised
    text; `review` is the reviewers' last verdict; `region_path` holds names, outermost first.
    """

    id: str
    region_code: str | None
    region_path: str | None
    place_name: str | None
    year: int | None
    source_quote: str
    passage: str | None
    heading_path: str | None
    page: int | None
    paragraph: int | None
    report: str | None
    issuer: str | None
    number: str | None
    path: str
    confidence: float | None
    found_by: str | None
    review: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(Sourced):
    """One figure; `value`, `low`, `high` count `unit`, `base_value` counts `base_unit`."""

    metric: str | None
    condition: str | None
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: str
    role: str
    direction: str | None
    statistic: str | None
    per: str | None
    place_how: str | None
    time: str | None
    year_how: str | None
    kind: str
    indicator: str | None
    base_value: float | None
    base_unit: str | None
    missing: bool
    metric_confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow(Sourced):
    """One measure; `declared_count` is what its name says, `listed_count` what the text lists."""

    kind: str
    name: str
    declared_count: int | None
    listed_count: int | None
    status: str | None
    topic: str | None
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow(Sourced):
    """One problem that a report admits."""

    title: str
    topic: str | None
    cause: str | None
    effect: str | None
    setting: str | None
    status: str | None
