"""`reform-facts batch`: thousands of reports, resumable, into the fact database."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import database, options
from extractor.cli.failures import failing

if TYPE_CHECKING:
    from extractor.batch import Plan, Receipt, Work
    from extractor.ingest import ReadOptions

_SHARD = 100
"""Reports in a shard: what a run that is killed does again at most, for each worker."""

EPILOG = """
\b
Examples:
  reform-facts batch reports/ --db facts.db
  reform-facts batch "2023/**/*.pdf" archive.zip --workers 4 --timeout 60
  reform-facts batch list.csv --db postgresql://me@host/facts
  reform-facts batch reports/ --db facts.db --retry

A list (CSV or JSONL) has a column `path` and may have title, issuer, number, kind, published, year
and region, which outrank what the reports themselves let guess.

\b
Exit codes: 0 all reports were read; 1 some were not, the others are there; 2 called wrongly;
3 an input names nothing, or is a list that cannot be read; 6 the database or the working folder
cannot be used; 130 interrupted (run it again to go on).
"""


@click.command(epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True)
@database.option
@click.option(
    "--work",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for parts and receipts. Beside the database if left out.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes; one a core if left out.")
@click.option("--shard", type=click.IntRange(min=1), default=_SHARD, show_default=True)
@click.option("--timeout", type=options.FiniteRange(min=0.1), default=120.0, show_default=True)
@click.option("--memory", type=click.IntRange(min=64), default=1024, show_default=True, help="MiB.")
@click.option("--no-db", is_flag=True, help="Only make the parts; load them later.")
@click.option(
    "--parquet", is_flag=True, help="Keep each part's figures as Parquet as well (extra `parquet`)."
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="This machine, or a Ray cluster (extra `ray`; RAY_ADDRESS names it).",
)
@click.option("--retry", is_flag=True, help="Read the reports that failed once more.")
@options.reading
@options.json_errors
def batch(reading: "ReadOptions", **values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Extract thousands of reports into the fact database.

    INPUTS are files, folders, patterns, zip archives and lists of files. A report that cannot be
    read, hangs or takes too much memory (--timeout seconds, --memory) costs itself alone. A run
    that was ended goes on where it was when the same command is given again.
    """
    from extractor.batch import ENGINES, Plan, Work, items_of, run_batch

    with failing(as_json=values["json_errors"]):
        if values["parquet"]:
            import_module("pyarrow")  # before the first report is read, not after
        items = list(items_of(values["inputs"]))  # a wrong name is told before a folder is made
        work = Work(values["work"] or _beside(values["db"]), figures=values["parquet"])
        limits = replace(reading.limits, seconds=values["timeout"], memory=values["memory"] << 20)
        shards = work.planned(items, values["shard"])
        workers = values["workers"] or os.cpu_count() or 1
        engine = ENGINES[values["engine"]]
        plan = Plan(shards, work, replace(reading, limits=limits), workers, engine)
        if values["retry"]:
            _forget_failures(plan)
        store = None if values["no_db"] else database.opened(values["db"], must_exist=False)
        done = list(_watched(run_batch(plan, store, " ".join(sys.argv)), plan))
        _sum_up(plan, done)
    if any(work.failures(shard.number) for shard in shards):
        raise click.exceptions.Exit(1)


def _beside(db: str) -> Path:
    return Path("facts.work") if "://" in db else Path(f"{db}.work")


def _forget_failures(plan: "Plan") -> None:
    for shard in plan.shards:
        if plan.work.receipt(shard) and plan.work.failures(shard.number):
            plan.work.forget(shard.number)


def _watched(receipts: Iterator["Receipt"], plan: "Plan") -> Iterator["Receipt"]:
    """Yield the receipts, showing rate, failures and the time left where someone watches."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    total = sum(len(shard.items) for shard in plan.left())
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}  {task.fields[failed]} failed"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("Reading", total=total, rate="", failed=0)
        failed = 0
        for receipt in receipts:
            failed += receipt.failed
            progress.update(task, advance=receipt.read + receipt.failed, failed=failed)
            speed = progress.tasks[task].speed
            progress.update(task, rate=f"{speed:.1f}/s" if speed else "")
            yield receipt


def _sum_up(plan: "Plan", done: Sequence["Receipt"]) -> None:
    read, failed = sum(one.read for one in done), sum(one.failed for one in done)
    before = len(plan.shards) - len(done)
    earlier = f" ({before} shards were done before)" if before else ""
    click.echo(
        f"{read} reports read, {failed} failed{earlier}; parts in {plan.work.folder}", err=True
    )
    _tell_failures(plan.work, [shard.number for shard in plan.shards])


def _tell_failures(work: "Work", numbers: Sequence[int]) -> None:
    rows = [row for number in numbers for row in work.failures(number)]
    if not rows:
        return
    counted = Counter((row["stage"], row["code"]) for row in rows)
    for (stage, code), number in counted.most_common():
        example = next(row for row in rows if (row["stage"], row["code"]) == (stage, code))
        click.echo(
            f"  {number:5}  {stage}: {code}, such as {example['path']}: {example['message']}",
            err=True,
        )
    click.echo("Read them once more: the same command with --retry.", err=True)
