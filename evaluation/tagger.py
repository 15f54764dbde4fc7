"""What the tagger adds: problems found by rules, by the tagger, by both, with and without headings.

Reads our own annotated samples, none of which it was trained on, and any further folder of gold
(NAME.txt with NAME.json). Tells also whether a figure changed, and what the tagger costs.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import click

from evaluation.benchmarks.timing import round_robin
from evaluation.headless import headless
from evaluation.parity import TRIPLE
from evaluation.places import GOLD, TEXTS
from evaluation.scoring.gold import GoldReport, read_gold
from evaluation.scoring.headed import score_problems
from evaluation.scoring.scores import Counts, total
from extractor.document import Document
from extractor.finder import Finder
from extractor.pipeline import extract_with
from extractor.rules.finders import FINDERS
from extractor.rules.problems import ProblemFinder
from extractor.schema import Report
from extractor.tagger.model import shipped
from extractor.tagger.role_finder import RoleFinder

_RESPELT = TRIPLE[1:]
"""Re-spellings of a sample, which would only count it again."""
_ROUNDS = 5


def ways() -> Mapping[str, Sequence[Finder]]:
    """Return the finders of each way to read a report."""
    roles = RoleFinder(shipped())
    others = [finder for finder in FINDERS if not isinstance(finder, ProblemFinder)]
    return {"rules": FINDERS, "tagger": (*others, roles), "both": (*FINDERS, roles)}


def scored(reports: Sequence[GoldReport], finders: Sequence[Finder]) -> Counts:
    """Return how well these finders find the problems of annotated reports."""
    verdicts = (
        verdict
        for gold in reports
        for verdict in score_problems(gold, extract_with(finders, document_of(gold)).problems)
    )
    return total(verdicts).kinds.get("problems", Counts())


def document_of(gold: GoldReport) -> Document:
    """Return an annotated report's text as the document of a file."""
    digest = sha256(gold.source.encode()).hexdigest()
    return Document(gold.source, gold.name, "text/plain", None, digest, "text", "1")


def figures_differ(reports: Sequence[GoldReport]) -> int:
    """Return in how many reports the tagger changes anything about a figure."""
    rules, _, both = ways().values()
    return sum(_figures(rules, gold) != _figures(both, gold) for gold in reports)


def _figures(finders: Sequence[Finder], gold: GoldReport) -> object:
    report: Report = extract_with(finders, document_of(gold))
    return [(figure.quote, figure.value, figure.metric) for figure in report.figures]


def table(name: str, reports: Sequence[GoldReport]) -> Iterator[str]:
    """Yield the rows of one set of reports, as they are and without headings."""
    for form, golds in (("as it is", reports), ("without headings", [*map(headless, reports)])):
        for way, finders in ways().items():
            got = scored(golds, finders)
            shares = f"{got.precision:.2f} | {got.recall:.2f} | {got.f1:.2f}"
            yield f"| {name} | {form} | {way} | {got.hit + got.missed} | {shares} |"


def speeds(reports: Sequence[GoldReport]) -> Mapping[str, float]:
    """Return characters of text that each way reads in a second of processor time."""
    documents = [document_of(gold) for gold in reports]
    characters = sum(len(document.text) for document in documents)
    runs = {way: partial(_read, finders, documents) for way, finders in ways().items()}
    return {way: characters / taken for way, taken in round_robin(runs, _ROUNDS).items()}


def _read(finders: Sequence[Finder], documents: Sequence[Document]) -> None:
    for document in documents:
        extract_with(finders, document)


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
        click.echo(f"\n{name}: reports with a changed figure: {figures_differ(reports)}")
    for way, speed in speeds(samples).items():
        click.echo(f"{way}: {speed:,.0f} characters a second")


if __name__ == "__main__":
    main()
