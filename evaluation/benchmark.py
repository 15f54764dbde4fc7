"""Runs benchmarks and writes their results: `python -m evaluation.benchmark speed startup`.

Without names all are run, which takes some minutes. `--texts FOLDER` makes the material from the
reports in another folder; those results are printed, not written. Exit status 1 where a target was
missed.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from evaluation.benchmarks.growths import growths
from evaluation.benchmarks.memory import memory
from evaluation.benchmarks.pdf import pdf
from evaluation.benchmarks.results import Result, write
from evaluation.benchmarks.speed import speed
from evaluation.benchmarks.stages import stages
from evaluation.benchmarks.startup import startup
from evaluation.places import TEXTS

BENCHMARKS: Mapping[str, Callable[[Path], Result]] = {
    "speed": speed,
    "stages": stages,
    "memory": memory,
    "pdf": pdf,
    "startup": lambda _: startup(),
    "patterns": lambda _: growths(),
}


@click.command(help=__doc__)
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--texts", type=click.Path(exists=True, path_type=Path), default=TEXTS)
def main(names: tuple[str, ...], texts: Path) -> None:
    """Run and report."""
    met = True
    for name in names or BENCHMARKS:
        result = BENCHMARKS[name](texts)
        click.echo(result.markdown())
        if texts == TEXTS:
            click.echo(f"written to {write(result).name}")
        met = met and result.met
    sys.exit(not met)


if __name__ == "__main__":
    main()
