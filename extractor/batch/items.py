"""What a batch reads: files, folders, patterns, zip archives, and lists that say what is known."""

import glob
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractor.batch.archives import opened_archive
from extractor.batch.lists import listed
from extractor.errors import UnreadableFile
from extractor.ingest import SUFFIXES
from extractor.paths import exists, is_file, is_folder, shown

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
        return shown(self.path if self.member is None else f"{self.path}!/{self.member}")


def items_of(inputs: Iterable[str]) -> Iterator[Item]:
    """Yield each report of `inputs` once, in an order that is the same every time.

    Raises `UnreadableFile` for an input that names nothing: a slip of the pen is no failed report.
    """
    seen: set[str] = set()
    for given in inputs:
        for item in _items(given):
            if item.name not in seen:
                seen.add(item.name)
                yield item


def _items(given: str) -> Iterator[Item]:
    path = Path(given)
    if is_folder(path):
        for file in sorted(path.rglob("*")):
            if is_file(file) and file.suffix.lower() in {*SUFFIXES, ".zip"}:
                yield from _of_file(file)
    elif path.suffix.lower() in _LISTS and is_file(path):
        yield from (Item(name, None, known) for name, known in listed(path))
    elif exists(path):
        yield from _of_file(path)
    else:
        found = sorted(glob.iglob(given, recursive=True))  # noqa: PTH207 (may be absolute)
        if not found:
            raise _nothing(given)
        for name in found:
            yield from _of_file(Path(name))


def _nothing(given: str) -> UnreadableFile:
    what = "no file fits this pattern" if glob.has_magic(given) else "no such file or folder"
    step = "Nothing was read. Correct the name, or leave it out, and start again."
    return UnreadableFile(what, path=given, stage="read", next_step=step)


def _of_file(path: Path) -> Iterator[Item]:
    if path.suffix.lower() != ".zip" or not zipfile.is_zipfile(path):
        yield Item(str(path))
        return
    with opened_archive(path) as archive:
        for entry in archive.infolist():
            if not entry.is_dir() and Path(entry.filename).suffix.lower() in SUFFIXES:
                yield Item(str(path), entry.filename)
