"""Where the answers of queries go: a table in the terminal, or a file in the format asked for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.atomic import atomic, atomic_binary

if TYPE_CHECKING:
    from extractor.query.export import Answer

FORMATS = ("table", "csv", "xlsx", "jsonl", "parquet")
BINARY = frozenset(["xlsx", "parquet"])

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Told by OUT's ending if left out, else table.",
)
out_option = click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write; standard output if left out.",
)


_ID = 10
"""Characters of a fact's id that a terminal shows: `show` takes them for the whole."""


def format_of(form: str | None, out: Path | None) -> str:
    """Return the format asked for, else the one that OUT's ending tells; a table for none."""
    ending = out.suffix.lower().lstrip(".") if out else ""
    if form or ending in FORMATS:
        return form or ending
    if ending in ("", "txt"):
        return "table"
    raise click.UsageError(
        f"no format is told by .{ending}: use .csv, .xlsx, .jsonl, .parquet or .txt, or --format."
    )


def write(answer: "Answer", form: str, out: Path | None) -> None:
    """Write an answer; a file that is there already is replaced only by a whole new one."""
    from extractor.query.export import WRITERS

    if form == "table":
        _show(answer, out)
    elif out is None:
        if form in BINARY and sys.stdout.isatty():
            raise click.UsageError(f"{form} is nothing to look at: name a file with -o.")
        WRITERS[form](answer, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    else:
        with atomic_binary(out) as stream:
            WRITERS[form](answer, stream)


def _show(answer: "Answer", out: Path | None) -> None:
    from rich.console import Console
    from rich.table import Table

    from extractor.query.export import heading
    from extractor.render.visible import visible

    table = Table(header_style="bold")
    for column in answer.columns:
        # An id is of no use when it is cut.
        is_id = column == "id"
        table.add_column(heading(column), no_wrap=is_id, min_width=_ID if is_id else None)
    for row in answer.rows:
        table.add_row(*(visible(_cell(column, row[column])) for column in answer.columns))
    if not table.row_count:
        click.echo("Nothing in the database fits.", err=True)
    if out is None:
        Console().print(table)
        return
    with atomic(out) as stream:
        Console(file=stream, width=200).print(table)


def _cell(column: str, value: object) -> str:
    return as_words(value)[:_ID] if column == "id" else as_words(value)


def as_words(value: object) -> str:
    """Return a cell as people read it.

    >>> as_words(118.0), as_words(98.5), as_words(None), as_words(True)
    ('118', '98.5', '', '是')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:,.10g}".replace(",", "") if value.is_integer() else f"{value:.10g}"
    return str(value)
