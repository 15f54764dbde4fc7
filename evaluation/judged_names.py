"""Figures of official texts that readers judged, with what rules and tagger say they measure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from evaluation.scoring.agreement import phrase_agrees
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.schema import Figure
from extractor.segment import sentences_of
from extractor.span import Span
from extractor.tagger.model import Model
from extractor.tagger.naming import Name, span_of_name
from extractor.tagger.tagger import Tagger
from extractor.train.judged_texts import digest_of
from extractor.train.measured_texts import Measured
from extractor.train.texts import Text

_FOLDS = 5


class Row(NamedTuple):
    """A judged figure: its accepted names, the best first, what rules and tagger say of it.

    `mended` is what stands where the tagger may mend, `likely` is how likely the tagger's name is,
    `confirmed` tells that `found_by` names both.
    `share` is what the tagger gives to the rules' name, None where that stands not in the sentence.
    `fold` parts the sentences.
    """

    wanted: tuple[str, ...]
    rules: str | None
    tagger: str | None
    mended: str | None
    likely: float
    confirmed: bool
    share: float | None
    fold: int

    def accepts(self, name: str | None) -> bool:
        """Tell whether a name is one of the accepted ones, or rightly absent."""
        return name in self.wanted if self.wanted else name is None

    def agrees(self, name: str | None) -> bool:
        """Tell whether a name agrees with an accepted one as the scorer of the gold would say."""
        return phrase_agrees(self.wanted or (None,), name)

    def is_right(self) -> bool:
        """Tell whether the rules' name is accepted, or is none that a reader could give and agrees.

        Readers give stretches of the sentence.
        """
        return self.accepts(self.rules) or (self.share is None and self.agrees(self.rules))


def rows_of(texts: Iterable[Text], measured: Measured, part: str, model: Model) -> Iterator[Row]:
    """Yield the judged figures of one part, each sentence once."""
    seen: set[str] = set()
    tagger = Tagger(model, judging=False, mending=True)
    for text in texts:
        document = document_of(text)
        report = extract_with(Means(FINDERS), document, with_text=True)
        clean = report.text.normalised if report.text else ""
        if not any(_part(measured, each.of(clean)) == part for each in sentences_of(clean)):
            continue
        mended = extract_with(Means(FINDERS, tagger), document).figures
        pairs = zip(report.figures, mended, strict=True)
        figures = dict(zip(map(_span, report.figures), pairs, strict=True))
        for sentence in sentences_of(clean):
            words = sentence.of(clean)
            if _part(measured, words) == part and words not in seen:
                seen.add(words)
                inside = {span: figures[span] for span in sorted(figures) if sentence.covers(span)}
                asked = {
                    span: _where(clean, sentence, span, rules)
                    for span, (rules, _) in inside.items()
                }
                names = dict(tagger.names(clean, sentence, [*inside], asked))
                yield from _judged(words, sentence.start, inside, names, measured)


def _where(text: str, sentence: Span, span: Span, figure: Figure) -> Span | None:
    """Return where the rules' name stands, None where it does not stand in the sentence."""
    return span_of_name(figure.metric, text, span, sentence) if figure.metric else None


def _judged(
    words: str,
    start: int,
    figures: Mapping[Span, tuple[Figure, Figure]],
    names: Mapping[Span, Name],
    measured: Measured,
) -> Iterator[Row]:
    answers = measured[digest_of(words)].figures
    for span, (figure, mended) in figures.items():
        own = answers.get(Span(span.start - start, span.end - start))
        if own is not None:
            name = names[span].span
            said = words[name.start - start : name.end - start] if name else None
            wanted = tuple(each.of(words) for each in own)
            confirmed = "+tagger/" in mended.found_by
            likely = names[span].likely
            share = None if names[span].told is None else names[span].share
            fold = int(digest_of(words), 16) % _FOLDS
            yield Row(wanted, figure.metric, said, mended.metric, likely, confirmed, share, fold)


def _part(measured: Measured, words: str) -> str | None:
    judged = measured.get(digest_of(words))
    return judged.part if judged else None


def _span(figure: Figure) -> Span:
    return Span(figure.evidence.start, figure.evidence.end)


def document_of(text: Text) -> Document:
    """Return a text as the document of a file."""
    return Document(text.text, text.name, "text/plain", None, "0" * 64, "text", "1")
