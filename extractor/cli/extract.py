"""`reform-facts extract`: reports in, facts out."""

import datetime
import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import options
from extractor.cli.failures import failing, tell, warn
from extractor.cli.inputs import expanded, read
from extractor.cli.progress import shown
from extractor.cli.sheets import sheets_of
from extractor.cli.writers import FORMATS, Writer, folder_writer, writer
from extractor.errors import ReformFactsError
from extractor.paths import is_file, is_folder

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions
    from extractor.sandbox import Sandbox
    from extractor.schema import Report

_BY_SUFFIX = {".jsonl": "jsonl", ".json": "json", ".html": "html", ".htm": "html"}

EPILOG = """
\b
Examples:
  reform-facts extract report.txt
  reform-facts extract reports/ -o facts.jsonl
  reform-facts extract report.txt -o report.html
  reform-facts extract reports/ --format html -o pages/
  cat report.txt | reform-facts extract - --format json --date 2023-05-12

Exit codes: 0 all reports were read; 1 some of several were not, the others are written; with a
single report 3 unreadable, 4 unknown encoding; 2 the command was called wrongly.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for."""

    paths: Sequence[str]
    form: str | None
    with_text: bool
    rules_only: bool
    confirm_names: bool
    mend_names: bool
    max_error: float | None
    date: datetime.datetime | None
    reading: "ReadOptions"
    out: Path | None
    json_errors: bool

    @property
    def format(self) -> str:
        """The format asked for, else the one that OUT's ending tells, else a table."""
        suffix = self.out.suffix.lower() if self.out else ""
        return self.form or _BY_SUFFIX.get(suffix, "table")


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Told by OUT's ending if left out, else table.",
)
@click.option("--with-text", is_flag=True, help="Write the source and the clean text too.")
@click.option(
    "--rules-only/--with-tagger",
    default=True,
    show_default=True,
    help="With the tagger (extra 'tagger') more problems told in running text are found, less than "
    "half of them rightly.",
)
@click.option(
    "--confirm-names",
    is_flag=True,
    help="Let the tagger (extra 'tagger') read a second time what figures measure; found_by names "
    "it where it says the same, which is rightly in 94 of 100, and metric_confidence tells how "
    "likely each is right.",
)
@click.option(
    "--mend-names",
    is_flag=True,
    help="As --confirm-names, and in policies and work reports let the tagger's name go before "
    "the rules' one where it is much surer: there five more in a hundred names are right.",
)
@click.option(
    "--max-error",
    type=options.FiniteRange(0, 1),
    help="Leave out facts whose expected share of errors is more: 0.05 keeps those that are right "
    "in 95 of 100. No fact promises less than 0.03, so that less keeps none.",
)
@options.report_date
@options.reading
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="File to write; a folder where several reports become HTML. Standard output if left out.",
)
@options.json_errors
def extract(**values: Any) -> None:  # noqa: ANN401 (click passes each option by its name)
    """Extract the facts of reports.

    PATHS are files, folders (all files in them that can be read), or - for standard input.

    \b
    jsonl  one JSON object a line, one line a report
    json   the same, indented, as a list
    table  a summary for the terminal
    html   a page that shows each fact in the text; several reports become a folder of pages
    """
    from extractor.sandbox import Sandbox

    request = Request(**values)
    names = list(expanded(request.paths))
    _check_tagger(request)
    with Sandbox() as sandbox, _opened(request, sandbox, many=len(names) > 1) as sink:
        add = partial(_add, request=request, sink=sink, sandbox=sandbox)
        failures = [error for name in shown(names) if (error := add(name))]
        if len(failures) == len(names):
            # Leaving by an exception keeps an OUT of an earlier run as it was.
            raise click.exceptions.Exit(failures[0].exit_code if len(names) == 1 else 1)
        sink.finish()
    if failures:
        raise click.exceptions.Exit(1)


def _check_tagger(request: Request) -> None:
    """End the command where the tagger is wanted and cannot run: every report would fail alike."""
    if request.confirm_names or request.mend_names or not request.rules_only:
        from extractor.tagger.model import shipped

        with failing(as_json=request.json_errors):
            shipped()


def _add(
    name: str, *, request: Request, sink: Writer, sandbox: "Sandbox"
) -> ReformFactsError | None:
    """Hand one report to `sink`; tell and return the error where it cannot be read."""
    from extractor.pipeline import extract_document

    try:
        document = read(name, request.reading, sandbox)
        warn(document, as_json=request.json_errors)
        with_text = request.with_text or request.format in ("html", "table")
        date = request.date.date() if request.date else None
        report = extract_document(
            document,
            date=date,
            with_text=with_text,
            rules_only=request.rules_only,
            confirm_names=request.confirm_names,
            mend_names=request.mend_names,
        )
        sink.add(_sure_enough(report, request))
    except ReformFactsError as error:
        tell(error, as_json=request.json_errors)
        return error
    return None


def _sure_enough(report: "Report", request: Request) -> "Report":
    """Return the report without the facts that are less sure than was asked; tell the share."""
    if request.max_error is None:
        return report
    from extractor.schema.expected_error import within_error

    kept = within_error(report, request.max_error)
    if request.json_errors:
        told = json.dumps({"path": report.source.path, "kept": kept.facts, "of": kept.of})
    else:
        told = f"{report.source.path}: {kept.facts} of {kept.of} facts kept ({kept.share:.0%})"
    click.echo(told, err=True)
    return kept.report


def _opened(request: Request, sandbox: "Sandbox", *, many: bool) -> AbstractContextManager[Writer]:
    """Open what the reports are written to; refuse what cannot be written."""
    out = request.out
    draw = partial(sheets_of, options=request.reading, sandbox=sandbox)
    if request.format == "html" and (many or (out and is_folder(out))):
        if out is None or is_file(out):
            raise click.UsageError("Several reports become a folder of pages: name it with -o.")
        return folder_writer(out, draw)
    if out and is_folder(out):
        raise click.UsageError(f"{out} is a folder; -o needs a file for {request.format}.")
    if out and not is_folder(out.absolute().parent):
        raise click.UsageError(f"There is no folder {out.absolute().parent} to write to.")
    return writer(request.format, out, draw)
