"""`reform-facts load`: reports that were extracted go into the fact database."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from extractor.cli import database, options
from extractor.cli.failures import failing
from extractor.errors import UnreadableFile

if TYPE_CHECKING:
    from extractor.schema import Report

EPILOG = """
\b
Examples:
  reform-facts extract reports/ --format jsonl --with-text | reform-facts load -
  reform-facts load facts.jsonl --db facts.db

Loading the same reports twice changes nothing.

\b
Exit codes: 0 done; 3 unreadable facts; 6 the database cannot be used.
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
@database.option
@options.json_errors
def load(paths: Sequence[str], db: str, json_errors: bool) -> None:
    """Put extracted reports into the fact database.

    PATHS are files of `reform-facts extract --format jsonl --with-text`, or - for standard input.
    """
    with failing(as_json=json_errors):
        store = database.opened(db, must_exist=False)
        outcomes = store.save(report for path in paths for report in _reports(path))
        store.settle()
    told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
    click.echo(f"{db}: {told or 'nothing to load'}", err=True)


def _reports(path: str) -> "Iterator[Report]":
    from pydantic import ValidationError

    from extractor.schema import Report, fault_of

    with ExitStack() as stack:
        for number, line in enumerate(stack.enter_context(_opened(path)), 1):
            if not line.strip():
                continue
            try:
                report = Report.model_validate_json(line)
            except ValidationError as error:
                raise _no_report(f"{path}:{number}", error.errors()[0]["msg"]) from error
            if fault := fault_of(report):
                raise _no_report(f"{path}:{number}", fault)
            yield report


def _opened(path: str) -> IO[bytes]:
    if path == "-":
        return sys.stdin.buffer
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise UnreadableFile(
            f"it cannot be opened: {error.strerror or error}",
            path=path,
            stage="load",
            next_step="Check the path.",
        ) from error


def _no_report(place: str, what: str) -> UnreadableFile:
    return UnreadableFile(
        f"it is no line of extracted facts: {what}",
        path=place,
        stage="load",
        next_step="Make it with `reform-facts extract … --format jsonl --with-text`.",
    )
