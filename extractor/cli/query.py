"""`reform-facts query`: facts from the database, by facets, by words, or by free SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import answers, database, descriptions, options
from extractor.cli.failures import failing

if TYPE_CHECKING:
    from extractor.query import Query
    from extractor.query.export import Answer
    from extractor.store import Store

KINDS = ("figure", "measure", "problem")
_SCREEN = 30
"""Rows that a terminal shows unless more are asked for; files get them all."""
_SHORT: Mapping[str, Sequence[str]] = {
    "figure": ("id", "place_name", "year", "metric", "source_quote", "role", "report"),
    "measure": ("id", "kind", "name", "status", "topic", "place_name", "report"),
    "problem": ("id", "title", "topic", "status", "place_name", "report"),
}
"""The columns that fit a terminal."""

EPILOG = """
\b
Examples:
  reform-facts query metric=执法人员 region=山东省 year=2020-2023
  reform-facts query kind=money min=100000000 --order -value -o money.xlsx
  reform-facts query topic=staffing --of problem --format csv -o problems.csv
  reform-facts query --text "审批服务 下放" --of measure
  reform-facts query --count-by unit
  reform-facts query 地区=烟台 年份=2023 --order -数值
  reform-facts query --sql "select place_name, avg(value) from figure where unit = '项' group by 1"

`reform-facts query --facets` lists what FILTERS can say; facets and columns go by their
Chinese names too.

\b
Exit codes: 0 done; 2 called wrongly; 6 the database cannot be used.
"""


@click.command(epilog=EPILOG)
@click.argument("filters", nargs=-1)
@click.option("--of", "kind", type=click.Choice(KINDS), default="figure", show_default=True)
@click.option("--text", metavar="WORDS", help="Words that the fact's paragraph holds.")
@click.option("--order", metavar="COLUMN", help="Sort by a column; -COLUMN, the largest first.")
@click.option("--limit", type=click.IntRange(min=1), help="Rows at most.")
@click.option("--copies", is_flag=True, help="Count mirrors and reprints of a report as well.")
@click.option("--count-by", metavar="COLUMN", help="Count facts by the values of a column.")
@click.option("--sql", metavar="SELECT", help="Free SQL that reads; it runs for 1.5 seconds.")
@click.option("--facets", is_flag=True, help="List what FILTERS can say, and stop.")
@click.option("--tables", is_flag=True, help="List the tables and columns for --sql, and stop.")
@click.option("--datasette", is_flag=True, help="Print metadata for Datasette, and stop.")
@answers.format_option
@answers.out_option
@database.option
@options.json_errors
def query(**values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Find facts in the fact database.

    FILTERS are facets such as region=山东省 or year=2020-2023; a fact must meet all of them.
    """
    if values["facets"] or values["tables"] or values["datasette"]:
        descriptions.describe(values)
        return
    with failing(as_json=values["json_errors"]):
        store = database.opened(values["db"])
        form = answers.format_of(values["form"], values["out"])
        try:
            _answer(store, values, form)
        except (ValueError, OverflowError) as error:
            raise click.UsageError(str(error)) from error


def _answer(store: "Store", values: Mapping[str, Any], form: str) -> None:
    from extractor.query import count, facet_counts, facts, run_sql
    from extractor.query.export import Answer

    asked = {
        "数据库": store.engine.url.render_as_string(),
        "查询": _command(values),
        "时间": _now(),
    }
    if values["sql"]:
        result = run_sql(store.engine, values["sql"])
        answers.write(Answer(result.columns, _mapped(result), asked), form, values["out"])
        return
    question = asked_for(values, form)
    with store.reading() as connection:
        if column := values["count_by"]:
            counted = facet_counts(connection, question, column)
            rows: Any = ({column: value, "facts": number} for value, number in counted)
            answer = Answer((column, "facts"), rows, asked)
        else:
            answer = _of_facts(facts(connection, question), question, form, asked)
        answers.write(answer, form, values["out"])
        if question.limit == _SCREEN and not column:
            _tell_more(count(connection, question))


def _tell_more(every: int) -> None:
    if every > _SCREEN:
        click.echo(f"{_SCREEN} of {every:,}; more with --limit, all with -o FILE.", err=True)


def asked_for(values: Mapping[str, Any], form: str) -> "Query":
    """Return the query that the command line states; raise `ValueError` for one that is none."""
    from extractor.query import Query, key_of

    # Chinese input methods write the wide sign.
    pairs = [text.replace("＝", "=", 1).partition("=") for text in values["filters"]]
    for key, _, value in pairs:
        if not value:
            raise ValueError(f"a filter says facet=value, such as region=山东省; {key!r} does not")
    return Query(
        values["kind"],
        {key_of(key): value for key, _, value in pairs},
        values["text"],
        values["order"],
        values["limit"] or (_SCREEN if form == "table" else None),
        values["copies"],
    )


def _of_facts(rows: Any, question: "Query", form: str, asked: Mapping[str, str]) -> "Answer":  # noqa: ANN401
    from extractor.query.export import Answer

    if form == "table":
        return Answer(_SHORT[question.kind], rows, asked)
    first = next(rows, None)
    columns = tuple(first) if first else _SHORT[question.kind]
    return Answer(columns, chain([first] if first else [], rows), asked)


def _mapped(result: Any) -> Any:  # noqa: ANN401
    from extractor.query import rows_of

    if result.is_cut:
        click.echo(f"There are more rows; the first {len(result.rows)} are shown.", err=True)
    return rows_of(result)


def _command(values: Mapping[str, Any]) -> str:
    """Return the command line in words, so that a file tells how it was made."""
    shown = [*values["filters"]]
    for name in ("text", "order", "limit", "sql", "count_by"):
        if values[name] is not None:
            shown.append(f"--{name.replace('_', '-')} {values[name]}")
    return " ".join([f"--of {values['kind']}", *shown, *(["--copies"] if values["copies"] else [])])


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
