"""`reform-facts normalise`: the clean text, and what was taken out of it."""

import json
from typing import TYPE_CHECKING

import click

from extractor.cli import options
from extractor.cli.reports import report_with_text

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions

EPILOG = """
\b
Examples:
  reform-facts normalise report.txt
  reform-facts normalise report.txt --removed

Exit codes: 0 done; 2 called wrongly; 3 unreadable; 4 unknown encoding.
"""


@click.command(epilog=EPILOG)
@options.one_path
@click.option("--removed", is_flag=True, help="List what was taken out instead.")
@options.reading
@options.json_errors
def normalise(path: str, removed: bool, reading: "ReadOptions", json_errors: bool) -> None:
    """Print a report's clean text, or what was taken out.

    The text of PATH (- for stdin) is printed in simplified characters, free of page furniture,
    one paragraph a line. With --removed, print a line for each stretch that was taken out,
    tab-separated: its place in the source (start-end, code points), the reason, the source
    characters as a JSON string.
    """
    report = report_with_text(path, reading, json_errors=json_errors)
    if not removed:
        click.echo(report.text.normalised if report.text else "")
        return
    for removal in report.removed:
        quote = json.dumps(removal.source_quote, ensure_ascii=False)
        click.echo(f"{removal.source_start}-{removal.source_end}\t{removal.reason}\t{quote}")
