"""What the tagger adds: problems found by rules, by the tagger, by both, with and without headings.

Reads our own annotated samples, none of which it was trained on, and any further folder of gold
(NAME.txt with NAME.json). Tells also whether a figure changed, and what the tagger costs.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import click
import numpy as np

from evaluation.benchmarks.timing import round_robin
from evaluation.headless import headless
from evaluation.parity import TRIPLE
from evaluation.places import GOLD, TEXTS
from evaluation.scoring.gold import GoldReport, read_gold
from evaluation.scoring.headed import score_problems
from evaluation.scoring.scores import Counts, total
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.rules.problems.finder import ProblemFinder
from extractor.schema import Problem, Report
from extractor.tagger.model import Judgement, Model, shipped
from extractor.tagger.opinion import ROLES
from extractor.tagger.tagger import Tagger

_RESPELT = TRIPLE[1:]
"""Re-spellings of a sample, which would only count it again."""
_ROUNDS = 5


def ways() -> Mapping[str, Means]:
    """Return the means of each way to read a report."""
    tagger = Tagger(shipped(), naming=False)
    others = [finder for finder in FINDERS if not isinstance(finder, ProblemFinder)]
    return {
        "rules": Means(FINDERS),
        "tagger": Means(others, tagger),
        "both": Means(FINDERS, tagger),
    }


def scored(reports: Sequence[GoldReport], means: Means) -> Counts:
    """Return how well these means find the problems of annotated reports."""
    verdicts = (
        verdict
        for gold in reports
        for verdict in score_problems(gold, extract_with(means, document_of(gold)).problems)
    )
    return total(verdicts).kinds.get("problems", Counts())


def added(reports: Sequence[GoldReport]) -> Counts:
    """Return what the tagger finds beside the rules: problems that are there, and others."""
    verdicts = (
        verdict
        for gold in reports
        for verdict in score_problems(gold, _by_tagger(gold))
        if verdict.outcome != "missed"
    )
    return total(verdicts).kinds.get("problems", Counts())


def _by_tagger(gold: GoldReport) -> list[Problem]:
    problems = extract_with(ways()["both"], document_of(gold)).problems
    return [problem for problem in problems if "tagger" in problem.found_by]


def share_read(reports: Sequence[GoldReport]) -> float:
    """Return the share of the characters that pass the gate and are read by the network."""
    model = _Listening()
    for gold in reports:
        extract_with(Means(FINDERS, Tagger(model, naming=False)), document_of(gold))
    return model.characters / sum(len(gold.source) for gold in reports)


class _Listening(Model):
    """A model that counts what it is asked about, and takes nothing for a problem."""

    def __init__(self) -> None:
        self.version, self.characters = "0", 0

    def judge(self, text: str, before: str = "") -> Judgement:
        """Return that the text is background."""
        self.characters += len(before) + len(text)
        return Judgement(np.eye(1, len(ROLES))[0], np.zeros(len(text), np.float32))


def document_of(gold: GoldReport) -> Document:
    """Return an annotated report's text as the document of a file."""
    digest = sha256(gold.source.encode()).hexdigest()
    return Document(gold.source, gold.name, "text/plain", None, digest, "text", "1")


def figures_differ(reports: Sequence[GoldReport]) -> int:
    """Return in how many reports the tagger changes anything about a figure."""
    rules, _, both = ways().values()
    return sum(_figures(rules, gold) != _figures(both, gold) for gold in reports)


def _figures(means: Means, gold: GoldReport) -> object:
    report: Report = extract_with(means, document_of(gold))
    return [(figure.quote, figure.value, figure.metric) for figure in report.figures]


def table(name: str, reports: Sequence[GoldReport]) -> Iterator[str]:
    """Yield the rows of one set of reports, as they are and without headings."""
    for form, golds in (("as it is", reports), ("without headings", [*map(headless, reports)])):
        for way, means in ways().items():
            got = scored(golds, means)
            shares = f"{got.precision:.2f} | {got.recall:.2f} | {got.f1:.2f}"
            yield f"| {name} | {form} | {way} | {got.hit + got.missed} | {shares} |"


def speeds(reports: Sequence[GoldReport]) -> Mapping[str, float]:
    """Return characters of text that each way reads in a second of processor time."""
    documents = [document_of(gold) for gold in reports]
    characters = sum(len(document.text) for document in documents)
    runs = {way: partial(_read, means, documents) for way, means in ways().items()}
    return {way: characters / taken for way, taken in round_robin(runs, _ROUNDS).items()}


def _read(means: Means, documents: Sequence[Document]) -> None:
    for document in documents:
        extract_with(means, document)


@click.command(help=__doc__)
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
def main(folders: tuple[Path, ...]) -> None:
    """Print the tables."""
    samples = [gold for gold in read_gold(GOLD, TEXTS) if gold.name not in _RESPELT]
    sets = {"our samples": samples, **{each.name: read_gold(each, each) for each in folders}}
    click.echo("| reports | form | found by | problems | precision | recall | F1 |")
    click.echo("|---|---|---|---|---|---|---|")
    for name, reports in sets.items():
        for row in table(name, reports):
            click.echo(row)
    for name, reports in sets.items():
        told = added(reports)
        click.echo(f"\n{name}: the tagger adds {told.hit} problems and {told.extra} that are none")
        click.echo(f"{name}: it reads {share_read(reports):.2f} of the characters")
        click.echo(f"{name}: reports with a changed figure: {figures_differ(reports)}")
    for way, speed in speeds(samples).items():
        click.echo(f"{way}: {speed:,.0f} characters a second")


if __name__ == "__main__":
    main()
