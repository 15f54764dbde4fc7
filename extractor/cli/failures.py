"""How a command reports what it could not do."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import click

from extractor.document import Document
from extractor.errors import ReformFactsError


class UnknownFact(ReformFactsError):
    """The report holds no fact with the id that was asked for."""

    code = "unknown_fact"
    exit_code = 5


def tell(error: ReformFactsError, *, as_json: bool) -> None:
    """Write `error` to standard error, for people or as one JSON object."""
    if as_json:
        click.echo(json.dumps(error.as_dict(), ensure_ascii=False), err=True)
    else:
        click.echo(f"{click.style('Error:', fg='red')} {error}", err=True)


def warn_of_damage(document: Document, *, as_json: bool) -> None:
    """Say on standard error how many characters of `document` could not be decoded."""
    damaged = document.text.count("\ufffd")
    if damaged and as_json:
        warning = {"warning": "damaged_characters", "path": document.path, "count": damaged}
        click.echo(json.dumps(warning, ensure_ascii=False), err=True)
    elif damaged:
        click.echo(f"{document.path}: damaged characters, shown as \ufffd: {damaged}", err=True)


@contextmanager
def failing(*, as_json: bool) -> Iterator[None]:
    """Turn a `ReformFactsError` into its message and its exit code."""
    try:
        yield
    except ReformFactsError as error:
        tell(error, as_json=as_json)
        raise click.exceptions.Exit(error.exit_code) from None
