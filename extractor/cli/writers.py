"""Where reports go: one class for each format, all used alike."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Protocol

import click

from extractor.cli.atomic import atomic

if TYPE_CHECKING:
    from extractor.render.sheets import Sheet
    from extractor.schema import Report


Draw = Callable[["Report"], "Sequence[Sheet]"]
"""Makes pictures of a report's pages; none where its file has no pages."""


_LONGEST_NAME = 60
"""Characters of a report's name that its page takes: with four bytes each they fit into 255."""
_TOGETHER = 1_000
"""Facts that are made JSON of together; some two megabytes."""


class Writer(Protocol):
    """Takes reports one after the other; `finish` writes what comes after the last."""

    def add(self, report: "Report") -> None:
        """Write one report."""

    def finish(self) -> None:
        """Write what comes after the last report."""


class JsonLines:
    """One compact JSON object a line."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def add(self, report: "Report") -> None:
        """Write one line."""
        self._stream.writelines(_in_parts(report))

    def finish(self) -> None:
        """Write nothing: each line stands for itself."""


def _in_parts(report: "Report") -> Iterator[str]:
    """Yield the report's JSON in parts: that of hundreds of pages is larger than its facts."""
    before = "{"
    for field in type(report).model_fields:
        yield f'{before}"{field}":'
        yield from (
            _listed(report, field)
            if isinstance(getattr(report, field), tuple)
            else (_value(report, field),)
        )
        before = ","
    yield "}\n"


def _listed(report: "Report", field: str) -> Iterator[str]:
    """Yield the JSON list of the facts in `field`, some at a time."""
    facts, before = getattr(report, field), "["
    for first in range(0, len(facts), _TOGETHER):
        some = report.model_copy(update={field: facts[first : first + _TOGETHER]})
        yield before + _value(some, field)[1:-1]
        before = ","
    yield "]" if facts else "[]"


def _value(report: "Report", field: str) -> str:
    """Return the JSON of what `field` holds."""
    return report.model_dump_json(include={field}).removeprefix(f'{{"{field}":')[:-1]


class IndentedJson:
    """A JSON list of reports, indented for reading."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._before = "[\n"

    def add(self, report: "Report") -> None:
        """Write one element of the list."""
        self._stream.write(self._before + report.model_dump_json(indent=2))
        self._before = ",\n"

    def finish(self) -> None:
        """Close the list."""
        self._stream.write("\n]\n" if self._before == ",\n" else "[]\n")


class Tables:
    """A summary of each report for the terminal."""

    def __init__(self, stream: IO[str]) -> None:
        from rich.console import Console

        self._console = Console(file=stream, highlight=False)

    def add(self, report: "Report") -> None:
        """Print one summary."""
        from extractor.render.terminal import summary

        self._console.print(summary(report))

    def finish(self) -> None:
        """Print nothing more."""


class Page:
    """One HTML page for one report."""

    def __init__(self, stream: IO[str], draw: "Draw") -> None:
        self._stream = stream
        self._draw = draw

    def add(self, report: "Report") -> None:
        """Write the page."""
        from extractor.render.page import page

        self._stream.write(page(report, sheets=self._draw(report)))

    def finish(self) -> None:
        """Write nothing: the page is complete."""


class Pages:
    """A folder with a page for each report and an index."""

    def __init__(self, folder: Path, draw: "Draw") -> None:
        self._folder = folder
        self._draw = draw
        self._entries: dict[str, Report] = {}

    def add(self, report: "Report") -> None:
        """Write one page, named after the report's file."""
        from extractor.render.page import page

        name = self._free_name(report.source.path)
        with atomic(self._folder / name) as stream:
            stream.write(page(report, "index.html", self._draw(report)))
        # The index shows no text; without it a thousand reports stay small.
        without_text = replace(report.source, text=None)
        self._entries[name] = report.model_copy(update={"source": without_text, "text": None})

    def finish(self) -> None:
        """Write the index."""
        from extractor.render.page import index

        with atomic(self._folder / "index.html") as stream:
            stream.write(index(self._entries))

    def _free_name(self, path: str) -> str:
        stem = re.sub(r"[^\w.-]+", "-", Path(path).stem)[:_LONGEST_NAME].strip("-.") or "report"
        endings = chain([""], (f"-{number}" for number in count(2)))
        names = (f"{stem}{ending}.html" for ending in endings)
        return next(name for name in names if name not in {*self._entries, "index.html"})


_WRITERS: Mapping[str, Callable[[IO[str]], Writer]] = MappingProxyType(
    {"jsonl": JsonLines, "json": IndentedJson, "table": Tables}
)
FORMATS = (*_WRITERS, "html")


@contextmanager
def writer(name: str, out: Path | None, draw: "Draw") -> Iterator[Writer]:
    """Open the writer of format `name` on the file `out`, or on standard output.

    `draw` makes the pictures of a report's pages, where a page shows them.
    """
    target = click.open_file("-", "w", encoding="utf-8") if out is None else atomic(out)
    with target as stream:
        yield Page(stream, draw) if name == "html" else _WRITERS[name](stream)


@contextmanager
def folder_writer(folder: Path, draw: "Draw") -> Iterator[Writer]:
    """Open the writer that puts a page for each report into `folder`; `draw` draws its pages."""
    folder.mkdir(parents=True, exist_ok=True)
    yield Pages(folder, draw)
