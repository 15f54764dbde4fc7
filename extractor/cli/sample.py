"""`reform-facts sample`: facts for people to judge, and what their verdicts come to."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import database, options
from extractor.cli.atomic import atomic_binary
from extractor.cli.failures import failing
from extractor.cli.query import KINDS, asked_for

if TYPE_CHECKING:
    from extractor.query.precision import Precision

EPILOG = """
\b
Examples:
  reform-facts sample --by kind,genre,year --size 300 -o sheet.xlsx
  reform-facts sample region=山东省 --of problem --by topic -o sheet.xlsx
  reform-facts sample --judged sheet.xlsx

The same seed draws the same facts. Fill the column 判断 with 对, 错 or 存疑; --judged then tells
the precision of each group and of the whole, with 95 % intervals (Wilson).

\b
Exit codes: 0 done; 2 called wrongly; 3 no judged sheet; 6 the database cannot be used.
"""

_PLAIN: Mapping[str, Any] = {"text": None, "order": None, "limit": None, "copies": False}
"""What `reform-facts query` may be asked beside filters: a sample is drawn from all that fit."""


@click.command(epilog=EPILOG)
@click.argument("filters", nargs=-1)
@click.option("--of", "kind", type=click.Choice(KINDS), default="figure", show_default=True)
@click.option("--by", default="kind,genre,year", show_default=True, help="Columns to group by.")
@click.option("--size", type=click.IntRange(min=1), default=300, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="The sheet.")
@click.option(
    "--judged",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read a filled sheet and tell the precision.",
)
@database.option
@options.json_errors
def sample(**values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Draw facts for people to judge, in proportion from all groups of the facts asked for.

    FILTERS are those of `reform-facts query`.
    """
    with failing(as_json=values["json_errors"]):
        if values["judged"]:
            _tell(values["judged"])
            return
        if values["out"] is None:
            raise click.UsageError("Name the sheet to write with -o, or one to read with --judged.")
        try:
            _draw(values)
        except ValueError as error:
            raise click.UsageError(str(error)) from error


def _draw(values: Mapping[str, Any]) -> None:
    from extractor.query.sampling import sample as drawn
    from extractor.query.validation_sheet import write_sheet

    by = [name.strip() for name in values["by"].split(",") if name.strip()]
    question = asked_for({**_PLAIN, **values}, "xlsx")
    asked = {"数据库": values["db"], "查询": f"--of {values['kind']} {' '.join(values['filters'])}"}
    asked |= {"分组": ",".join(by), "种子": str(values["seed"])}
    store = database.opened(values["db"])
    with store.reading() as connection, atomic_binary(values["out"]) as out:
        facts = drawn(connection, question, by, values["size"], values["seed"])
        rows = write_sheet(out, facts, by, asked)
    click.echo(f"{values['out']}: {rows} facts to judge", err=True)


def _tell(path: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    from extractor.query.validation_sheet import read_sheet

    table = Table("group", "judged", "right", "unsure", "precision", "95 %", header_style="bold")
    for group, found in read_sheet(path).items():
        table.add_row(" · ".join(group) or "all", *_cells(found))
    Console().print(table)


def _cells(found: "Precision") -> tuple[str, ...]:
    least, most = found.interval
    share = "" if found.share is None else f"{found.share:.1%}"
    counts = (str(number) for number in (found.judged, found.right, found.unsure))
    return (*counts, share, f"{least:.1%} – {most:.1%}")
