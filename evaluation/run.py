"""Runs the extractor over files for the evaluations."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import extractor
from extractor.ingest import read_file
from extractor.schema import Report


def extract_files(paths: Iterable[Path]) -> dict[str, Report]:
    """Return the reports of the files by the stem of their names."""
    return {path.stem: extractor.extract(path) for path in paths}


def texts_of(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield name and text of every report in the paths: text files, JSONL with `text`, folders."""
    for path in paths:
        if path.is_dir():
            yield from texts_of(sorted(p for p in path.iterdir() if p.suffix in (".txt", ".jsonl")))
        elif path.suffix == ".jsonl":
            yield from _records(path)
        else:
            yield path.stem, read_file(path).text


def reports_of(paths: Iterable[Path]) -> Iterator[tuple[str, Report]]:
    """Yield name and report, its texts with it, of every text in the paths."""
    for name, text in texts_of(paths):
        yield name, extractor.extract_text(text, path=name, with_text=True)


def _records(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            record = json.loads(line)
            yield str(record.get("id") or f"{path.stem}:{number}"), record["text"]
