"""`reform-facts explain`: why a fact says what it says."""

import datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from extractor.cli import options
from extractor.cli.failures import UnknownFact, failing
from extractor.cli.reports import report_with_text

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions
    from extractor.render.facts import Fact
    from extractor.schema import Check, Report

EPILOG = """
\b
Example:
  reform-facts explain report.txt 3f2a9c61

The ids stand in the JSON and in the HTML page; a beginning that no other id shares is enough.

Exit codes: 0 done; 2 called wrongly; 3 unreadable; 4 unknown encoding; 5 no such fact.
"""


class _Values(TypedDict):
    date: datetime.datetime | None
    reading: "ReadOptions"
    confirm_names: bool
    mend_names: bool
    json_errors: bool


@click.command(epilog=EPILOG)
@options.one_path
@click.argument("fact_id")
@options.report_date
@options.reading
@click.option("--confirm-names", is_flag=True, help="Explain what was extracted with it.")
@click.option("--mend-names", is_flag=True, help="Explain what was extracted with it.")
@options.json_errors
def explain(path: str, fact_id: str, **values: "Unpack[_Values]") -> None:
    """Explain why a fact says what it says.

    PATH is the report (- for stdin). Tells the rule and its pattern, the words and their place,
    the section, and for each attribute the words that decided it. Give the same --date,
    --confirm-names and --mend-names as when the fact was extracted.
    """
    from extractor.tagger.model import can_run

    # The rules find the same facts with and without the tagger, so all can be explained.
    report = report_with_text(path, rules_only=not can_run(), **values)
    with failing(as_json=values["json_errors"]):
        fact = _fact(report, fact_id)
    from rich.console import Console

    from extractor.render.explanation import check_explanation, explanation
    from extractor.schema import Check

    table = check_explanation(fact) if isinstance(fact, Check) else explanation(report, fact)
    Console(highlight=False).print(table)


def _fact(report: "Report", fact_id: str) -> "Fact | Check":
    from extractor.render.facts import facts

    every = (*facts(report), *report.checks)
    fitting = [fact for fact in every if fact.id.startswith(fact_id)]
    if len(fitting) == 1:
        return fitting[0]
    raise UnknownFact(
        f"{len(fitting)} facts have an id that begins with {fact_id!r}",
        path=report.source.path,
        stage="explain",
        next_step="Take the id from `reform-facts extract --format jsonl` of the same file.",
    )
