"""What a report is: where it came from, who wrote it, what was taken out, how it is built."""

from dataclasses import dataclass
from typing import Literal

from extractor.quick import quick
from extractor.schema.evidence import Evidence

DocumentKind = Literal[
    "experience", "research", "briefing", "news", "work_report", "policy", "other"
]


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A table cell in the source text; tables, rows and columns count from 1."""

    source_start: int
    source_end: int
    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The file behind a report; `characters` counts the source text's code points.

    `warnings` tell what the reader could not be sure of.
    `text` and the table `cells` in it are filled only when the report is written with its text;
    `text_sha256` always names it.
    """

    path: str
    media_type: str
    encoding: str | None
    sha256: str
    reader: str
    reader_version: str
    text_sha256: str
    characters: int
    pages: int | None = None
    warnings: tuple[str, ...] = ()
    text: str | None = None
    cells: tuple[SourceCell, ...] = ()


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """The clean, simplified text that `start` and `end` of all evidence refer to."""

    normalised: str


@quick
@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the source that normalisation took out."""

    reason: str
    source_start: int
    source_end: int
    source_quote: str


@dataclass(frozen=True, slots=True)
class Region:
    """Administrative place; `code` is the GB/T 2260 code of the finest level that is known."""

    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the report says of itself; null where it does not say.

    `number` is the official document number (发文字号), `published` and `written` are ISO dates,
    `data_period` is the period the figures cover, `masked` lists names made unreadable (**镇).
    """

    title: str | None = None
    issuer: str | None = None
    number: str | None = None
    kind: DocumentKind = "other"
    written: str | None = None
    published: str | None = None
    data_period: str | None = None
    year: int | None = None
    region: Region = Region()
    masked: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading; `parent` is the `id` of the enclosing one, `label` the numbering as written."""

    id: str
    parent: str | None
    label: str | None
    level: int
    title: str
    role: str
    evidence: Evidence
