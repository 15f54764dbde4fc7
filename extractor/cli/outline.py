"""`reform-facts outline`: the headings of a report."""

from typing import TYPE_CHECKING

import click

from extractor.cli import options
from extractor.cli.reports import report_with_text

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions

EPILOG = """
\b
Example:
  reform-facts outline report.txt

Exit codes: 0 done; 2 called wrongly; 3 unreadable; 4 unknown encoding.
"""


@click.command(epilog=EPILOG)
@options.one_path
@options.reading
@options.json_errors
def outline(path: str, reading: "ReadOptions", json_errors: bool) -> None:
    """Print a report's title and headings.

    The headings of PATH (- for stdin), one a line, are indented by their level and followed by
    the role of their section.
    """
    report = report_with_text(path, reading, json_errors=json_errors)
    if report.document.title:
        click.echo(report.document.title)
    for entry in report.outline:
        role = "" if entry.role == "other" else click.style(f"  [{entry.role}]", dim=True)
        click.echo(f"{'  ' * entry.level}{entry.label or ''}{entry.title}{role}")
