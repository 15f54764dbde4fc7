"""How often each rule is right on annotated reports; the rules' confidence comes from here.

    python -m evaluation.precision annotations/gold corpora [GOLD TEXTS …]

Prints a table and, as TOML, what `extractor/rules/precision.toml` holds: of a rule's figures the
share that are right in place, value and unit. One error more than was seen is counted for every
rule, so that few examples give little confidence.
"""

from collections import Counter
from pathlib import Path

import click

from evaluation.run import extract_files
from evaluation.scoring.agreement import same
from evaluation.scoring.figures import VALUE
from evaluation.scoring.gold import GoldEntry, GoldReport, read_gold
from evaluation.scoring.matching import match
from extractor.schema import Figure

FEWEST = 5
"""Figures that a rule must have been judged on to be given a precision at all."""


@click.command(help=__doc__)
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
def main(folders: tuple[Path, ...]) -> None:
    """Judge the rules on the gold and the texts in the folders, given pair by pair."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for gold, texts in zip(folders[::2], folders[1::2], strict=True):
        for report in read_gold(gold, texts):
            _judge(report, texts, right, found)
    click.echo("# right  of  rule")
    for rule, count in found.most_common():
        click.echo(f"# {right[rule]:5} {count:4}  {rule}")
    for rule, count in sorted(found.items()):
        if count >= FEWEST:
            click.echo(f"{rule} = {right[rule] / (count + 1):.2f}")


def _judge(report: GoldReport, texts: Path, right: Counter[str], found: Counter[str]) -> None:
    predicted = extract_files([texts / f"{report.name}.txt"])[report.name]
    matches = match(report.entries["figures"], predicted.figures)
    for figure in matches.extra:
        found[figure.found_by] += 1
    for entry, figure in matches.pairs:
        found[figure.found_by] += 1
        right[figure.found_by] += _is_right(entry, figure)


def _is_right(entry: GoldEntry, figure: Figure) -> bool:
    return all(same(entry.options(name), getattr(figure, name)) for name in VALUE)


if __name__ == "__main__":
    main()
