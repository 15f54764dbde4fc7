"""Runs benchmarks and writes their results: `python -m evaluation.benchmark speed startup`.

Without names all are run, which takes some minutes. Exit status 1 where a target was missed.
"""

import sys
from collections.abc import Callable, Mapping

import click

from evaluation.benchmarks.growths import growths
from evaluation.benchmarks.memory import memory
from evaluation.benchmarks.results import Result, write
from evaluation.benchmarks.scaling import scaling
from evaluation.benchmarks.speed import speed
from evaluation.benchmarks.stages import stages
from evaluation.benchmarks.startup import startup

BENCHMARKS: Mapping[str, Callable[[], Result]] = {
    "speed": speed,
    "stages": stages,
    "scaling": scaling,
    "memory": memory,
    "startup": startup,
    "patterns": growths,
}


@click.command(help=__doc__)
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
def main(names: tuple[str, ...]) -> None:
    """Run and report."""
    met = True
    for name in names or BENCHMARKS:
        result = BENCHMARKS[name]()
        click.echo(result.markdown())
        click.echo(f"written to {write(result).name}")
        met = met and result.met
    sys.exit(not met)


if __name__ == "__main__":
    main()
