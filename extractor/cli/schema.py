"""`reform-facts schema`: the contract as JSON Schema."""

import json
from pathlib import Path

import click

EPILOG = """
\b
Examples:
  reform-facts schema -o report.schema.json
  reform-facts schema --check report.schema.json

Exit codes: 0 done, or FILE is current; 1 FILE differs; 2 called wrongly.
"""


@click.command(epilog=EPILOG)
@click.option(
    "--check",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Only tell whether FILE holds the current schema.",
)
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
def schema(check: Path | None, out: Path | None) -> None:
    """Print the JSON Schema of the extracted facts.

    It describes the object that `reform-facts extract --format jsonl` writes for each report.
    """
    from extractor.cli.atomic import atomic
    from extractor.schema.export import json_schema

    current = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if check:
        if _read(check) != json.loads(current):
            click.echo(f"{check} differs: run `reform-facts schema -o {check}`.", err=True)
            raise click.exceptions.Exit(1)
        click.echo(f"{check} is current.")
    elif out:
        with atomic(out) as stream:
            stream.write(current)
    else:
        click.echo(current, nl=False)


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except ValueError as error:
        raise click.UsageError(f"{path} holds no JSON Schema.") from error
