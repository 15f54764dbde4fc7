"""What the tagger knows of the names of figures, on sentences that readers judged.

    python -m evaluation.naming TEXTS… --measured models/measured.tsv [--part calibrate]

TEXTS are the official texts that the judged sentences come from; of them those of one part are
looked at, by which nothing was trained. Tells how often rules and tagger are right, alone and where
they say the same, how sure the tagger is, and what it costs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

import click
import numpy as np

from evaluation.benchmarks.timing import round_robin
from evaluation.scoring.agreement import phrase_agrees
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.schema import Figure
from extractor.segment import sentences_of
from extractor.span import Span
from extractor.tagger.model import Model, read_model, shipped
from extractor.tagger.naming import Name, Shares
from extractor.tagger.tagger import Tagger
from extractor.train.calibrating import calibration_error, reliability
from extractor.train.judged_texts import digest_of
from extractor.train.measured_texts import Measured, Part, read_measured
from extractor.train.texts import Text, texts_of

_SURE = (0.98, 0.95, 0.9, 0.8, 0.5)
_ROUNDS = 3
_TIMED = 5
"""Texts of a file or folder by which the cost is measured."""


class Row(NamedTuple):
    """A judged figure: its accepted names, the best first, what rules and tagger say of it.

    `confirmed` tells that `found_by` names both.
    """

    wanted: tuple[str, ...]
    rules: str | None
    tagger: str | None
    likely: float
    confirmed: bool

    def accepts(self, name: str | None) -> bool:
        """Tell whether a name is one of the accepted ones, or rightly absent."""
        return name in self.wanted if self.wanted else name is None

    def agrees(self, name: str | None) -> bool:
        """Tell whether a name agrees with an accepted one as the scorer of the gold would say."""
        return phrase_agrees(self.wanted or (None,), name)


def rows_of(texts: Iterable[Text], measured: Measured, part: str, model: Model) -> Iterator[Row]:
    """Yield the judged figures of one part, each sentence once."""
    seen: set[str] = set()
    tagger = Tagger(model, judging=False)
    for text in texts:
        report = extract_with(Means(FINDERS, tagger), _document(text), with_text=True)
        clean = report.text.normalised if report.text else ""
        figures = {_span(figure): figure for figure in report.figures}
        for sentence in sentences_of(clean):
            words = sentence.of(clean)
            if _part(measured, words) == part and words not in seen:
                seen.add(words)
                inside = {span: figures[span] for span in sorted(figures) if sentence.covers(span)}
                names = dict(tagger.names(clean, sentence, [*inside], inside))
                yield from _judged(words, sentence.start, inside, names, measured)


def _judged(
    words: str,
    start: int,
    figures: Mapping[Span, Figure],
    names: Mapping[Span, Name],
    measured: Measured,
) -> Iterator[Row]:
    answers = measured[digest_of(words)].figures
    for span, figure in figures.items():
        own = answers.get(Span(span.start - start, span.end - start))
        if own is not None:
            name = names[span].span
            said = words[name.start - start : name.end - start] if name else None
            wanted = tuple(each.of(words) for each in own)
            confirmed = "+tagger/" in figure.found_by
            yield Row(wanted, figure.metric, said, names[span].likely, confirmed)


def _part(measured: Measured, words: str) -> str | None:
    judged = measured.get(digest_of(words))
    return judged.part if judged else None


def _span(figure: Figure) -> Span:
    return Span(figure.evidence.start, figure.evidence.end)


def _document(text: Text) -> Document:
    return Document(text.text, text.name, "text/plain", None, "0" * 64, "text", "1")


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield how often each is right, over all figures and where both say the same or not."""
    yield "| figures | named by | of | best answer | accepted | agrees |"
    yield "|---|---|---|---|---|---|"
    named = [row for row in rows if row.rules]
    for name, some, ways in (
        ("all", rows, ("rules", "tagger")),
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
    documents = [_document(text) for text in texts]
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
@click.option("--part", type=click.Choice(get_args(Part)), default="test", show_default=True)
@click.option("--model", type=_PATH, help="A folder with a model, else the one that ships.")
def main(texts: tuple[Path, ...], measured: Path, part: Part, model: Path | None) -> None:
    """Print the tables."""
    used = read_model(model) if model else shipped()
    judged = read_measured(measured)
    rows = list(rows_of(texts_of(texts), judged, part, used))
    for line in (*table(rows), *sureness(rows)):
        click.echo(line)
    for path in texts:
        for line in cost([*texts_of([path])][:_TIMED], used):
            click.echo(f"{path.name}: {line}")


if __name__ == "__main__":
    main()
