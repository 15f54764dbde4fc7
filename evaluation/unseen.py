"""Draws facts from texts nobody tuned on, for a reviewer to judge, and counts the verdicts.

    python -m evaluation.unseen figures PATHS... -o figures.tsv   # 200 figures by fixed seed
    python -m evaluation.unseen paragraphs PATHS... -o read.tsv   # 30 paragraphs to be read whole
    python -m evaluation.unseen score figures.tsv read.tsv

In figures.tsv the reviewer fills place_ok, value_ok and unit_ok with y or n; in read.tsv the
column `missed` with the figures that stand in no 【】, separated by |.
"""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from evaluation.judging import (
    COLUMNS,
    PARAGRAPH_COLUMNS,
    VERDICTS,
    Rate,
    Row,
    figure_row,
    one_line,
    read_table,
    write_table,
    yes,
)
from evaluation.run import reports_of
from extractor.schema import Figure, Report

SEED = 20240601
MIN_PARAGRAPH = 60  # shorter paragraphs are mostly headings, which say nothing of recall


def drawn_figures(
    reports: Iterable[tuple[str, Report]], count: int, seed: int = SEED
) -> Iterator[Row]:
    """Yield `count` figures, each with the same chance, in the order of their texts."""
    found = [(name, report, figure) for name, report in reports for figure in report.figures]
    chosen = sorted(random.Random(seed).sample(range(len(found)), min(count, len(found))))
    for number, index in enumerate(chosen, 1):
        name, report, figure = found[index]
        yield figure_row(number, report, name, figure)


def drawn_paragraphs(
    reports: Iterable[tuple[str, Report]], count: int, seed: int = SEED
) -> Iterator[Row]:
    """Yield `count` paragraphs of the normalised texts with the figures found in 【】."""
    found = [(name, *part) for name, report in reports for part in _paragraphs(report)]
    for number, index in enumerate(
        sorted(random.Random(seed).sample(range(len(found)), min(count, len(found)))), 1
    ):
        name, figures, paragraph = found[index]
        row = {"number": str(number), "report": name, "found": str(figures)}
        yield row | {"missed": "", "paragraph": one_line(paragraph)}


def figure_rates(rows: list[Row]) -> dict[str, Rate]:
    """Return the share right in each verdict and in all of them; ValueError at a gap."""
    judged = [[yes(row[name]) for name in VERDICTS] for row in rows]
    rates = {
        name: Rate(sum(row[i] for row in judged), len(rows)) for i, name in enumerate(VERDICTS)
    }
    return rates | {"all three": Rate(sum(map(all, judged)), len(rows))}


def recall(rows: list[Row]) -> Rate:
    """Return the share of the figures of the read paragraphs that was found."""
    found = sum(int(row["found"]) for row in rows)
    missed = sum(len([part for part in row["missed"].split("|") if part.strip()]) for row in rows)
    return Rate(found, found + missed)


def _paragraphs(report: Report) -> Iterator[tuple[int, str]]:
    text = report.text.normalised if report.text else ""
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        inside = [f for f in report.figures if start <= f.evidence.start < end]
        if len(paragraph) >= MIN_PARAGRAPH:
            yield len(inside), _marked(text, start, end, inside)
        start = end + 1


def _marked(text: str, start: int, end: int, figures: list[Figure]) -> str:
    pieces = []
    for figure in figures:
        pieces.append(text[start : figure.evidence.start])
        pieces.append(f"【{figure.evidence.quote}】")
        start = figure.evidence.end
    return "".join([*pieces, text[start:end]])


@click.group(help=__doc__)
def main() -> None:
    """Draw and score."""


_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
_output = click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
_seed = click.option("--seed", default=SEED, show_default=True)


@main.command()
@_paths
@_output
@_seed
@click.option("--count", default=200, show_default=True)
def figures(paths: tuple[Path, ...], output: Path, seed: int, count: int) -> None:
    """Draw figures to be judged."""
    write_table(output, COLUMNS, drawn_figures(reports_of(paths), count, seed))


@main.command()
@_paths
@_output
@_seed
@click.option("--count", default=30, show_default=True)
def paragraphs(paths: tuple[Path, ...], output: Path, seed: int, count: int) -> None:
    """Draw paragraphs to be read whole."""
    rows = drawn_paragraphs(reports_of(paths), count, seed)
    write_table(output, PARAGRAPH_COLUMNS, rows)


@main.command()
@_paths
def score(paths: tuple[Path, ...]) -> None:
    """Count the verdicts of judged tables."""
    for path in paths:
        rows = read_table(path)
        if "missed" in rows[0]:
            click.echo(f"{path.name}: recall {recall(rows)}")
            continue
        for name, rate in figure_rates(rows).items():
            click.echo(f"{path.name}: {name} {rate}")
        for row in rows:
            if not all(yes(row[name]) for name in VERDICTS):
                click.echo(f"  ! {row['quote']} ({row['value']} {row['unit']}): {row['context']}")


if __name__ == "__main__":
    main()
