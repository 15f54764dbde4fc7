"""The quality gate: fails where the extractor got worse on our own reports.

Runs the extractor on the reports that have gold, scores it, compares the scores with the floors
and the facts with those of the committed baseline. Exit status 1 says that a score is under its
floor or that the gold changed unacknowledged.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from evaluation.floors import Floors, read_floors, write_floors
from evaluation.places import BASELINE, FLOORS, GOLD, TEXTS
from evaluation.run import extract_files
from evaluation.score import read_predictions, score
from evaluation.scoring.gold import digest
from evaluation.scoring.scores import Scores
from evaluation.scoring.table import error_lines, score_lines
from evaluation.snapshot import compare, snapshot
from extractor.schema import Report


@dataclass(frozen=True, slots=True)
class Material:
    """The folders and files a gate works on."""

    gold: Path = GOLD
    texts: Path = TEXTS
    floors: Path = FLOORS
    baseline: Path = BASELINE

    @property
    def reports(self) -> list[Path]:
        """The texts that have gold."""
        return [self.texts / f"{path.stem}.txt" for path in sorted(self.gold.glob("*.json"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the caller wants changed on the way."""

    update: bool = False
    raise_floors: bool = False
    lower: tuple[str, ...] = ()
    accept_gold: bool = False


def gate(material: Material, reports: Mapping[str, Report], wishes: Wishes) -> bool:
    """Judge the reports, print what is to be said, and tell whether the gate is passed."""
    scores = score(material.gold, material.texts, reports)
    for line in score_lines(scores):
        click.echo(line)
    for line in error_lines(scores.errors):
        click.echo(line)
    _tell_difference(material, reports, wishes)
    floors = _wished(material, scores, wishes)
    return all([_gold_is_known(material, floors), _floors_hold(floors, scores)])


def _tell_difference(material: Material, reports: Mapping[str, Report], wishes: Wishes) -> None:
    found = snapshot(reports)
    path = material.baseline
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in compare(before, found).lines():
        click.echo(line)
    if wishes.update:
        path.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")


def _wished(material: Material, scores: Scores, wishes: Wishes) -> Floors:
    floors = before = read_floors(material.floors)
    floors = floors.lowered(wishes.lower, scores.flat())
    if wishes.raise_floors:
        floors = floors.raised_to(scores.flat())
    if wishes.accept_gold:
        floors = replace(floors, gold_sha256=digest(material.gold, material.texts))
    if floors != before:
        write_floors(material.floors, floors)
    return floors


def _gold_is_known(material: Material, floors: Floors) -> bool:
    known = digest(material.gold, material.texts) == floors.gold_sha256
    if not known:
        click.echo("FAIL the gold changed since the floors were set: look, then --accept-gold")
    return known


def _floors_hold(floors: Floors, scores: Scores) -> bool:
    broken = floors.broken_by(scores.flat())
    for name, (floor, got) in broken.items():
        said = "nothing scored" if got is None else f"{got:.4f}"
        click.echo(f"FAIL {name}: {said}, floor {floor}")
    return not broken


@click.command(help=__doc__)
@click.option("--update", is_flag=True, help="Write the facts found as the new baseline.")
@click.option("--raise-floors", is_flag=True, help="Lift floors to the present scores.")
@click.option("--lower-floor", "lower", multiple=True, metavar="NAME", help="Lower this floor.")
@click.option("--accept-gold", is_flag=True, help="Take note of changed gold.")
@click.option("--predictions", type=click.Path(exists=True, path_type=Path), help="Judge JSONL.")
def main(predictions: Path | None, **wishes: bool | tuple[str, ...]) -> None:
    """Run the gate on our own reports."""
    material = Material()
    reports = read_predictions(predictions) if predictions else extract_files(material.reports)
    passed = gate(material, reports, Wishes(**wishes))  # type: ignore[arg-type]
    click.echo("gate passed" if passed else "gate FAILED")
    sys.exit(not passed)


if __name__ == "__main__":
    main()
