"""Damaged copies of sentences with figures, so that no single mark, digit or cue decides."""

import random

from extractor.train.figure_examples import FigureExample, NamedFigure
from extractor.train.perturbing import MARKS, moved

_LOST = 0.01
"""Share of characters that a damaged copy loses."""
_WESTERN, _CHINESE = "0123456789", "零一二三四五六七八九"
_STYLES = {
    **dict(zip(_WESTERN, _CHINESE, strict=True)),
    **dict(zip(_CHINESE, _WESTERN, strict=True)),
}
_RESTYLED = 0.4
"""Share of figures whose digits are written in the other way: 8 as 八."""


def perturbed_figures(example: FigureExample, draw: random.Random) -> FigureExample:
    """Return an example without its quotation marks, with some characters lost, digits restyled.

    >>> from extractor.span import Span
    >>> figures = (NamedFigure(Span(4, 6), (Span(6, 8),)),)
    >>> copy = perturbed_figures(FigureExample("“新设”8个大厅", figures), random.Random(1))
    >>> copy.text, copy.figures[0].figure, copy.figures[0].answers
    ('新设八个大厅', Span(start=2, end=4), (Span(start=4, end=6),))
    """
    text = list(example.text)
    for named in example.figures:
        if draw.random() < _RESTYLED:
            figure = named.figure
            text[figure.start : figure.end] = [_STYLES.get(c, c) for c in figure.of(example.text)]
    inner = {at for named in example.figures for at in range(named.figure.start, named.figure.end)}
    kept = [
        at
        for at, character in enumerate(text)
        if at in inner or (character not in MARKS and draw.random() >= _LOST)
    ]
    figures = tuple(_moved_figure(named, kept) for named in example.figures)
    return example._replace(text="".join(text[at] for at in kept), figures=figures)


def _moved_figure(named: NamedFigure, kept: list[int]) -> NamedFigure:
    answers = named.answers
    if answers:
        answers = tuple(span for each in answers if (span := moved(each, kept))) or None
    figure = moved(named.figure, kept)
    if figure is None:
        raise ValueError("a figure keeps its characters")
    return NamedFigure(figure, answers, moved(named.told, kept))
