"""Gold annotations: what a careful reader found in a report, by place in its source text."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.span import Span

LISTS = ("figures", "times", "measures", "actions", "problems", "outline")


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One annotated fact: its `quote`, the `spans` it may have, its other `fields`.

    Several spans mean that two annotators drew the borders differently. An `optional` entry is
    neither rewarded nor penalised.
    """

    quote: str
    spans: tuple[Span, ...]
    optional: bool
    fields: Mapping[str, Any]

    def options(self, field: str) -> tuple[Any, ...]:
        """Return every value of `field` that counts as right."""
        return options(self.fields.get(field))


@dataclass(frozen=True, slots=True)
class GoldReport:
    """The gold of one report; `entries` has a list for each kind that was annotated."""

    name: str
    source: str
    document: Mapping[str, Any]
    entries: Mapping[str, tuple[GoldEntry, ...]]


def options(value: object) -> tuple[Any, ...]:
    """Return the readings of a gold value; `{"any": […]}` holds several.

    >>> options({"any": ["level", "target"]}), options(None)
    (('level', 'target'), (None,))
    """
    if isinstance(value, dict) and "any" in value:
        return tuple(value["any"])
    return (value,)


def locate(source: str, text: str, nth: int) -> Span:
    """Return the place of the `nth` (from 1) occurrence of `text`; ValueError if there is none.

    >>> locate("三个镇、三个村", "三个", 2)
    Span(start=4, end=6)
    """
    at = -1
    for _ in range(nth):
        at = source.find(text, at + 1)
        if at < 0:
            raise ValueError(f"the gold quotes {text!r} (number {nth}), which the text has not")
    return Span(at, at + len(text))


def quoted(source: str, quotes: Iterable[Mapping[str, Any]] | None) -> list[Span]:
    """Return the places of further quotes of an entry: its mentions, details or components."""
    return [locate(source, quote["text"], quote["nth"]) for quote in quotes or ()]


def read_gold(gold: Path, texts: Path) -> list[GoldReport]:
    """Read every `NAME.json` of the folder `gold`, its source text being `texts/NAME.txt`."""
    return [read_one(path, texts / f"{path.stem}.txt") for path in sorted(gold.glob("*.json"))]


def read_one(annotations: Path, text: Path) -> GoldReport:
    """Read one report's gold; the text is decoded as the gold says (UTF-8), line ends kept."""
    data = json.loads(annotations.read_text(encoding="utf-8"))
    encoding = data.get("source", {}).get("encoding", "utf-8")
    source = text.read_bytes().decode(encoding)
    entries = {
        name: tuple(_entry(source, raw) for raw in data[name]) for name in LISTS if name in data
    }
    return GoldReport(annotations.stem, source, data.get("document") or {}, entries)


def digest(gold: Path, texts: Path) -> str:
    """Return one SHA-256 over all gold files and their texts."""
    sha = hashlib.sha256()
    for path in sorted(gold.glob("*.json")):
        for part in (path, texts / f"{path.stem}.txt"):
            sha.update(part.name.encode() + b"\0" + hashlib.sha256(part.read_bytes()).digest())
    return sha.hexdigest()


def _entry(source: str, raw: Mapping[str, Any]) -> GoldEntry:
    spans = [locate(source, raw["text"], raw["nth"])]
    if raw.get("alt_span"):
        spans.append(Span(*raw["alt_span"]))
    return GoldEntry(raw["text"], tuple(spans), bool(raw.get("optional")), raw)
