"""Scores what the extractor found against gold: `python -m evaluation.score out.jsonl --errors`.

Positions are code points of the source text. A fact is a hit where its place fits (the overlap
is at least half of the union, for problems 0.3) and, for figures, value, low, high, unit and
missing agree; everything else is an attribute with a share.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from evaluation.places import GOLD, TEXTS
from evaluation.scoring.gold import read_gold
from evaluation.scoring.report import score_reports
from evaluation.scoring.scores import Scores, total
from evaluation.scoring.table import error_lines, score_lines
from extractor.schema import Report


def read_predictions(path: Path) -> dict[str, Report]:
    """Read JSONL as `reform-facts extract --format jsonl` writes it, by the stem of its source."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return by_name(Report.model_validate_json(line) for line in lines if line.strip())


def by_name(reports: Iterable[Report]) -> dict[str, Report]:
    """Return the reports by the stem of their source's path."""
    return {Path(report.source.path).stem: report for report in reports}


def score(gold: Path, texts: Path, predictions: Mapping[str, Report]) -> Scores:
    """Score predictions against the gold folder, whose source texts stand in `texts`."""
    return total(score_reports(read_gold(gold, texts), predictions))


def as_json(scores: Scores) -> str:
    """Return the scores as one JSON object."""
    kinds = {
        name: {"P": row.precision, "R": row.recall, "F1": row.f1, "hit": row.hit}
        | {"missed": row.missed, "extra": row.extra}
        for name, row in scores.kinds.items()
    }
    shares = {
        name: {"right": part.right, "of": part.of, "share": part.share}
        for name, part in scores.attributes.items()
    }
    return json.dumps(kinds | {"attributes": shares}, ensure_ascii=False)


@click.command(help=__doc__)
@click.argument("predictions", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--gold", type=click.Path(exists=True, path_type=Path), default=GOLD)
@click.option(
    "--texts",
    type=click.Path(exists=True, path_type=Path),
    help="Folder of the NAME.txt; by default beside the gold.",
)
@click.option("--errors", is_flag=True, help="List every error.")
@click.option("--json", "json_", is_flag=True, help="Print the scores as JSON.")
def main(predictions: Path, gold: Path, texts: Path | None, errors: bool, json_: bool) -> None:
    """Print the scores."""
    scores = score(gold, texts or (TEXTS if gold == GOLD else gold), read_predictions(predictions))
    if json_:
        click.echo(as_json(scores))
        return
    for line in score_lines(scores):
        click.echo(line)
    if errors:
        for line in error_lines(scores.errors):
            click.echo(line)


if __name__ == "__main__":
    main()
