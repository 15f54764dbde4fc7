"""`reform-facts show`: one fact of the database with its words and its source."""

from typing import TYPE_CHECKING

import click

from extractor.cli import database, options
from extractor.cli.failures import UnknownFact, failing

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.query import Shown

EPILOG = """
\b
Examples:
  reform-facts show 5c1e2f3a4b5d6e7f

\b
Exit codes: 0 done; 5 no such fact; 6 the database cannot be used.
"""
_AROUND = 150
"""Characters of the paragraph shown on either side of the fact's words."""

_NOT_SHOWN = frozenset(["id", "key", "report_id", "section_id", "passage_id", "ordinal"])


@click.command(epilog=EPILOG)
@click.argument("fact_id")
@database.option
@options.json_errors
def show(fact_id: str, db: str, json_errors: bool) -> None:
    """Show the fact FACT_ID: its attributes, its paragraph, where it comes from."""
    from extractor.query import show as found

    with failing(as_json=json_errors):
        store = database.opened(db)
        with store.reading() as connection:
            try:
                shown = found(connection, fact_id)
            except KeyError:
                raise UnknownFact(
                    f"it holds no fact with id {fact_id}",
                    path=db,
                    stage="show",
                    next_step="`reform-facts query` lists the facts with their ids.",
                ) from None
        _print(shown)


def _print(shown: "Shown") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from extractor.cli.answers import as_words
    from extractor.query.export import heading
    from extractor.render.visible import visible
    from extractor.render.whereabouts import named

    console = Console()
    main = shown.evidence[0]
    console.print(Text(visible(shown.report["title"] or shown.report["path"]), style="bold"))
    console.print(visible(main["heading_path"] or ""), style="dim")
    if shown.passage:
        start = main["start"] - shown.passage["start"]
        console.print(_marked(shown.passage["text"], start, main["quote"]))
    table = Table(show_header=False, box=None)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for column, value in shown.fact.items():
        if value is not None and value is not False and column not in _NOT_SHOWN:
            table.add_row(Text(heading(column), style="dim"), visible(as_words(value)))
    places = ("page", "table", "row", "column")
    keys = ("page", "table_number", "row_number", "column_number")
    place = named(zip(places, map(main.get, keys), strict=True)).en
    offsets = f"{main['source_start']}–{main['source_end']}"
    where = f"{shown.report['path']} {place} {offsets}".replace("  ", " ")
    table.add_row(Text(heading("path"), style="dim"), visible(where))
    console.print(table)
    for check in shown.checks:
        console.print(f"{check['verdict']}: {check['message_zh']}", markup=False)
    for review in shown.reviews:
        console.print(
            f"{review['verdict']} ({review['state']}) {review['note'] or ''}", markup=False
        )


def _marked(passage: str, start: int, quote: str) -> "Text":
    """Return the passage around the quote, which begins at `start` in it."""
    from rich.text import Text

    from extractor.render.visible import visible

    first, end = max(0, start - _AROUND), start + len(quote)
    before, after = passage[first:start], passage[end : end + _AROUND]
    opening, closing = "…" if first else "", "…" if end + _AROUND < len(passage) else ""
    return Text.assemble(
        opening + visible(before), (visible(quote), "bold reverse"), visible(after) + closing
    )
