"""What a batch reads: files, folders, patterns, zip archives, and lists that say what is known."""

import glob
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractor.batch.archives import opened_archive
from extractor.batch.lists import listed
from extractor.ingest import SUFFIXES

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
        yield from (Item(name, None, known) for name, known in listed(path))
    elif glob.has_magic(given) and not path.exists():
        for found in sorted(glob.iglob(given, recursive=True)):  # noqa: PTH207 (may be absolute)
            yield from _of_file(Path(found))
    else:
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Item]:
    if path.suffix.lower() != ".zip" or not zipfile.is_zipfile(path):
        yield Item(str(path))
        return
    with opened_archive(path) as archive:
        for entry in archive.infolist():
            if not entry.is_dir() and Path(entry.filename).suffix.lower() in SUFFIXES:
                yield Item(str(path), entry.filename)
