"""How many figures of tables are right, and how many are found.

    python -m evaluation.cells

Reads the tables of `evaluation/tables.toml` as web pages, prints what is wrong and the shares: a
figure is right with its value, unit and metric, and with what the table says of its time, place and
role. The precision of the rule `cell` in `extractor/rules/precision.toml` is what each draw showed
before anything was mended for it: 149 of 174 figures in the first draw, 101 of 123 in the second.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import click

from evaluation.drawn_tables import grid_of, page_of
from extractor.ingest import read_bytes
from extractor.pipeline import extract_document
from extractor.sandbox import Sandbox
from extractor.schema import Figure

Table = Mapping[str, Any]
_TABLES = Path(__file__).with_name("tables.toml")


class Expected(NamedTuple):
    """A figure that a cell states; `accepted` are the values each attribute may have."""

    quote: str
    accepted: Mapping[str, tuple[object, ...]]


@click.command(help=__doc__)
def main() -> None:
    """Print what is wrong in each table, then precision and recall of each draw."""
    for draw in (1, 2):
        verdicts: Counter[str] = Counter()
        with Sandbox() as sandbox:
            for table in (each for each in tables() if each.get("draw", 1) == draw):
                document = read_bytes(page_of(table).encode(), table["name"], sandbox=sandbox)
                for verdict, said in judge(table, extract_document(document).figures):
                    verdicts[verdict] += 1
                    if said:
                        click.echo(f"{table['name']}: {said}")
        right, wrong = verdicts["right"], verdicts["wrong"]
        stated = right + wrong + verdicts["lacks"]
        found = right + wrong + verdicts["too much"]
        click.echo(f"draw {draw}: {right} right of {found} found, precision {right / found:.3f}")
        click.echo(f"draw {draw}: {right} right of {stated} stated, recall {right / stated:.3f}")


def tables() -> list[Table]:
    """Return the tables with what is expected of them."""
    made: list[Table] = tomllib.loads(_TABLES.read_text(encoding="utf-8"))["table"]
    return made


def judge(table: Table, figures: tuple[Figure, ...]) -> Iterator[tuple[str, str]]:
    """Yield a verdict for each figure (right, wrong, lacks, too much) and what is wrong with it."""
    waiting = [each for each in figures if each.quote not in table.get("also", ())]
    for each in expected(table):
        figure = next((figure for figure in waiting if figure.quote == each.quote), None)
        if figure is None:
            yield "lacks", f"{each.quote} lacks"
            continue
        waiting.remove(figure)
        wrong = "; ".join(_wrong(each, figure))
        yield ("wrong" if wrong else "right"), wrong
    optional = table.get("optional", [])
    for figure in waiting:
        if figure.evidence.locator.column not in optional:
            yield "too much", f"{figure.quote} ({figure.metric}) is too much"


def _wrong(expected: Expected, figure: Figure) -> Iterator[str]:
    for name, accepted in expected.accepted.items():
        told = getattr(figure, name)
        told = told.name if name == "place" and told else told
        if told not in accepted:
            yield f"{expected.quote} {name}: {told} for {'|'.join(map(str, accepted))}"


def expected(table: Table) -> Iterator[Expected]:
    """Yield the figures that a table states, row by row."""
    rows, columns = table.get("rows", {}), {each["n"]: each for each in table["columns"]}
    for row in grid_of(table["picture"]):
        words = {cell.column: cell.words for cell in row}
        label = words.get(table.get("label", 1)) or words.get(1, "")
        for number, column in columns.items():
            quote = words.get(number, "").replace("－", "-").lstrip("+")  # noqa: RUF001
            if quote.lstrip("-")[:1].isdigit() and label not in words_of_heads(table):
                named = rows.get(label, label)
                yield Expected(quote, _accepted(quote, column, named))


def words_of_heads(table: Table) -> frozenset[str]:
    """Return the words of the first row, which names the columns."""
    return frozenset(cell.words for cell in grid_of(table["picture"])[0])


def _accepted(quote: str, column: Table, named: Any) -> dict[str, tuple[object, ...]]:  # noqa: ANN401 (TOML)
    name, unit, scale = named if isinstance(named, list) else (named, None, None)
    unit, scale = column.get("unit", unit), column.get("scale", scale or 1)
    number = Decimal(quote.replace(",", "").rstrip("%天户人"))
    units = tuple(each or None for each in column.get("units", [unit]))
    names = name.split("|")
    metrics = (form.format(each) or None for form in column["metric"].split("|") for each in names)
    accepted: dict[str, tuple[object, ...]] = {"unit": units, "metric": tuple(metrics)}
    accepted["value"] = (number * scale,)
    for key in ("time", "role", "statistic", "place"):
        if key in column and (key != "place" or names[0]):
            accepted[key] = tuple(each.format(names[0]) for each in column[key].split("|"))
    if direction := column.get("direction"):
        signed = ("decrease",) if number < 0 else ("increase",) if number else (None, "increase")
        accepted["direction"] = signed if direction == "sign" else (direction,)
    return accepted


if __name__ == "__main__":
    main()
