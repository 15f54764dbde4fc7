"""Speed of the fact database: loading it, and asking a million figures.

    python -m evaluation.database FACTS.db

FACTS.db is made from generated reports where it is not there yet (a million figures take some ten
minutes on two cores) and kept for the next time. Writes `results/database.md`; exit status 1 where
a target was missed.
"""

import sys
from pathlib import Path

import click

from evaluation.benchmarks.asking import asking
from evaluation.benchmarks.fact_base import make_base
from evaluation.benchmarks.loading import loading
from evaluation.benchmarks.results import Result, write
from evaluation.benchmarks.searching import searching

FIGURES = 1_000_000
HOW = """Processor time, medians, of one process. Where other programs run at the same time every
step is slower: each part tells how much slower a fixed piece of work ran than alone, and “alone”
is the measured time divided by that. Facts are figures, measures, problems and times of
generated reports (`corpora/make_reports.py`). Loading: reports in memory into a new SQLite file
with all indexes and full text, 100 to a transaction; from JSON lines, reading them included.
Asking: the first 100 facts with their report, paragraph and evidence, from a filter in Python to
rows in Python. Counting: facts by the values of a column. Full text: the first 100 passages, and
the number of all, for 200 queries of two to six characters drawn from the passages, in a
database of passages alone. Made by `python -m evaluation.database FACTS.db`."""


@click.command(help=__doc__)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--figures", default=FIGURES, show_default=True)
@click.option("--passages", default=400_000, show_default=True)
def main(path: Path, figures: int, passages: int) -> None:
    """Measure and report."""
    lines = [*loading()]
    store = make_base(path, figures, workers=2)
    lines += asking(store)
    lines += searching(passages)
    result = Result("database", HOW, lines)
    click.echo(result.markdown())
    if figures == FIGURES:
        write(result)
    sys.exit(not result.met)


if __name__ == "__main__":
    main()
