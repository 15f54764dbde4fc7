"""What a batch reads: files, folders, patterns, zip archives, and lists that say what is known."""

import csv
import glob
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractor.errors import UnreadableFile
from extractor.ingest import SUFFIXES

KNOWN = ("title", "issuer", "number", "kind", "published", "year", "region")
"""What a list may say of a report; it outranks what the report's words let guess."""

_LISTS = frozenset([".csv", ".jsonl"])


@dataclass(frozen=True, slots=True)
class Item:
    """One report to read: a file, or the `member` of a zip archive; `known` is told of it."""

    path: str
    member: str | None = None
    known: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The report's name in results and failures: `a.zip!/b.docx` for a member."""
        return self.path if self.member is None else f"{self.path}!/{self.member}"


def items_of(inputs: Iterable[str]) -> Iterator[Item]:
    """Yield each report of `inputs` once, in an order that is the same every time."""
    seen: set[str] = set()
    for given in inputs:
        for item in _items(given):
            if item.name not in seen:
                seen.add(item.name)
                yield item


def _items(given: str) -> Iterator[Item]:
    path = Path(given)
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.is_file() and file.suffix.lower() in {*SUFFIXES, ".zip"}:
                yield from _of_file(file)
    elif path.suffix.lower() in _LISTS and path.is_file():
        yield from _listed(path)
    elif glob.has_magic(given) and not path.exists():
        for found in sorted(glob.iglob(given, recursive=True)):  # noqa: PTH207 (may be absolute)
            yield from _of_file(Path(found))
    else:
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Item]:
    if path.suffix.lower() != ".zip" or not zipfile.is_zipfile(path):
        yield Item(str(path))
        return
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if not entry.is_dir() and Path(entry.filename).suffix.lower() in SUFFIXES:
                yield Item(str(path), entry.filename)


def _listed(path: Path) -> Iterator[Item]:
    """Yield the reports that a list names, their paths taken from where the list stands."""
    for number, row in enumerate(_rows(path), 1):
        name = str(row.get("path") or "").strip()
        if not name:
            raise UnreadableFile(
                f"line {number} of the list names no path",
                path=str(path),
                stage="plan",
                next_step=f"A list needs a column `path`; it may have {', '.join(KNOWN)}.",
            )
        known = {key: str(row[key]).strip() for key in KNOWN if row.get(key) not in (None, "")}
        yield Item(str(path.parent / name), None, known)


def _rows(path: Path) -> Iterator[Mapping[str, object]]:
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix.lower() == ".csv":
        yield from csv.DictReader(text.splitlines())
    else:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())
