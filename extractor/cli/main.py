"""The group that holds the commands.

Each command imports what it needs when it runs, so that `--help` and `--version` answer at once.
"""

import errno
import io
import sys

import click

from extractor import __version__
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

\b
Examples:
  reform-facts extract report.txt
  reform-facts extract reports/ --format jsonl -o facts.jsonl
  reform-facts extract report.txt --format html -o report.html
  cat report.txt | reform-facts extract - --format json
"""


class Commands(click.Group):
    """The commands; a disk that is full or may not be written ends any of them with a message."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was called."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            # Where the reader of a pipe has left, there is nobody to tell: click ends silently.
            if error.errno == errno.EPIPE or not error.strerror:
                raise
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror}") from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reform-facts")
def main() -> None:
    """Turn Chinese policy reports into checked, structured facts, each with its evidence."""
    # What is piped on is UTF-8 everywhere; Windows would otherwise write its own code page.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


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
