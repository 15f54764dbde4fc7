"""`reform-facts compare`: one indicator across regions and years."""

from typing import Any

import click

from extractor.cli import answers, database, options
from extractor.cli.failures import failing

ROLES = ("level", "change", "baseline", "target")
_SHORT = ("id", "place_name", "year", "value", "unit", "source_quote", "report")
_COLUMNS = ("place_name", "year", "value", "low", "high", "unit", "source_quote", "report", "id")

EPILOG = """
\b
Examples:
  reform-facts compare 持证执法人员
  reform-facts compare 综合行政执法人员 -o people.xlsx

\b
Exit codes: 0 done; 1 no such indicator; 6 the database cannot be used.
"""


@click.command(epilog=EPILOG)
@click.argument("indicator")
@click.option("--role", type=click.Choice(ROLES), default="level", show_default=True)
@answers.format_option
@answers.out_option
@database.option
@options.json_errors
def compare(indicator: str, role: str, db: str, **values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Lay the figures of INDICATOR in several reports side by side.

    Where no indicator is called so, those that hold the word are listed.
    """
    from extractor.query import Query, indicators
    from extractor.query import compare as compared
    from extractor.query.export import Answer

    with failing(as_json=values["json_errors"]):
        store = database.opened(db)
        with store.reading() as connection:
            rows = list(compared(connection, indicator, Query(facets={"role": role})))
            if not rows:
                _suggest(indicator, indicators(connection, indicator))
                raise click.exceptions.Exit(1)
            asked = {"数据库": db, "指标": indicator, "数值性质": role}
            form = answers.format_of(values["form"], values["out"])
            columns = _SHORT if form == "table" else _COLUMNS
            answers.write(Answer(columns, map(dict, rows), asked), form, values["out"])


def _suggest(indicator: str, similar: list[tuple[str, int]]) -> None:
    click.echo(f"No figure of {indicator!r} is in the database.", err=True)
    for name, reports in similar:
        click.echo(f"  {name}  ({reports} reports)", err=True)
