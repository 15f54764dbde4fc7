"""Sentences of our own in whose figures we said what they measure: `measured.txt`."""

import re
from collections.abc import Iterator
from pathlib import Path

from extractor.span import Span
from extractor.tagger.windows import windows_of
from extractor.train.figure_examples import FigureExample, named_within
from extractor.train.measured_texts import Answers
from extractor.train.recipe import UnusableRecipe

FILE = "measured.txt"
_FIGURE = re.compile(r"\[([^\[\]]+)\]")


def own_figures(folder: Path) -> Iterator[FigureExample]:
    """Yield the sentences of the folder's `measured.txt`, if it has one.

    A line is a sentence with its figures in square brackets, and behind a tab for each figure in
    order the words that name it, the best first, with `|` between them, or `-` where none does.
    Words that stand there twice are those nearest to the figure, or with `#2` the second.
    UnusableRecipe where a line is another.
    """
    path = folder / FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, line in enumerate(lines, 1):
        try:
            yield from measured_line(line)
        except (ValueError, IndexError) as error:
            raise UnusableRecipe(
                f"line {number} does not tell what its figures measure",
                path=str(path),
                stage="train",
                next_step="Write 受理[12件]案件, a tab, and the words that name each figure.",
            ) from error


def measured_line(line: str) -> Iterator[FigureExample]:
    """Yield the windows of a line's sentence.

    >>> (example,) = measured_line("办结案件[40件]，办结率[98%]。\\t案件\\t办结率")
    >>> example.text, [figure.answers for figure in example.figures]
    ('办结案件40件，办结率98%。', [(Span(start=2, end=4),), (Span(start=8, end=11),)])
    """
    marked, *answers = line.split("\t")
    figures = [
        Span(match.start() - 2 * n, match.end() - 2 * n - 2)
        for n, match in enumerate(_FIGURE.finditer(marked))
    ]
    words = _FIGURE.sub(r"\1", marked)
    told = {
        figure: _answers(words, figure, each) for figure, each in zip(figures, answers, strict=True)
    }
    for window in windows_of(Span(0, len(words)), figures):
        named = tuple(named_within(window, figure, told[figure]) for figure in window.figures)
        yield FigureExample(window.span.of(words), named, judged=True, offset=window.span.start)


def _answers(words: str, figure: Span, told: str) -> Answers:
    if told == "-":
        return ()
    return tuple(_place(words, figure, each) for each in told.split("|"))


def _place(words: str, figure: Span, told: str) -> Span:
    """Return where the told words stand: nearest to the figure, or where they say."""
    name, _, nth = told.partition("#")
    places = [Span(m.start(), m.end()) for m in re.finditer(re.escape(name), words)]
    if nth:
        return places[int(nth) - 1]
    return min(places, key=lambda place: abs(place.start - figure.start))
