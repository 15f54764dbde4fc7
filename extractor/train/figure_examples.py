"""Sentences whose figures are named: by readers, else by what the rules read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from extractor.pipeline import extract_text
from extractor.schema import Figure
from extractor.segment import sentences_of
from extractor.span import Span
from extractor.tagger.naming import LONGEST_NAME, span_of_name
from extractor.tagger.windows import Window, windows_of
from extractor.train.judged_texts import digest_of
from extractor.train.measured_texts import Answers, JudgedSentence, Measured, Part
from extractor.train.texts import Text


class NamedFigure(NamedTuple):
    """A figure, and the stretches that name what it measures: the best first, None if unknown.

    `told` is the stretch that the rules read, None where theirs does not stand in the sentence.
    """

    figure: Span
    answers: Answers | None
    told: Span | None = None


class FigureExample(NamedTuple):
    """A window of a sentence with its figures; spans are within the window.

    `part` is what its document is for; `judged` tells that a reader named its figures, and not the
    rules; `offset` is where the window begins in its sentence.
    """

    text: str
    figures: tuple[NamedFigure, ...]
    part: Part = "train"
    judged: bool = False
    offset: int = 0


def figure_examples(texts: Iterable[Text], measured: Measured) -> Iterator[FigureExample]:
    """Yield the sentences of official texts that have figures, each once.

    Of documents that are kept for calibrating and judging only the judged sentences are examples.
    """
    seen: set[str] = set()
    for text in texts:
        rows = list(_sentences(text))
        parts = {measured[digest].part for digest, *_ in rows if digest in measured}
        held = bool(parts - {"train"})
        for digest, words, figures in rows:
            judged = measured.get(digest)
            if digest not in seen and (judged or not held):
                seen.add(digest)
                yield from _windows(words, figures, judged)


_Row = tuple[str, str, Mapping[Span, Figure]]


def _sentences(text: Text) -> Iterator[_Row]:
    """Yield the sentences with figures: digest, words, and the figures by where they stand."""
    report = extract_text(text.text, path=text.name, with_text=True, rules_only=True)
    clean = report.text.normalised if report.text else ""
    sentences = sentences_of(clean)
    rows: dict[Span, dict[Span, Figure]] = {}
    for figure in report.figures:
        start, end = figure.evidence.start, figure.evidence.end
        sentence = sentences.at(start)
        if sentence and end <= sentence.end:
            at = Span(start - sentence.start, end - sentence.start)
            rows.setdefault(sentence, {})[at] = figure
    for sentence, figures in rows.items():
        words = sentence.of(clean)
        yield digest_of(words), words, figures


def _windows(
    words: str, figures: Mapping[Span, Figure], judged: JudgedSentence | None
) -> Iterator[FigureExample]:
    told = {span: _by_rules(words, span, figure) for span, figure in figures.items()}
    if judged:
        answers = {span: judged.figures.get(span) for span in figures}
    else:
        answers = {span: (name,) if name else None for span, name in told.items()}
    for window in windows_of(Span(0, len(words)), sorted(figures)):
        named = tuple(
            named_within(window, span, answers[span], told[span]) for span in window.figures
        )
        part = judged.part if judged else "train"
        known = any(each.answers is not None for each in named)
        if known:
            start = window.span.start
            yield FigureExample(window.span.of(words), named, part, judged is not None, start)


def _by_rules(words: str, span: Span, figure: Figure) -> Span | None:
    """Return what the rules read, where it stands in the sentence."""
    if figure.missing or not figure.metric:
        return None
    name = span_of_name(figure.metric, words, span, Span(0, len(words)))
    return name if name and len(name) <= LONGEST_NAME else None


def named_within(
    window: Window, figure: Span, answers: Answers | None, told: Span | None = None
) -> NamedFigure:
    """Return a figure and its answers as seen from a window, None where all are outside of it."""
    kept = [window.inward(each) for each in answers or () if window.span.covers(each)]
    lost = answers is None or (answers and not kept)
    inside = window.inward(told) if told and window.span.covers(told) else None
    return NamedFigure(window.inward(figure), None if lost else tuple(kept), inside)
