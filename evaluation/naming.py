"""What the tagger knows of the names of figures, on sentences that readers judged.

    python -m evaluation.naming TEXTS… --measured models/measured.tsv [--part calibrate]

TEXTS are the official texts that the judged sentences come from; of them those of one part are
looked at, by which nothing was trained. Tells how often rules and tagger are right, alone and where
they say the same, how sure the tagger is, and what it costs.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click
import numpy as np

from evaluation.benchmarks.timing import round_robin
from evaluation.judged_names import Row, document_of, rows_of
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.span import Span
from extractor.tagger.model import Model, read_model, shipped
from extractor.tagger.naming import Agreement, Shares
from extractor.tagger.tagger import Tagger
from extractor.train.calibrating import Second, agreement_of, calibration_error, reliability
from extractor.train.measured_texts import Part, read_measured
from extractor.train.texts import Text, texts_of

_HELD: tuple[Part, ...] = ("calibrate", "test")
"""The parts by which nothing was learnt."""
_KEPT = (0.95, 0.9, 0.8)
_SURE = (0.98, 0.95, 0.9, 0.8, 0.5)
_ROUNDS = 3
_TIMED = 5
"""Texts of a file or folder by which the cost is measured."""


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield how often each is right, over all figures and where both say the same or not."""
    yield "| figures | named by | of | best answer | accepted | agrees |"
    yield "|---|---|---|---|---|---|"
    named = [row for row in rows if row.rules]
    for name, some, ways in (
        ("all", rows, ("rules", "tagger", "mended")),
        ("named by the rules", named, ("rules", "tagger")),
        ("confirmed by the tagger", [row for row in named if row.confirmed], ("rules",)),
        ("not confirmed", [row for row in named if not row.confirmed], ("rules", "tagger")),
    ):
        for way in ways:
            got = [(row, getattr(row, way)) for row in some]
            best = _share(said == (row.wanted or (None,))[0] for row, said in got)
            accepted = _share(row.accepts(said) for row, said in got)
            agreed = _share(row.agrees(said) for row, said in got)
            yield f"| {name} | {way} | {len(some)} | {best:.3f} | {accepted:.3f} | {agreed:.3f} |"


def _share(right: Iterable[bool]) -> float:
    return float(np.mean([*right] or [False]))


def sureness(rows: Sequence[Row]) -> Iterator[str]:
    """Yield how sure the tagger is of its own answers, and how often it is right."""
    promised = np.array([row.likely for row in rows])
    right = np.array([row.accepts(row.tagger) for row in rows])
    yield f"calibration error {calibration_error(promised, right):.3f}"
    yield "| answers | promised | right |"
    yield "|---|---|---|"
    for each in reliability(promised, right):
        yield f"| {each.answers} | {each.promised:.2f} | {each.right:.2f} |"
    for sure in _SURE:
        kept = promised >= sure
        good = right[kept].mean() if kept.any() else 0
        yield f"at least {sure}: {kept.mean():.2f} of the figures, {good:.2f} of them right"


def confidence(rows: Sequence[Row]) -> Iterator[str]:
    """Yield what second readings promise of the rules' names, by folds, and what they keep."""
    named = [row for row in rows if row.rules]
    promised = np.zeros(len(named))
    for fold in {row.fold for row in named}:
        others = [row for row in named if row.fold != fold]
        agreement, apart = _fitted(others)
        for at, row in enumerate(named):
            if row.fold == fold:
                promised[at] = _promised(row, agreement, apart)
    right = np.array([row.is_right() for row in named])
    yield f"names read twice: calibration error {calibration_error(promised, right):.3f}"
    yield "| names | promised | right |"
    yield "|---|---|---|"
    for each in reliability(promised, right):
        yield f"| {each.answers} | {each.promised:.2f} | {each.right:.2f} |"
    for least in _KEPT:
        kept = promised >= least
        yield f"at least {least}: {kept.mean():.2f} of the names, {_share(right[kept]):.2f} right"
    yield "by all: {}, apart {:.2f}".format(*_fitted(named))


def _fitted(rows: Sequence[Row]) -> tuple[Agreement, float]:
    """Return what tells how likely names are right: those in their sentence, and others."""
    inside = [
        Second(row.share, row.tagger == row.rules, row.is_right())
        for row in rows
        if row.share is not None
    ]
    return agreement_of(inside), _share(row.is_right() for row in rows if row.share is None)


def _promised(row: Row, agreement: Agreement, apart: float) -> float:
    if row.share is None:
        return apart
    return agreement.likely(row.share, same=row.tagger == row.rules)


class _Names(Tagger):
    """A tagger that only names figures, and counts the characters it reads for that."""

    def __init__(self, model: Model) -> None:
        super().__init__(model, judging=False)
        self.read = 0

    def shares(self, words: str, figures: Sequence[Span]) -> Shares:
        """Return what the model says of the words, counting them."""
        self.read += len(words)
        return super().shares(words, figures)


def cost(texts: Sequence[Text], model: Model) -> Iterator[str]:
    """Yield the share of the characters that is read for names, and what that takes."""
    documents = [document_of(text) for text in texts]
    characters = sum(len(text.text) for text in texts)
    tagger = _Names(model)
    ways = {"rules": Means(FINDERS), "rules, confirmed": Means(FINDERS, tagger)}
    runs = {way: partial(_read, means, documents) for way, means in ways.items()}
    runs["rules, confirmed"]()
    yield f"read for names: {tagger.read / characters:.3f} of the characters"
    for way, taken in round_robin(runs, _ROUNDS).items():
        yield f"{way}: {characters / taken:,.0f} characters a second"


def _read(means: Means, documents: Sequence[Document]) -> None:
    for document in documents:
        extract_with(means, document)


_PATH = click.Path(exists=True, path_type=Path)


@click.command(help=__doc__)
@click.argument("texts", nargs=-1, required=True, type=_PATH)
@click.option("--measured", type=_PATH, required=True, help="What the figures measure.")
@click.option("--part", type=click.Choice(_HELD), default="test", show_default=True)
@click.option("--model", type=_PATH, help="A folder with a model, else the one that ships.")
def main(texts: tuple[Path, ...], measured: Path, part: Part, model: Path | None) -> None:
    """Print the tables."""
    used = read_model(model) if model else shipped()
    judged = read_measured(measured)
    held = {each: list(rows_of(texts_of(texts), judged, each, used)) for each in _HELD}
    every = [row for rows in held.values() for row in rows]
    for line in (*table(held[part]), *sureness(held[part]), *confidence(every)):
        click.echo(line)
    for path in texts:
        for line in cost([*texts_of([path])][:_TIMED], used):
            click.echo(f"{path.name}: {line}")


if __name__ == "__main__":
    main()
