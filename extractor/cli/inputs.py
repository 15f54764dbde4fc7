"""From the paths on the command line to documents."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from extractor.document import Document

STDIN = "-"
SUFFIX = ".txt"


def expanded(paths: Sequence[str]) -> Iterator[str]:
    """Yield each file of `paths` once, a folder's *.txt files sorted, `-` as it is."""
    yield from dict.fromkeys(name for path in paths for name in _files(path))


def read(path: str, encoding: str | None) -> Document:
    """Read one report, from standard input where `path` is `-`."""
    from extractor.ingest import read_file, read_stream

    if path == STDIN:
        with click.open_file(STDIN, "rb") as stream:
            return read_stream(stream, "<stdin>", encoding)
    return read_file(Path(path), encoding)


def _files(path: str) -> list[str]:
    folder = Path(path)
    if path == STDIN or not folder.is_dir():
        return [path]
    # A folder without text files stays in the list, so that reading it says what is wrong.
    return sorted(str(file) for file in folder.rglob(f"*{SUFFIX}") if file.is_file()) or [path]
