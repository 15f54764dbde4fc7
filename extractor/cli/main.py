"""The group that holds the commands.

Each command imports what it needs when it runs, so that `--help` and `--version` answer at once.
"""

from typing import Any

import click

from extractor import __version__
from extractor.cli import process
from extractor.cli.batch import batch
from extractor.cli.compare import compare
from extractor.cli.doctor import doctor
from extractor.cli.explain import explain
from extractor.cli.extract import extract
from extractor.cli.load import load
from extractor.cli.normalise import normalise
from extractor.cli.outline import outline
from extractor.cli.query import query
from extractor.cli.sample import sample
from extractor.cli.schema import schema
from extractor.cli.show import show
from extractor.cli.train import train
from extractor.errors import INTERRUPTED

EPILOG = """
\b
Exit codes:
  0  all went well
  1  some of several reports could not be read, or a check failed
  2  the command was called wrongly
  3  the report is missing, empty, damaged or encrypted, or cannot be read within the limits
  4  the report's encoding is unknown, or not the one that was named
  5  there is no fact with that id
  6  the fact database cannot be used
  130  interrupted; 143 ended by a signal

\b
Examples:
  reform-facts extract report.txt
  reform-facts extract reports/ --format jsonl -o facts.jsonl
  reform-facts extract report.txt --format html -o report.html
  cat report.txt | reform-facts extract - --format json
"""


class Commands(click.Group):
    """The commands; a full disk, a closed stream or an interruption ends any with a message."""

    def __call__(self, *arguments: Any, **settings: Any) -> Any:  # noqa: ANN401 (as click's)
        """Run the process that was called."""
        process.open_streams()
        process.end_by_exceptions()
        return super().__call__(*arguments, **settings)

    def main(self, *arguments: Any, **settings: Any) -> Any:  # noqa: ANN401 (as click's)
        """Run the command that was called, its options and help included."""
        try:
            return super().main(*arguments, **settings)
        except OSError as error:
            if not error.strerror:
                raise
            process.leave(error)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; one that is interrupted says so in its exit code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reform-facts")
def main() -> None:
    """Turn Chinese policy reports into checked, structured facts, each with its evidence."""


for command in (
    extract,
    normalise,
    outline,
    explain,
    batch,
    load,
    query,
    compare,
    show,
    sample,
    doctor,
    schema,
    train,
):
    main.add_command(command)
