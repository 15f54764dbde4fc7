"""From the paths on the command line to documents."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.errors import UnreadableFile
from extractor.paths import is_file, is_folder

if TYPE_CHECKING:
    from extractor.document import Document
    from extractor.ingest import ReadOptions
    from extractor.sandbox import Sandbox

STDIN = "-"
_GIVE = "Pipe a report into the command, or name its file."
_OWNERS_NOTES = ("~$", "._", ".~")
"""What office programs and macOS keep beside a file, under the file's own ending."""


def expanded(paths: Sequence[str]) -> Iterator[str]:
    """Yield each file of `paths` once, a folder's readable files sorted, `-` as it is."""
    yield from dict.fromkeys(name for path in paths for name in _files(path))


def read(path: str, options: "ReadOptions", sandbox: "Sandbox | None" = None) -> "Document":
    """Read one report, from standard input where `path` is `-`."""
    from extractor.ingest import read_file, read_stream

    if path == STDIN:
        if sys.stdin is None:
            raise UnreadableFile("it is closed", path="<stdin>", stage="read", next_step=_GIVE)
        with click.open_file(STDIN, "rb") as stream:
            return read_stream(stream, "<stdin>", options, sandbox)
    return read_file(Path(path), options, sandbox)


def _files(path: str) -> list[str]:
    if path == STDIN or not is_folder(path):
        return [path]
    from extractor.ingest import SUFFIXES

    readable = (
        file
        for file in Path(path).rglob("*")
        if file.suffix.lower() in SUFFIXES and not file.name.startswith(_OWNERS_NOTES)
    )
    # A folder without readable files stays in the list, so that reading it says what is wrong.
    return sorted(str(file) for file in readable if is_file(file)) or [path]
