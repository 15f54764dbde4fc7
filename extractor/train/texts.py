"""The texts that a training reads: lines of JSON with `text`, and files of plain text."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.ingest import read_file
from extractor.train.recipe import UnusableRecipe


class Text(NamedTuple):
    """A text and the document it is."""

    name: str
    text: str


def texts_of(paths: Iterable[Path]) -> Iterator[Text]:
    """Yield the texts of files and folders: each line of a .jsonl, each .txt.

    UnusableRecipe where a line is no JSON object with `text`.
    """
    for path in paths:
        if path.is_dir():
            yield from texts_of(sorted(p for p in path.iterdir() if p.suffix in (".jsonl", ".txt")))
        elif path.suffix == ".jsonl":
            yield from _lines(path)
        else:
            yield Text(path.stem, read_file(path).text)


def _lines(path: Path) -> Iterator[Text]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                yield Text(f"{path.stem}:{record.get('id', number)}", record["text"])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise UnusableRecipe(
                    f"line {number} is no JSON object with a text",
                    path=str(path),
                    stage="train",
                    next_step='Write one {"id": …, "text": …} a line.',
                ) from error
