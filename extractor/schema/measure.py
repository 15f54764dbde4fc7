"""Measures, problems, links and checks: their contract."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from extractor.quick import quick
from extractor.schema.evidence import Evidence, Number
from extractor.schema.figure import Place

Status = Literal["implemented", "in_progress", "planned", "proposed"]


@dataclass(frozen=True, slots=True)
class FormulaPart:
    """One part of a package's formula: 四办 is 4 of 办, 1+5+N ends in "N" of nothing named."""

    count: int | Literal["N"]
    noun: str | None


@quick
@dataclass(frozen=True, slots=True)
class Component:
    """A listed part of a package."""

    name: str
    evidence: Evidence | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A named package, structure or slogan, or an action."""

    id: str
    kind: Literal["package", "structure", "slogan", "action"]
    name: str
    formula: tuple[FormulaPart, ...] = ()
    declared_count: int | None = None
    components: tuple[Component, ...] = ()
    mentions: tuple[Evidence, ...] = ()
    status: Status | None = None
    topic: str | None = None
    actor: str | None = None
    place: Place | None = None
    section: str | None = None
    confidence: float
    found_by: str
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem that the report admits to."""

    id: str
    title: str
    details: tuple[Evidence, ...] = ()
    topic: str | None = None
    cause: str | None = None
    effect: str | None = None
    setting: Literal["section", "narrative"]
    status: Literal["open", "resolved"]
    place: Place | None = None
    section: str | None = None
    confidence: float
    found_by: str
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation between two facts, by id."""

    kind: Literal["quantifies", "answers", "part_of", "upgrades", "replaces"]
    from_: Annotated[str, Field(alias="from")]
    to: str
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True)
class Message:
    """A check's verdict in words."""

    zh: str
    en: str


@quick
@dataclass(frozen=True, slots=True)
class Check:
    """A test of the report against itself: do the parts sum to the total?"""

    id: str
    kind: str
    verdict: Literal["consistent", "contradictory", "uncheckable"]
    expected: Number | None
    found: Number | None
    tolerance: Number | None
    message: Message
    facts: tuple[str, ...]
