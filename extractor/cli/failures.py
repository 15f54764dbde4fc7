"""How a command reports what it could not do."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from extractor.document import Document
from extractor.errors import MissingExtra, ReformFactsError, missing_extra


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


def warn(document: Document, *, as_json: bool) -> None:
    """Say on standard error what could not be decoded, and what the reader was not sure of."""
    damaged = document.text.count("\ufffd")
    if damaged and as_json:
        _warn_as_json(document, "damaged_characters", count=damaged)
    elif damaged:
        click.echo(f"{document.path}: damaged characters, shown as \ufffd: {damaged}", err=True)
    for warning in document.warnings:
        if as_json:
            _warn_as_json(document, "reader", message=warning)
        else:
            click.echo(f"{document.path}: {warning}", err=True)


def _warn_as_json(document: Document, warning: str, **details: object) -> None:
    told = {"warning": warning, "path": document.path, **details}
    click.echo(json.dumps(told, ensure_ascii=False), err=True)


@contextmanager
def failing(*, as_json: bool) -> Iterator[None]:
    """Turn a `ReformFactsError`, or a lack of an extra's package, into message and exit code."""
    try:
        yield
    except ReformFactsError as error:
        _end(error, as_json=as_json)
    except ModuleNotFoundError as error:
        lacking = _lacking(error)
        if lacking is None:
            raise
        _end(lacking, as_json=as_json)


def _end(error: ReformFactsError, *, as_json: bool) -> NoReturn:
    tell(error, as_json=as_json)
    raise click.exceptions.Exit(error.exit_code) from None


def _lacking(error: ModuleNotFoundError) -> MissingExtra | None:
    """Return what to install for a module that an extra brings, None where none does."""
    from extractor.cli.installation import extra_with

    extra = extra_with((error.name or "").partition(".")[0])
    return missing_extra(error, "reform-facts", extra, "start") if extra else None
