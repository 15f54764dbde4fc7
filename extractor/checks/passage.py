"""A sentence with its figures: what most checks look at."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractor.checks.whole_sets import HANDLED
from extractor.deferred import deferred
from extractor.schema import Figure
from extractor.segment import Spans

_DIVIDES = deferred(
    "其中|[按从][^，。；：0-9]{1,10}[分看](?:（[^（）]{1,8}）)?[，：]|"
    "分[^，。；：0-9]{1,8}[看是为][，：]"
)
"""How a sentence begins that divides what the sentence before it tells."""


class Passage(NamedTuple):
    """A sentence from `start` to `end` of the normalised `text` and the figures it states.

    `number` is that of the sentence in the text.
    """

    text: str
    start: int
    end: int
    figures: tuple[Figure, ...]
    number: int = 0

    def between(self, left: Figure, right: Figure) -> str:
        """Return the words between two figures."""
        return self.text[left.evidence.end : right.evidence.start]

    def depth(self, left: Figure, right: Figure) -> int:
        """Return how many brackets open between two figures, negative where they close."""
        between = self.between(left, right)
        return between.count("（") - between.count("）")

    def brackets(self, figure: Figure) -> bool:
        """Tell whether a figure stands in brackets."""
        words = self.text[self.start : figure.evidence.start]
        return words.count("（") > words.count("）")

    def before(self, figure: Figure, reach: int = 30) -> str:
        """Return the sentence's words before a figure, `reach` characters at most."""
        return self.text[max(self.start, figure.evidence.start - reach) : figure.evidence.start]

    def after(self, figure: Figure, reach: int = 30) -> str:
        """Return the sentence's words behind a figure, `reach` characters at most."""
        return self.text[figure.evidence.end : min(self.end, figure.evidence.end + reach)]


def passages_of(text: str, sentences: Spans, figures: Sequence[Figure]) -> Iterator[Passage]:
    """Yield the `sentences` of the normalised `text` that state figures."""
    for index, group in groupby(figures, key=lambda f: sentences.index_at(f.evidence.start)):
        if index is not None:
            sentence = sentences[index]
            yield Passage(text, sentence.start, sentence.end, tuple(group), index)


def divisions_of(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield each sentence that tells wholes with each that divides them: 4万吨。其中，夏粮1万吨.

    Several may follow one another: 按行业分，…。按地区分，….
    """
    whole: Passage | None = None
    following = 0
    for passage in passages:
        if whole and passage.number == following and _divides(passage, whole):
            yield whole, passage
        else:
            whole = passage
        following = passage.number + 1


def _divides(passage: Passage, whole: Passage) -> bool:
    """Tell whether a sentence of the paragraph begins as one that divides what `whole` tells."""
    text = passage.text
    joined = "\n" not in text[whole.end - 1 : passage.start]
    opening = _DIVIDES.match(text, passage.start, passage.end) or _hands_on(passage)
    return joined and opening is not None


def _hands_on(passage: Passage) -> re.Match[str] | None:
    """Return the words before its first figure if they tell what was done with what came in."""
    return HANDLED.fullmatch(passage.text, passage.start, passage.figures[0].evidence.start)
